/**
 * How sure one was of a goal on the way, set against how it ended: over several goals it says how far to trust one's
 * own confidence.
 */
import { mean } from 'simple-statistics';
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import { type DatedCheckin, historyOf, reachedOn } from './history.ts';

export type Calibration = {
  /** What was said on the way, 0..1, oldest first; at least one. */
  readonly said: readonly [number, ...number[]];
  /** Of a scale: at the level that was expected, or better. */
  readonly reached: boolean;
  /**
   * The mean of the squared distances between what was said and 1 when it was reached, else 0 (Brier 1950): 0..1, lower
   * is better.
   */
  readonly brier: number;
};

/** So many statements are needed before a mean of them says anything (derived). */
export const fewestStatements = 3;

/** @returns undefined as long as the goal is open, when it has no target, or when nobody said how sure they were */
export function calibrationOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Calibration | undefined {
  if (goal.status !== 'done' && goal.status !== 'dropped') return undefined;
  const until = goal.closed !== undefined && goal.closed < today ? goal.closed : today;
  const { looks, series } = historyOf(goal, checkins, until);
  if (series.kind === 'none' || series.kind === 'habit') return undefined;
  const [first, ...others] = looks.flatMap(({ confidence }) => confidence ?? []);
  const said = first ?? goal.confidence;
  if (said === undefined) return undefined;
  const reached = reachedOn(series) !== undefined;
  const all = [said, ...others] as const;
  return { said: all, reached, brier: mean(all.map((each) => (each - Number(reached)) ** 2)) };
}
