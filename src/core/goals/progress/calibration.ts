/** Stated confidence compared with the outcome of a closed goal. */
import { mean } from 'simple-statistics';
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import { type DatedCheckin, historyOf, reachedOn } from './history.ts';

export type Calibration = Readonly<{
  /** Stated confidence, 0..1, oldest first; at least one. */
  said: readonly [number, ...number[]];
  /** A scale is reached at the expected level or better. */
  reached: boolean;
  /**
   * Brier score (1950): mean squared distance between the stated confidence and the outcome (1 or 0). 0..1, lower is
   * better.
   */
  brier: number;
}>;

/** A mean needs at least this many statements (derived). */
export const fewestStatements = 3;

/** @returns undefined for an open goal, and without a target or any stated confidence */
export function calibrationOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Calibration | undefined {
  if (goal.status !== 'done' && goal.status !== 'dropped') return undefined;
  const until = goal.closed !== undefined && goal.closed < today ? goal.closed : today;
  const { byDay, series } = historyOf(goal, checkins, until);
  if (series.kind === 'none' || series.kind === 'habit') return undefined;
  const [first, ...others] = byDay.flatMap(({ confidence }) => confidence ?? []);
  const said = first ?? goal.confidence;
  if (said === undefined) return undefined;
  const reached = reachedOn(series) !== undefined;
  const all = [said, ...others] as const;
  return { said: all, reached, brier: mean(all.map((each) => (each - Number(reached)) ** 2)) };
}
