/** The question for the goal's value in a check-in, by its measure. */
import { weekOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import type { Checkin } from '../../model/week.ts';
import { attainmentLevels } from '../../goals/newGoal.ts';
import { progressOf } from '../../goals/progress/progress.ts';
import { isDone } from '../../goals/progress/steps.ts';

/** Zero-based index in the goal as read. */
export type OpenMilestone = { readonly index: number; readonly title: string; readonly due: IsoDate | undefined };

export type NumberQuestion = {
  readonly kind: 'number';
  /** Undefined when the goal's file cannot be read. */
  readonly metric: string | undefined;
  readonly unit: string | undefined;
  readonly last: number | undefined;
  /** The base of `+1` and `-2`: the latest reading, else the baseline. */
  readonly from: number | undefined;
  /** Values may be negative, so a minus sign is part of the value. */
  readonly goesBelowZero: boolean;
};

export type LevelQuestion = {
  readonly kind: 'level';
  /** From -2 to 2; `text` is undefined for a level without a description. */
  readonly levels: readonly { readonly level: number; readonly text: string | undefined }[];
  readonly last: number | undefined;
};

export type TimesQuestion = {
  readonly kind: 'times';
  readonly habit: string;
  /** Today's count so far. A day has one count, so a further check-in today replaces it. */
  readonly today: number | undefined;
  /** The date of the last check-in if it was earlier this week. */
  readonly since: IsoDate | undefined;
  /** Repetitions this week, and planned per week. */
  readonly count: number;
  readonly times: number;
};

export type ValueQuestion =
  | NumberQuestion
  | LevelQuestion
  | TimesQuestion
  | { readonly kind: 'milestones'; readonly open: readonly OpenMilestone[] }
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
