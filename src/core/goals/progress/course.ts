/**
 * The course of a goal for a chart: each value as a share of the way, over days, the straight line that it is held
 * against, and where it leads.
 */
import { addDays, daysBetween, firstDayOf, type IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import type { Forecast } from './forecast.ts';
import { historyOf, type DatedCheckin, type Point, type Series } from './history.ts';
import { shareOf } from './line.ts';

/**
 * `share` is 0 at the baseline and 1 at the target, below and above where a value is. `value` is in the goal's own
 * unit.
 */
type CoursePoint = { readonly date: IsoDate; readonly share: number; readonly value: number };

/**
 * What a share of 0 and of 1 stand for, in the goal's own unit: of milestones a fraction, of a habit times a week, of a
 * scale levels.
 */
type Way = { readonly points: readonly CoursePoint[]; readonly baseline: number; readonly target: number };

export type CourseOf = Way & {
  /**
   * Both ends included: all that is drawn, the start and the due date, today while one is at it, and the forecast where
   * that is not far beyond.
   */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Milestones have days of their own, and a habit is the same each week: neither has a straight line. */
  readonly pace: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** 0..1, as it was stated. */
  readonly confidence: readonly { readonly date: IsoDate; readonly fraction: number }[];
  /** The day that should not be passed, where the chart goes on after it. */
  readonly due: IsoDate | undefined;
  /**
   * When the target is reached if things go on as they did; `latest` is open where it may never be. May lie after `to`.
   */
  readonly forecast: Ahead | undefined;
};

type Ahead = { readonly earliest: IsoDate; readonly date: IsoDate; readonly latest: IsoDate | undefined };

/**
 * How far a chart goes on for its forecast, as a share of what it would show without one: what was should stay
 * readable.
 */
const roomAhead = 0.5;

/**
 * @param forecast of the same goal on the same day; it is drawn while one is at it
 * @returns undefined when there is nothing that could be drawn: no measure with a way, or no reading
 */
export function courseOf(
  goal: Goal,
  checkins: readonly DatedCheckin[],
  today: IsoDate,
  forecast: Forecast,
): CourseOf | undefined {
  const { series, looks } = historyOf(goal, checkins, today);
  const way = wayOf(series);
  if (!way || way.points.length === 0) return undefined;
  const confidence = looks.flatMap(({ date, confidence: fraction }) =>
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

/** So far that the forecast is seen, and its interval as well as there is room. */
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
      // A week is kept at its number of times; what is more stays visible, but no higher than twice as much.
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
