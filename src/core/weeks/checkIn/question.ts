/**
 * The question for the goal's value in a check-in, by its measure, and the answer as typed: `5`, `0,5`, or a change
 * such as `+1`.
 */
import { weekOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import { typedAmount } from '../../base/amount.ts';
import { attainmentLevels } from '../../goals/newGoal.ts';
import { progressOf } from '../../goals/progress/progress.ts';
import { isDone } from '../../goals/progress/steps.ts';
import type { Goal } from '../../model/goal.ts';
import type { Checkin } from '../../model/week.ts';

/** Zero-based index in the goal as read. */
export type OpenMilestone = Readonly<{ index: number; title: string; due: IsoDate | undefined }>;

export type NumberQuestion = Readonly<{
  kind: 'number';
  /** Undefined when the goal's file cannot be read. */
  metric: string | undefined;
  unit: string | undefined;
  last: number | undefined;
  /** The base of `+1` and `-2`: the latest reading, else the baseline. */
  from: number | undefined;
  /** Values may be negative, so a minus sign is part of the value. */
  goesBelowZero: boolean;
}>;

export type LevelQuestion = Readonly<{
  kind: 'level';
  /** From -2 to 2; `text` is undefined for a level without a description. */
  levels: readonly Readonly<{ level: number; text: string | undefined }>[];
  last: number | undefined;
}>;

export type TimesQuestion = Readonly<{
  kind: 'times';
  habit: string;
  /** Today's count so far. A day has one count, so a further check-in today replaces it. */
  today: number | undefined;
  /** The date of the last check-in if it was earlier this week. */
  since: IsoDate | undefined;
  /** Repetitions this week, and planned per week. */
  count: number;
  times: number;
}>;

export type ValueQuestion =
  | NumberQuestion
  | LevelQuestion
  | TimesQuestion
  | Readonly<{ kind: 'milestones'; open: readonly OpenMilestone[] }>
  | { readonly kind: 'none' };

/**
 * @param goal undefined when its file cannot be read: then earlier values decide
 * @param checkins of the goal, oldest first
 */
export function valueQuestion(goal: Goal | undefined, checkins: readonly Checkin[], today: IsoDate): ValueQuestion {
  const known = checkins.filter(({ date }) => date <= today);
  const last = known.findLast(({ value }) => value !== undefined)?.value;
  if (goal === undefined)
    return last === undefined
      ? { kind: 'none' }
      : { kind: 'number', metric: undefined, unit: undefined, last, from: last, goesBelowZero: last < 0 };
  const { measure } = goal;
  if (measure === undefined) return { kind: 'none' };
  if ('metric' in measure) {
    const { metric, unit, baseline, target } = measure;
    return {
      kind: 'number',
      metric,
      unit,
      last,
      from: last ?? baseline,
      goesBelowZero: [baseline, target, last ?? 0].some((value) => value < 0),
    };
  }
  if ('milestones' in measure) {
    const open = measure.milestones.flatMap((milestone, index) =>
      isDone(milestone, today) ? [] : [{ index, title: milestone.title, due: milestone.due }],
    );
    return open.length === 0 ? { kind: 'none' } : { kind: 'milestones', open };
  }
  if ('scale' in measure) {
    const progress = progressOf(goal, known, today);
    const { scale, baseline } = measure;
    return {
      kind: 'level',
      levels: attainmentLevels.map((level) => ({ level: Number(level), text: scale[level] })),
      last: progress.kind === 'scale' ? (progress.level ?? baseline) : undefined,
    };
  }
  const progress = progressOf(goal, known, today);
  return {
    kind: 'times',
    habit: measure.habit,
    today: known.findLast(({ date, value }) => date === today && value !== undefined)?.value,
    since: sinceInWeek(known.findLast(({ value }) => value !== undefined)?.date, weekOf(today), today),
    count: progress.kind === 'habit' ? progress.count : 0,
    times: measure.times,
  };
}

const sinceInWeek = (date: IsoDate | undefined, week: IsoWeek, today: IsoDate): IsoDate | undefined =>
  date !== undefined && date !== today && weekOf(date) === week ? date : undefined;

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
  if (typed.startsWith('=')) return typedAmount(typed.slice(1));
  const number = typedAmount(typed);
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
      const level = typedAmount(text.replace(/^\s*=/, ''));
      return level !== undefined && Number.isInteger(level) && level >= -2 && level <= 2 ? level : undefined;
    }
    case 'milestones':
    case 'none':
      return undefined;
  }
}
