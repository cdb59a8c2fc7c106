/**
 * How far a goal is, from its measure alone: the status is neither used nor changed. Every number comes with its parts.
 */
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal, Milestone } from '../../model/goal.ts';
import { habitState, type HabitState } from './habit.ts';
import { type DatedCheckin, expectedLevel, type History, historyOf } from './history.ts';
import { clampFraction, shareOf } from './line.ts';
import { doneSteps, nextStep, weightOf } from './steps.ts';

/** Progress, 0..1; undefined when it is unknown. */
type Fraction = { fraction: number | undefined };

/** Without a measure only the actions count. */
export type UnmeasuredProgress = Fraction & { kind: 'none'; doneActions: number; actions: number };

export type MetricProgress = Fraction & {
  kind: 'metric';
  /** The fraction before clamping: negative below the baseline, above 1 beyond the target. */
  raw: number | undefined;
  baseline: number;
  target: number;
  /** The latest reading and its date. */
  current: number | undefined;
  lastDate: IsoDate | undefined;
  unit: string | undefined;
};

export type MilestonesProgress = Fraction & {
  kind: 'milestones';
  doneWeight: number;
  totalWeight: number;
  done: number;
  total: number;
  /** The open milestone due first, else the first open one. */
  next: Milestone | undefined;
};

export type ScaleProgress = Fraction & {
  kind: 'scale';
  /** As for a metric, from the baseline (default -2) to the expected level 0. */
  raw: number | undefined;
  /** The latest level, -2..2, and its date. */
  level: number | undefined;
  lastDate: IsoDate | undefined;
  baseline: number | undefined;
  weight: number;
};

/** This week's share of the planned repetitions. `raw` is above 1 when more were done. */
export type HabitProgress = Fraction & HabitState & { kind: 'habit'; raw: number | undefined };

export type Progress = UnmeasuredProgress | MetricProgress | MilestonesProgress | ScaleProgress | HabitProgress;

const lowestLevel = -2;

export function progressOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Progress {
  return progressFrom(historyOf(goal, checkins, today));
}

/** Same as `progressOf`, from a history. */
export function progressFrom({ goal, series, today }: History): Progress {
  switch (series.kind) {
    case 'none': {
      const actions = goal.actions.length;
      const doneActions = doneSteps(goal.actions, today).length;
      return { kind: 'none', fraction: actions === 0 ? undefined : doneActions / actions, doneActions, actions };
    }
    case 'metric': {
      const { baseline, target, unit } = series.measure;
      const last = series.points.at(-1);
      return {
        kind: 'metric',
        ...along(baseline, target, last?.value),
        baseline,
        target,
        current: last?.value,
        lastDate: last?.date,
        unit,
      };
    }
    case 'milestones':
      return milestonesProgress(series.measure.milestones, today);
    case 'scale': {
      const { baseline, weight } = series.measure;
      const from = baseline ?? lowestLevel;
      const last = series.points.at(-1);
      // From a baseline at or above the expected level there is no distance.
      const way =
        from < expectedLevel ? along(from, expectedLevel, last?.value) : { fraction: undefined, raw: undefined };
      return { kind: 'scale', ...way, level: last?.value, lastDate: last?.date, baseline, weight };
    }
    case 'habit': {
      const state = habitState(series.measure, series.points, series.weeks, today);
      return { kind: 'habit', ...along(0, state.times, state.count), ...state };
    }
  }
}

function along(
  from: number,
  to: number,
  at: number | undefined,
): { fraction: number | undefined; raw: number | undefined } {
  const raw = at === undefined ? undefined : shareOf(from, to, at);
  return { fraction: raw === undefined ? undefined : clampFraction(raw), raw };
}

function milestonesProgress(milestones: readonly Milestone[], today: IsoDate): MilestonesProgress {
  const done = doneSteps(milestones, today);
  const doneWeight = weightOf(done);
  const totalWeight = weightOf(milestones);
  return {
    kind: 'milestones',
    fraction: milestones.length === 0 ? undefined : clampFraction(doneWeight / totalWeight),
    doneWeight,
    totalWeight,
    done: done.length,
    total: milestones.length,
    next: nextStep(milestones, today),
  };
}
