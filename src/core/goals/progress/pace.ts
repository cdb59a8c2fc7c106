/** Whether a goal is on track. */
import { isNotUnderstood } from '../../model/values.ts';
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import { compare } from '../../base/compare.ts';
import { epochDay } from './days.ts';
import { habitPace, type HabitPace } from './habitPace.ts';
import { type DatedCheckin, expectedLevel, type History, historyOf, reachedOn } from './history.ts';
import {
  clampFraction,
  elapsedShare,
  type Expected,
  shareOf,
  toleranceDays,
  valueOnLine,
  paceVerdict,
} from './line.ts';
import { doneSteps, weightOf } from './steps.ts';
import type { Goal, Milestone } from '../../model/goal.ts';

/** Why the pace is unknown. */
export type UnknownPace =
  /** Not worked on now, or its status is unknown. */
  | 'paused'
  | 'no-measure'
  /** No reading, or no milestones. */
  | 'no-value'
  /** A scale without a baseline level. */
  | 'no-baseline'
  /** Baseline equals target, or a scale's baseline is not below the expected level. */
  | 'no-distance'
  | 'no-start'
  | 'no-due'
  /** Due on or before the start. */
  | 'no-span'
  /** A habit past its due date. */
  | 'ended';

export type Pace =
  | { verdict: 'unknown'; because: UnknownPace }
  | { verdict: 'not-started'; start: IsoDate }
  /** Reached since this day. */
  | { verdict: 'done'; date: IsoDate }
  | LinePace
  | PlanPace
  | HabitPace;

export type Verdict = Pace['verdict'];

export function paceOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Pace {
  return paceFrom(historyOf(goal, checkins, today));
}

/** Same as `paceOf`, from a history. */
export function paceFrom(history: History): Pace {
  const { goal, today } = history;
  const date = reachedOn(history.series);
  if (date !== undefined) return { verdict: 'done', date };
  if (goal.status === 'paused' || isNotUnderstood(goal.status)) return unknown('paused');
  if (goal.measure !== undefined && goal.start !== undefined && today < goal.start)
    return { verdict: 'not-started', start: goal.start };
  return runningPace(history);
}

const unknown = (because: UnknownPace): Pace => ({ verdict: 'unknown', because });

function runningPace(history: History): Pace {
  const { goal, series, today } = history;
  switch (series.kind) {
    case 'none':
      return unknown('no-measure');
    case 'habit': {
      const start = startOf(history);
      if (start === undefined) return unknown('no-start');
      if (goal.due !== undefined && goal.due < today) return unknown('ended');
      return habitPace(series.measure, series.weeks, start.date, today);
    }
    case 'metric': {
      const { baseline, target } = series.measure;
      if (baseline === target) return unknown('no-distance');
      return alongLine(history, baseline, target, series.points.at(-1)?.value);
    }
    case 'scale': {
      const { baseline } = series.measure;
      if (baseline === undefined) return unknown('no-baseline');
      if (baseline >= expectedLevel) return unknown('no-distance');
      return alongLine(history, baseline, expectedLevel, series.points.at(-1)?.value);
    }
    case 'milestones': {
      const { milestones } = series.measure;
      if (milestones.length === 0) return unknown('no-value');
      const plan = planOf(milestones, goal.due);
      if (plan !== undefined) return planPace(plan, goal.start, goal.due, today);
      return alongLine(history, 0, weightOf(milestones), weightOf(doneSteps(milestones, today)));
    }
  }
}

function alongLine(history: History, from: number, to: number, at: number | undefined): Pace {
  const { goal, today } = history;
  const share = at === undefined ? undefined : shareOf(from, to, at);
  if (share === undefined) return unknown('no-value');
  const start = startOf(history);
  if (start === undefined) return unknown('no-start');
  if (goal.due === undefined) return unknown('no-due');
  const way: Way = { from, to, share };
  return linePace(way, start, goal.due, today) ?? unknown('no-span');
}

/** The goal's start, else its first check-in or, with milestones, the first completed one. */
function startOf({ goal, byDay, series }: History): LineStart | undefined {
  if (goal.start !== undefined) return { date: goal.start, from: 'start' };
  const first = series.kind === 'milestones' ? series.points[0] : byDay[0];
  return first && { date: first.date, from: series.kind === 'milestones' ? 'first-done' : 'first-checkin' };
}

/** Start of the line: the goal's own `start`, else the first day with a check-in or a completed milestone. */
type LineStart = { date: IsoDate; from: 'start' | 'first-checkin' | 'first-done' };

type LinePace = {
  basis: 'line';
  verdict: 'ahead' | 'on-track' | 'behind' | 'overdue';
  /** By today: in the measure's unit (weight for milestones), and the fraction of the way. */
  expected: Expected;
  /** Whole days: when the line reaches the current value, minus today. Negative: behind. */
  bufferDays: number;
  /** A buffer up to this many days either way is on track. */
  toleranceDays: number;
  start: LineStart;
  due: IsoDate;
};

/** The ends of the line in the measure's unit, and the current share of the way. */
export type Way = { from: number; to: number; share: number };

/**
 * Expected by now: `b + (t - b) * clamp((now - s) / (due - s), 0, 1)`; the buffer is the day on which the line reaches
 * the current value, minus today (derived, METHODS: pace). Values beyond an end count as that end, so a buffer is never
 * longer than the line.
 *
 * Undefined when the line has no length and is not over. `today` is not before the start.
 */
function linePace(way: Way, start: LineStart, due: IsoDate, today: IsoDate): LinePace | undefined {
  const span = daysBetween(start.date, due);
  const overdue = today > due;
  if (span <= 0 && !overdue) return undefined;
  const now = epochDay(today);
  const from = epochDay(start.date);
  const until = epochDay(due);
  const fraction = elapsedShare(from, until, now);
  const lineDay = until - (1 - clampFraction(way.share)) * Math.max(0, span);
  const bufferDays = Math.round(lineDay - now) + 0; // no negative zero
  const tolerance = toleranceDays(Math.max(0, span));
  return {
    basis: 'line',
    verdict: overdue ? 'overdue' : paceVerdict(bufferDays, tolerance),
    expected: { value: valueOnLine(way.from, way.to, fraction), fraction },
    bufferDays,
    toleranceDays: tolerance,
    start,
    due,
  };
}

type PlanPace = {
  basis: 'milestone-dues';
  verdict: 'ahead' | 'on-track' | 'behind' | 'overdue';
  /** The weight due by today inclusive, and its fraction of the total. */
  expected: Expected;
  /**
   * Whole days until the completed weight is no longer enough: the due date of the milestone that exceeds it, minus
   * today. Negative: behind.
   */
  bufferDays: number;
  toleranceDays: number;
  /** The goal's due date, else the last milestone's. */
  due: IsoDate;
};

/** A milestone and its due date in the plan. */
type Planned = { milestone: Milestone; due: IsoDate };

/** The milestones by due date, none later than the goal's; undefined unless each has one. */
export function planOf(milestones: readonly Milestone[], goalDue: IsoDate | undefined): Planned[] | undefined {
  const plan: Planned[] = [];
  for (const milestone of milestones) {
    const { due } = milestone;
    if (due === undefined) return undefined;
    plan.push({ milestone, due: goalDue !== undefined && goalDue < due ? goalDue : due });
  }
  if (plan.length === 0) return undefined;
  return plan.sort((one, other) => compare(one.due, other.due));
}

/**
 * Completed weight counts, whichever milestones it comes from (derived): an early one makes up for a late one. Behind
 * when the buffer is negative beyond the tolerance; ahead when more is done than is due and the buffer exceeds the
 * tolerance, so a late first due date alone does not count as being ahead.
 *
 * At least one milestone is open.
 */
function planPace(
  plan: readonly Planned[],
  start: IsoDate | undefined,
  goalDue: IsoDate | undefined,
  today: IsoDate,
): PlanPace {
  const milestones = plan.map(({ milestone }) => milestone);
  const total = weightOf(milestones);
  const doneWeight = weightOf(doneSteps(milestones, today));
  const dueWeight = weightOf(plan.filter(({ due }) => due <= today).map(({ milestone }) => milestone));
  // The same weights in another order may differ by a rounding error.
  const rounding = total * 1e-9;
  const lastDue = plan.at(-1)?.due ?? today;
  const due = goalDue ?? lastDue;
  const bufferDays = daysBetween(today, firstDueBeyond(plan, doneWeight + rounding) ?? lastDue);
  const tolerance = toleranceDays(Math.max(0, daysBetween(start ?? plan[0]?.due ?? due, due)));
  return {
    basis: 'milestone-dues',
    verdict: verdict(),
    expected: { value: dueWeight, fraction: Math.min(1, dueWeight / total) },
    bufferDays,
    toleranceDays: tolerance,
    due,
  };

  function verdict(): PlanPace['verdict'] {
    if (today > due) return 'overdue';
    if (bufferDays < -tolerance) return 'behind';
    return bufferDays > tolerance && doneWeight > dueWeight + rounding ? 'ahead' : 'on-track';
  }
}

/** When the plan first exceeds this weight. */
function firstDueBeyond(plan: readonly Planned[], weight: number): IsoDate | undefined {
  let sum = 0;
  return plan.find(({ milestone }) => (sum += milestone.weight) > weight)?.due;
}
