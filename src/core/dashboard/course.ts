/** The course of a goal for a chart: each value as a share of the way, over days, and the straight line that it is held against. */
import { firstDayOf, type IsoDate } from '../calendar.ts';
import type { Goal } from '../model/goal.ts';
import { historyOf, type DatedCheckin, type Point, type Series } from '../progress/history.ts';
import { shareOf } from '../progress/line.ts';

export type CourseOf = {
  readonly from: IsoDate;
  /** The due date, or today where there is none. */
  readonly to: IsoDate;
  /** `share` is 0 at the baseline and 1 at the target; below and above where a value is. `value` is in the goal's own unit. */
  readonly points: readonly { readonly date: IsoDate; readonly share: number; readonly value: number }[];
  /** Milestones have days of their own, and a habit is the same each week: neither has a straight line. */
  readonly pace: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** 0..1, as it was stated. */
  readonly confidence: readonly { readonly date: IsoDate; readonly fraction: number }[];
};

/** @returns undefined when there is nothing that could be drawn: no measure with a way, or no reading */
export function courseOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): CourseOf | undefined {
  const { series, looks } = historyOf(goal, checkins, today);
  const points = pointsOf(series);
  const [first] = points;
  if (!first) return undefined;
  const from = goal.start !== undefined && goal.start <= first.date ? goal.start : first.date;
  const to = goal.due ?? today;
  const last = points.at(-1)?.date ?? to;
  return {
    from,
    to: last > to ? last : to,
    points,
    pace: goal.start !== undefined && goal.due !== undefined && goal.due > goal.start && series.kind !== 'milestones' && series.kind !== 'habit' ? { from: goal.start, to: goal.due } : undefined,
    confidence: looks.flatMap(({ date, confidence }) => (confidence === undefined ? [] : [{ date, fraction: confidence }])),
  };
}

function pointsOf(series: Series): CourseOf['points'] {
  const along = (points: readonly Point[], baseline: number, target: number): CourseOf['points'] =>
    points.flatMap(({ date, value }) => { const share = shareOf(baseline, target, value); return share === undefined ? [] : [{ date, share, value }]; });
  switch (series.kind) {
    case 'metric':
      return along(series.points, series.measure.baseline, series.measure.target);
    case 'milestones':
      return series.points.map(({ date, value }) => ({ date, share: value, value }));
    case 'scale':
      return along(series.points, series.measure.baseline ?? -2, 0);
    case 'habit': {
      const { times } = series.measure;
      // A week is kept at its number of times; what is more stays visible, but no higher than twice as much.
      return series.weeks.map(({ week, count }) => ({ date: firstDayOf(week), share: Math.min(2, count / times), value: count }));
    }
    case 'none':
      return [];
  }
}
