/** When the target will be reached at the current rate: a date with an interval, or why there is none. */
import { medianSorted, probit } from 'simple-statistics';
import type { IsoDate } from '../../base/calendar.ts';
import { dateOf, epochDay } from './days.ts';
import { type DatedCheckin, type History, historyOf, type Point, reachedOn } from './history.ts';
import { shareOf } from './line.ts';
import { doneSteps, nextStep, weightOf } from './steps.ts';
import type { Goal, Milestone } from '../../model/goal.ts';

export type Forecast =
  /** No measure, a habit, levels (their distances have no meaning), or baseline equal to target. */
  | { kind: 'not-applicable' }
  /** Reached since this day. */
  | { kind: 'reached'; date: IsoDate }
  | { kind: 'too-few'; have: number; need: number }
  /** Flat, moving away, or more than ten years ahead. */
  | { kind: 'no-trend' }
  /**
   * By the trend the target should have been reached on this past day, but the readings up to `lastDate` say it was
   * not.
   */
  | { kind: 'overrun'; date: IsoDate; lastDate: IsoDate }
  | {
      kind: 'forecast';
      /** Never before `today`; `earliest <= date <= latest`. */
      date: IsoDate;
      earliest: IsoDate;
      /** Undefined when more than ten years ahead or never. */
      latest: IsoDate | undefined;
      /** Of the interval, 0..1. */
      confidence: typeof confidence;
      /** Number of points used. */
      from: number;
    };

const confidence = 0.8;
/** With fewer points Sen's interval cannot reach the confidence, see `theilSen`. */
export const neededPoints = 4;
/** Recent movement says more, and this bounds the cost. */
const recentPoints = 30;
const horizonDays = 3652;
/** In days: rounding must not push an exact hit to the next day. */
const roundingDays = 1e-6;

export function forecastOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Forecast {
  return forecastFrom(historyOf(goal, checkins, today));
}

/** Same as `forecastOf`, from a history. */
export function forecastFrom({ series, today }: History): Forecast {
  const date = reachedOn(series);
  if (date !== undefined) return { kind: 'reached', date };
  switch (series.kind) {
    case 'metric': {
      const { baseline, target } = series.measure;
      if (baseline === target) return { kind: 'not-applicable' };
      return extrapolate(series.points, (value) => shareOf(baseline, target, value), Number.POSITIVE_INFINITY, today);
    }
    case 'milestones': {
      const { milestones } = series.measure;
      if (milestones.length === 0) return { kind: 'not-applicable' };
      return extrapolate(series.points, (value) => value, shareOnceNextIsDone(milestones, today), today);
    }
    case 'scale':
    case 'habit':
    case 'none':
      return { kind: 'not-applicable' };
  }
}

/** The next milestone is open, so at most the share up to its completion can be reached today. */
function shareOnceNextIsDone(milestones: readonly Milestone[], today: IsoDate): number {
  const done = doneSteps(milestones, today);
  if (done.length + 1 === milestones.length) return 1;
  return (weightOf(done) + (nextStep(milestones, today)?.weight ?? 0)) / weightOf(milestones);
}

/**
 * The day on which the Theil-Sen line reaches the target, and the days for both ends of the slope's interval, each with
 * its own intercept (derived).
 *
 * @param share of the way (0 at the baseline, 1 at the target) for a point's value
 * @param most the largest share that can be reached by today
 */
function extrapolate(
  points: readonly Point[],
  share: (value: number) => number | undefined,
  most: number,
  today: IsoDate,
): Forecast {
  const recent = points.slice(-recentPoints);
  const last = recent.at(-1);
  if (recent.length < neededPoints || last === undefined)
    return { kind: 'too-few', have: recent.length, need: neededPoints };
  const now = epochDay(today);
  const trendPoints: { x: number; y: number }[] = [];
  for (const { day, value } of recent) {
    const y = share(value);
    if (y === undefined) return { kind: 'no-trend' };
    trendPoints.push({ x: day - now, y });
  }
  const trend = theilSen(trendPoints, confidence);
  const days = trend && daysUntilTarget(trendPoints, trend.slope, most);
  if (trend === undefined || days === undefined) return { kind: 'no-trend' };
  if (days < 0) return { kind: 'overrun', date: dateOf(now + days), lastDate: last.date };
  const earliest = Math.max(0, daysUntilTarget(trendPoints, trend.high, most) ?? 0);
  const latest = daysUntilTarget(trendPoints, trend.low, most);
  return {
    kind: 'forecast',
    date: dateOf(now + days),
    earliest: dateOf(now + Math.min(earliest, days)),
    latest: latest === undefined ? undefined : dateOf(now + Math.max(latest, days)),
    confidence,
    from: recent.length,
  };
}

/**
 * Whole days from today until a line with this slope reaches the target; negative in the past, undefined beyond the
 * horizon.
 */
function daysUntilTarget(points: TrendPoints, slope: number, most: number): number | undefined {
  if (slope <= 0) return undefined;
  const line = interceptFor(points, slope);
  const level = line >= 1 && most >= 1 ? line : Math.min(line, most);
  const days = Math.ceil((1 - level) / slope - roundingDays);
  // A line that crossed the target before the first point does not describe the points.
  return Math.abs(days) <= horizonDays ? days : undefined;
}

type Trend = {
  /** Change of y for one x. */
  slope: number;
  /** The slope's confidence interval; contains the slope. */
  low: number;
  high: number;
};

/** In order of x, each x once. */
type TrendPoints = readonly { x: number; y: number }[];

/**
 * The slope with Sen's interval (1968). The sorted slopes are cut at ranks that follow from the variance of Kendall's
 * S, which for n points is `(n (n - 1) (2n + 5) - sum over ties of t (t - 1) (2t + 5)) / 18`; t is how many points
 * share a y (Kendall 1975). With fewer than four points not even the widest pair of ranks covers 80 %. Undefined below
 * two points or when a difference is not finite.
 *
 * @param confidence of the two-sided interval, 0..1
 */
export function theilSen(points: TrendPoints, confidence: number): Trend | undefined {
  const slopes = pairSlopes(points);
  const median = slopes.length === 0 ? Number.NaN : medianSorted(slopes);
  // Ranks are rounded outward: for few points the interval is rather too wide.
  const halfWidth = (probit((1 + confidence) / 2) * Math.sqrt(kendallVariance(points.map((point) => point.y)))) / 2;
  const rank = Math.max(0, Math.floor(slopes.length / 2 - halfWidth) - 1);
  const low = slopes[rank];
  const high = slopes[slopes.length - 1 - rank];
  if (low === undefined || high === undefined || !Number.isFinite(low + high + median)) return undefined;
  return { slope: median, low: Math.min(low, median), high: Math.max(high, median) };
}

/** The intercept of a line with this slope that has as many points above as below. */
export function interceptFor(points: TrendPoints, slope: number): number {
  const levels = points.map(({ x, y }) => y - slope * x).sort((a, b) => a - b);
  return medianSorted(levels);
}

function pairSlopes(points: TrendPoints): number[] {
  const slopes: number[] = [];
  for (const [index, later] of points.entries()) {
    for (let before = 0; before < index; before++) {
      const earlier = points[before];
      if (earlier !== undefined && earlier.x !== later.x) slopes.push((later.y - earlier.y) / (later.x - earlier.x));
    }
  }
  // A typed array sorts numbers several times faster.
  return Array.from(Float64Array.from(slopes).sort());
}

/** The variance of Kendall's S without a trend, corrected for ties. */
export function kendallVariance(values: readonly number[]): number {
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  let sum = term(values.length);
  for (const count of ties.values()) sum -= term(count);
  return sum / 18;
}
