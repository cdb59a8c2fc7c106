/** Since when a goal's target is reached, by its measure and not by the status that someone wrote. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Point, Series } from './history.ts';
import { hasReached } from './line.ts';

/** The level of attainment scaling that stands for the outcome as expected (Kiresuk & Sherman 1968). */
export const expectedLevel = 0;

/**
 * The day from which on the target has been reached without a break up to the last point: a goal that fell back since
 * isn't reached. Undefined for what has no target: a habit goes on, and without a measure there is nothing to reach.
 */
export function reachedOn(series: Series): IsoDate | undefined {
  switch (series.kind) {
    case 'metric': {
      const { baseline, target } = series.measure;
      return heldSince(series.points, (value) => hasReached(baseline, target, value) === true);
    }
    case 'milestones':
      return heldSince(series.points, (fraction) => fraction >= 1);
    case 'scale':
      return heldSince(series.points, (level) => level >= expectedLevel);
    case 'habit':
    case 'none':
      return undefined;
  }
}

function heldSince(points: readonly Point[], holds: (value: number) => boolean): IsoDate | undefined {
  const before = points.findLastIndex((point) => !holds(point.value));
  return points[before + 1]?.date;
}
