/** A goal over time, for a chart: values as a share of the way, the straight line, and the forecast. */
import { addDays, daysBetween, firstDayOf, type IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import type { Forecast } from './forecast.ts';
import { historyOf, type DatedCheckin, type Point, type Series } from './history.ts';
import { shareOf } from './line.ts';

/** `share` is 0 at the baseline and 1 at the target, and may lie outside. `value` is in the goal's unit. */
type CoursePoint = Readonly<{ date: IsoDate; share: number; value: number }>;

/**
 * `baseline` and `target` are the values at share 0 and 1: a fraction for milestones, times per week for a habit,
 * levels for a scale.
 */
type Way = Readonly<{ points: readonly CoursePoint[]; baseline: number; target: number }>;

export type CourseOf = Way &
  Readonly<{
    /**
     * Both ends included: all points, start, due date, today for an active goal, and the forecast if it is not far
     * beyond.
     */
    from: IsoDate;
    to: IsoDate;
    /** Milestones have their own days and a habit is the same each week, so neither has a straight line. */
    pace: Readonly<{ from: IsoDate; to: IsoDate }> | undefined;
    /** 0..1, as stated. */
    confidence: readonly Readonly<{ date: IsoDate; fraction: number }>[];
    /** Set where the chart continues after the due date. */
    due: IsoDate | undefined;
    /** When the target will be reached at this rate; `latest` is undefined when it may never be. May lie after `to`. */
    forecast: Ahead | undefined;
  }>;

type Ahead = Readonly<{ earliest: IsoDate; date: IsoDate; latest: IsoDate | undefined }>;

/** How far a chart may continue for its forecast, as a share of its length without one. */
const roomAhead = 0.5;

/**
 * @param forecast of the same goal and day; drawn for an active goal
 * @returns undefined when there is nothing to draw: no measure with a target, or no reading
 */
export function courseOf(
  goal: Goal,
  checkins: readonly DatedCheckin[],
  today: IsoDate,
  forecast: Forecast,
): CourseOf | undefined {
  const { series, byDay } = historyOf(goal, checkins, today);
  const way = wayOf(series);
  if (!way || way.points.length === 0) return undefined;
  const confidence = byDay.flatMap(({ date, confidence: fraction }) =>
    fraction === undefined ? [] : [{ date, fraction }],
  );
  const days = [
    ...[...way.points, ...confidence].map(({ date }) => date),
    goal.start,
    goal.due,
    goal.status === 'active' ? today : undefined,
  ]
    .filter((day) => day !== undefined)
    .sort();
  const [from, last] = [days[0] ?? today, days.at(-1) ?? today];
  const ahead =
    goal.status === 'active' && forecast.kind === 'forecast'
      ? { earliest: forecast.earliest, date: forecast.date, latest: forecast.latest }
      : undefined;
  const to = ahead ? endWith(ahead, from, last) : last;
  return {
    ...way,
    from,
    to,
    pace:
      goal.start !== undefined &&
      goal.due !== undefined &&
      goal.due > goal.start &&
      series.kind !== 'milestones' &&
      series.kind !== 'habit'
        ? { from: goal.start, to: goal.due }
        : undefined,
    confidence,
    due: goal.due !== undefined && goal.due < to ? goal.due : undefined,
    forecast: ahead,
  };
}

/** Far enough to show the forecast, and its interval as far as there is room. */
function endWith({ date, latest }: Ahead, from: IsoDate, last: IsoDate): IsoDate {
  const most = addDays(last, Math.round(daysBetween(from, last) * roomAhead));
  const wanted = latest ?? date;
  return wanted <= last ? last : wanted < most ? wanted : most;
}

function wayOf(series: Series): Way | undefined {
  switch (series.kind) {
    case 'metric':
      return between(series.measure.baseline, series.measure.target, series.points);
    case 'milestones':
      return {
        baseline: 0,
        target: 1,
        points: series.points.map(({ date, value }) => ({ date, share: value, value })),
      };
    case 'scale':
      return between(series.measure.baseline ?? -2, 0, series.points);
    case 'habit': {
      const { times } = series.measure;
      // Surplus is visible, but at most twice the plan.
      return {
        baseline: 0,
        target: times,
        points: series.weeks.map(({ week, count }) => ({
          date: firstDayOf(week),
          share: Math.min(2, count / times),
          value: count,
        })),
      };
    }
    case 'none':
      return undefined;
  }
}

const between = (baseline: number, target: number, points: readonly Point[]): Way => ({
  baseline,
  target,
  points: points.flatMap(({ date, value }) => {
    const share = shareOf(baseline, target, value);
    return share === undefined ? [] : [{ date, share, value }];
  }),
});
