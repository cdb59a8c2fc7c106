/** What a check-in asks for beside confidence and a note: that depends on how the goal is measured. */
import { weekOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import type { Checkin } from '../../model/week.ts';
import { attainmentLevels } from '../../goals/newGoal.ts';
import { progressOf } from '../../goals/progress/progress.ts';
import { isDone } from '../../goals/progress/steps.ts';

/** A milestone that is not done. The index counts from 0 in the goal as it was read. */
export type OpenMilestone = { readonly index: number; readonly title: string; readonly due: IsoDate | undefined };

export type NumberQuestion = {
  readonly kind: 'number';
  /** What is counted; unknown where the goal's file cannot be read. */
  readonly metric: string | undefined;
  readonly unit: string | undefined;
  /** The latest reading. */
  readonly last: number | undefined;
  /** What `+1` and `-2` count from: the latest reading, else the baseline. */
  readonly from: number | undefined;
  /** Values below zero happen, so a minus sign is one and does not count down from the last value. */
  readonly goesBelowZero: boolean;
};

export type LevelQuestion = {
  readonly kind: 'level';
  /** From -2 to 2; a level that nobody described has no text. */
  readonly levels: readonly { readonly level: number; readonly text: string | undefined }[];
  readonly last: number | undefined;
};

export type TimesQuestion = {
  readonly kind: 'times';
  readonly habit: string;
  /** What was noted for today already: a day has one count, so a further check-in today gives the new one. */
  readonly today: number | undefined;
  /** The day of the last check-in when it was earlier this week. */
  readonly since: IsoDate | undefined;
  /** Repetitions this week so far, and those that are planned for a week. */
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
 * @param goal undefined when nothing of its file can be read: then what was said before tells whether there are values
 * @param checkins the goal's, oldest first
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
