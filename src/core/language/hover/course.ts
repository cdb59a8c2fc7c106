/** The recent values of a goal, for its sparkline. */
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import { historyOf, type DatedCheckin, type WeekCount } from '../../goals/progress/history.ts';
import { weekNumber, epochDay } from '../../goals/progress/days.ts';

export type Course = {
  /** At least two, oldest first. */
  readonly values: readonly number[];
  /** `readings`: values of the measure; `fractions`: done milestone weight, 0..1; `weeks`: habit counts per week. */
  readonly of: 'readings' | 'fractions' | 'weeks';
};

/** The number of values that fit in a hover. */
const most = 16;

/** Undefined for fewer than two values. */
export function courseLine(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Course | undefined {
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

/** A week without check-ins counts as 0. */
function lastWeeks(weeks: readonly WeekCount[], today: IsoDate): readonly number[] {
  const first = weeks[0];
  if (!first) return [];
  const counts = new Map(weeks.map(({ number, count }) => [number, count]));
  const last = weekNumber(epochDay(today));
  const from = Math.max(first.number, last - most + 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_each, index) => counts.get(from + index) ?? 0);
}

const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * Draws values as a line of block characters. The lowest and highest values get the lowest and highest blocks. Equal
 * values get the middle block.
 * @param values finite, oldest first
 */
export function sparkline(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Halved first, because the difference between two very large numbers may overflow.
  const span = high / 2 - low / 2;
  return values
    .map(
      (value) =>
        blocks[
          span > 0 ? Math.min(blocks.length - 1, Math.floor(((value / 2 - low / 2) / span) * blocks.length)) : 3
        ] ?? blocks[0],
    )
    .join('');
}
