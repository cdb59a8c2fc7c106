/**
 * All that a tree, a tooltip, the status bar or the dashboard says about one goal, from one pass over its check-ins.
 */
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Action, Goal } from '../../model/goal.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import { confidenceBefore, type DatedCheckin, historyOf } from './history.ts';
import { forecastFrom, type Forecast } from './forecast.ts';
import { paceFrom, type Pace, type Verdict } from './pace.ts';
import { progressFrom, type Progress } from './progress.ts';
import { doneSteps, isDone, isOverdue, nextStep } from './steps.ts';

/** What was said on the last day that has a check-in. */
export type LastCheckin = { date: IsoDate; value: number | undefined; confidence: number | undefined };

export type GoalSummary = {
  progress: Progress;
  pace: Pace;
  forecast: Forecast;
  /** Of a goal that is closed. */
  calibration: Calibration | undefined;
  lastCheckin: LastCheckin | undefined;
  /** 0..1: as it was stated last, on whatever day, else when the goal was set; undefined where it never was. */
  confidence: number | undefined;
  /** 0 when the last check-in is today's; undefined when there is none. */
  daysSinceCheckin: number | undefined;
  /** 0 on the due date, negative after it; undefined without one. */
  daysLeft: number | undefined;
  /** In the order as written. */
  openActions: readonly Action[];
  doneActions: readonly Action[];
  /** Open actions whose due date is over. */
  overdueActions: readonly Action[];
  /** The open action that is due first; when none has a due date, the first open one. */
  nextAction: Action | undefined;
};

/** How a goal that is active stands: after its due date it is overdue, also where nothing else can be said of it. */
export const verdictOf = ({ pace, daysLeft }: Pick<GoalSummary, 'pace' | 'daysLeft'>): Verdict =>
  pace.verdict === 'unknown' && daysLeft !== undefined && daysLeft < 0 ? 'overdue' : pace.verdict;

/** @param checkins those of this goal, in any order; what is after `today` is left out */
export function summarize(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): GoalSummary {
  const history = historyOf(goal, checkins, today);
  const last = history.looks.at(-1);
  const { actions } = goal;
  return {
    progress: progressFrom(history),
    pace: paceFrom(history),
    forecast: forecastFrom(history),
    calibration: calibrationOf(goal, checkins, today),
    lastCheckin: last && { date: last.date, value: last.value, confidence: last.confidence },
    confidence: confidenceBefore(goal, history.looks, today),
    daysSinceCheckin: last && daysBetween(last.date, today),
    daysLeft: goal.due === undefined ? undefined : daysBetween(today, goal.due),
    openActions: actions.filter((action) => !isDone(action, today)),
    doneActions: doneSteps(actions, today),
    overdueActions: actions.filter((action) => isOverdue(action, today)),
    nextAction: nextStep(actions, today),
  };
}
