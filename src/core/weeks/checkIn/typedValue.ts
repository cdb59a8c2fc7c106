/** A typed value of a check-in: `5`, `0,5`, or a change such as `+1` and `-2`. */
import { parseNumber } from '../../base/parseNumber.ts';
import type { NumberQuestion, TimesQuestion, ValueQuestion } from './question.ts';

/**
 * A sign is a change from the last value. If values may be negative, a minus is part of the value; `=` before a number
 * always means the number itself.
 * @returns undefined for text that is not a number
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

/** Whether a text is a change instead of a value. */
export function isRelative(text: string, goesBelowZero: boolean): boolean {
  return (goesBelowZero ? /^\s*\+/ : /^\s*[-+−–]/).test(text);
}

/** 0.1 + 0.2 is 0.3: the sum has no more decimals than its parts. */
function sum(from: number, step: number): number | undefined {
  const decimals = Math.max(decimalsOf(from), decimalsOf(step));
  const result = Number((from + step).toFixed(Math.min(decimals, 100))) + 0; // no negative zero
  return Number.isFinite(result) ? result : undefined;
}

/** 2 for 0.25, and 7 for 2.5e-6. */
function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** A whole number from 0; `+1` adds to today's count. */
export function typedTimes(text: string, { today }: Pick<TimesQuestion, 'today'>): number | undefined {
  const times = typedNumber(text, { from: today ?? 0, goesBelowZero: false });
  return times !== undefined && Number.isInteger(times) && times >= 0 ? times : undefined;
}

/** Checks a given value, a number or text as typed. Undefined when it does not fit the measure. */
export function givenValue(value: number | string, question: ValueQuestion): number | undefined {
  // Only text can be a change.
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
