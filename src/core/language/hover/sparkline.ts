/** A line of block characters that shows the recent values of a goal. */
import type { IsoDate } from '../../base/calendar.ts';
import { epochDay, weekNumber } from '../../goals/progress/days.ts';
import { historyOf, type DatedCheckin, type WeekCount } from '../../goals/progress/history.ts';
import type { Goal } from '../../model/goal.ts';

export type RecentValues = Readonly<{
  /** Oldest first, two or more. */
  values: readonly number[];
  /** The unit of the measure, a fraction 0..1 of the milestones' weight, or how often a habit was done in each week. */
  unit: 'measure' | 'fraction' | 'perWeek';
}>;

/** How many values fit next to the other facts. */
const maxValues = 16;

/** Undefined if there are fewer than two values. */
export function recentValues(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): RecentValues | undefined {
  const { series } = historyOf(goal, checkins, today);
  const values =
    series.kind === 'none'
      ? []
      : series.kind === 'habit'
        ? lastWeeks(series.weeks, today)
        : series.points.map(({ value }) => value).slice(-maxValues);
  if (values.length < 2) return undefined;
  return { values, unit: series.kind === 'habit' ? 'perWeek' : series.kind === 'milestones' ? 'fraction' : 'measure' };
}

/** Weeks without a check-in count as zero. */
function lastWeeks(weeks: readonly WeekCount[], today: IsoDate): readonly number[] {
  const first = weeks[0];
  if (!first) return [];
  const counts = new Map(weeks.map(({ number, count }) => [number, count]));
  const last = weekNumber(epochDay(today));
  const from = Math.max(first.number, last - maxValues + 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_each, index) => counts.get(from + index) ?? 0);
}

const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * From the lowest block for the lowest value to the highest for the highest. If all values are equal, a line in the
 * middle.
 * @param values finite, oldest first
 */
export function sparkline(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Halved first, because the difference of two very large numbers can overflow.
  const span = high / 2 - low / 2;
  const blockOf = (value: number) =>
    span > 0 ? Math.min(blocks.length - 1, Math.floor(((value / 2 - low / 2) / span) * blocks.length)) : 3;
  return values.map((value) => blocks[blockOf(value)] ?? blocks[0]).join('');
}
