/** Whether a goal is where it should be by now. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import { habitPace, type HabitPace } from './habitPace.ts';
import { historyOf, type DatedCheckin, type History } from './history.ts';
import { shareOf } from './line.ts';
import { linePace, type LinePace, type LineStart, type Way } from './linePace.ts';
import { planOf, planPace, type PlanPace } from './planPace.ts';
import { expectedLevel, reachedOn } from './reached.ts';
import { doneSteps, weightOf } from './steps.ts';

/** Why nothing can be said about the pace. */
export type UnknownPace =
  | 'no-measure'
  /** Not one reading, or no milestones. */
  | 'no-value'
  /** A scale without a baseline level. */
  | 'no-baseline'
  /** Baseline and target are the same, or the baseline of a scale isn't below the expected level. */
  | 'no-distance'
  | 'no-start'
  | 'no-due'
  /** Due on the day of the start, or before it. */
  | 'no-span'
  /** A habit whose due date is over: it has no target that it could still reach. */
  | 'ended';

export type Pace =
  | { verdict: 'unknown'; because: UnknownPace }
  | { verdict: 'not-started'; start: IsoDate }
  /** The target is reached, since this day. */
  | { verdict: 'done'; date: IsoDate }
  | LinePace
  | PlanPace
  | HabitPace;

export type Verdict = Pace['verdict'];

export function paceOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Pace {
  return paceFrom(historyOf(goal, checkins, today));
}

/** The same from a history that is at hand. */
export function paceFrom(history: History): Pace {
  const { goal, today } = history;
  const date = reachedOn(history.series);
  if (date !== undefined) return { verdict: 'done', date };
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

/** The goal's start; else when it was first looked at, or, with milestones, when the first one was done. */
function startOf({ goal, looks, series }: History): LineStart | undefined {
  if (goal.start !== undefined) return { date: goal.start, from: 'start' };
  const first = series.kind === 'milestones' ? series.points[0] : looks[0];
  return first && { date: first.date, from: series.kind === 'milestones' ? 'first-done' : 'first-checkin' };
}
