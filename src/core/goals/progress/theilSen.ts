/** A trend that resists outliers: the median of the slopes between all pairs of points (Theil 1950, Sen 1968). */
import { medianSorted, probit } from 'simple-statistics';

export type Trend = {
  /** Change of y for one x. */
  slope: number;
  /** The slope's confidence interval; contains the slope. */
  low: number;
  high: number;
};

/** In order of x, each x once. */
export type TrendPoints = readonly { x: number; y: number }[];

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
