/** Everything that views say about one goal, from one pass over its check-ins. */
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Action, Goal } from '../../model/goal.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import { confidenceBefore, type DatedCheckin, historyOf } from './history.ts';
import { forecastFrom, type Forecast } from './forecast.ts';
import { paceFrom, type Pace, type Verdict } from './pace.ts';
import { progressFrom, type Progress } from './progress.ts';
import { doneSteps, isDone, isOverdue, nextStep } from './steps.ts';

/** The last day with a check-in. */
export type LastCheckin = { date: IsoDate; value: number | undefined; confidence: number | undefined };

export type GoalSummary = {
  progress: Progress;
  pace: Pace;
  forecast: Forecast;
  /** Of a closed goal. */
  calibration: Calibration | undefined;
  lastCheckin: LastCheckin | undefined;
  /** 0..1: the last stated confidence, else the goal's own; undefined when there is none. */
  confidence: number | undefined;
  /** 0 for a check-in today; undefined without one. */
  daysSinceCheckin: number | undefined;
  /** 0 on the due date, negative after it; undefined without one. */
  daysLeft: number | undefined;
  openActions: readonly Action[];
  doneActions: readonly Action[];
  overdueActions: readonly Action[];
  /** The open action due first; without due dates, the first open one. */
  nextAction: Action | undefined;
};

/** The state of an active goal. After the due date it is overdue, even when the pace is unknown. */
export const verdictOf = ({ pace, daysLeft }: Pick<GoalSummary, 'pace' | 'daysLeft'>): Verdict =>
  pace.verdict === 'unknown' && pace.because !== 'paused' && daysLeft !== undefined && daysLeft < 0
    ? 'overdue'
    : pace.verdict;

/** @param checkins of this goal, in any order; those after `today` are left out */
export function summarize(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): GoalSummary {
  const history = historyOf(goal, checkins, today);
  const last = history.byDay.at(-1);
  const { actions } = goal;
  return {
    progress: progressFrom(history),
    pace: paceFrom(history),
    forecast: forecastFrom(history),
    calibration: calibrationOf(goal, checkins, today),
    lastCheckin: last && { date: last.date, value: last.value, confidence: last.confidence },
    confidence: confidenceBefore(goal, history.byDay, today),
    daysSinceCheckin: last && daysBetween(last.date, today),
    daysLeft: goal.due === undefined ? undefined : daysBetween(today, goal.due),
    openActions: actions.filter((action) => !isDone(action, today)),
    doneActions: doneSteps(actions, today),
    overdueActions: actions.filter((action) => isOverdue(action, today)),
    nextAction: nextStep(actions, today),
  };
}
