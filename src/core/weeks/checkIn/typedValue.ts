/** A new value as it is typed into a check-in: `5`, `0,5`, or `+1` and `-2` counted from the last one. */
import { parseNumber } from '../../base/parseNumber.ts';
import type { NumberQuestion, TimesQuestion, ValueQuestion } from './question.ts';

/**
 * A sign counts from the last value, since that is how one thinks of a number that grows. Where values below zero
 * happen, a minus is part of the value; `=` before a number always means the number itself.
 * @returns undefined when the text is not a number
 */
export function typedNumber(
  text: string,
  { from, goesBelowZero }: Pick<NumberQuestion, 'from' | 'goesBelowZero'>,
): number | undefined {
  const typed = text.trim();
  if (typed.startsWith('=')) return parseNumber(typed.slice(1));
  const number = parseNumber(typed);
  if (number === undefined || !isRelative(typed, goesBelowZero)) return number;
  return from === undefined ? number : sum(from, number);
}

/** Whether a text is a step from the last value rather than a value. */
export function isRelative(text: string, goesBelowZero: boolean): boolean {
  return (goesBelowZero ? /^\s*\+/ : /^\s*[-+−–]/).test(text);
}

/** 0.1 + 0.2 is 0.3 here: the sum has no more decimals than what was added up. */
function sum(from: number, step: number): number | undefined {
  const decimals = Math.max(decimalsOf(from), decimalsOf(step));
  const result = Number((from + step).toFixed(Math.min(decimals, 100))) + 0; // no negative zero
  return Number.isFinite(result) ? result : undefined;
}

/** As the number is written: 2 for 0.25, and 7 for 2.5e-6. */
function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** How often: a whole number, not below zero; `+1` adds to what was noted for today. */
export function typedTimes(text: string, { today }: Pick<TimesQuestion, 'today'>): number | undefined {
  const times = typedNumber(text, { from: today ?? 0, goesBelowZero: false });
  return times !== undefined && Number.isInteger(times) && times >= 0 ? times : undefined;
}

/**
 * A value for a question that was not asked, as a number or as it would be typed. Undefined when the measure has no
 * such value.
 */
export function givenValue(value: number | string, question: ValueQuestion): number | undefined {
  // A number is meant as it is: only a text can be a step.
  const text = typeof value === 'number' ? `=${value}` : value;
  switch (question.kind) {
    case 'number':
      return typeof value === 'number' ? (Number.isFinite(value) ? value : undefined) : typedNumber(text, question);
    case 'times':
      return typedTimes(text, question);
    case 'level': {
      const level = parseNumber(text.replace(/^\s*=/, ''));
      return level !== undefined && Number.isInteger(level) && level >= -2 && level <= 2 ? level : undefined;
    }
    case 'milestones':
    case 'none':
      return undefined;
  }
}
