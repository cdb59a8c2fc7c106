/** How a goal went lately: the values that its sparkline shows. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import { historyOf, type DatedCheckin, type WeekCount } from '../../goals/progress/history.ts';
import { weekNumber, epochDay } from '../../goals/progress/days.ts';

export type Course = {
  /** Oldest first, two or more. */
  readonly values: readonly number[];
  /**
   * `readings` are in the measure's own terms, `fractions` of the weight of milestones, 0..1, `weeks` how often a habit
   * was done in each.
   */
  readonly of: 'readings' | 'fractions' | 'weeks';
};

/** How many values fit beside the other facts. */
const most = 16;

/** Undefined where there is no course to see: fewer than two values. */
export function courseOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Course | undefined {
  const { series } = historyOf(goal, checkins, today);
  switch (series.kind) {
    case 'none':
      return undefined;
    case 'habit':
      return courseFrom(lastWeeks(series.weeks, today), 'weeks');
    case 'milestones':
      return courseFrom(
        series.points.map(({ value }) => value),
        'fractions',
      );
    case 'metric':
    case 'scale':
      return courseFrom(
        series.points.map(({ value }) => value),
        'readings',
      );
  }
}

function courseFrom(values: readonly number[], of: Course['of']): Course | undefined {
  return values.length < 2 ? undefined : { values: values.slice(-most), of };
}

/** A week in which nothing was said counts as one in which nothing was done. */
function lastWeeks(weeks: readonly WeekCount[], today: IsoDate): readonly number[] {
  const first = weeks[0];
  if (!first) return [];
  const counts = new Map(weeks.map(({ number, count }) => [number, count]));
  const last = weekNumber(epochDay(today));
  const from = Math.max(first.number, last - most + 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_each, index) => counts.get(from + index) ?? 0);
}
