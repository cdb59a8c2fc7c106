/**
 * When the target will be reached if things go on as they did: a date with an interval, or the reason why there is
 * none.
 */
import type { IsoDate } from '../../base/calendar.ts';
import type { Goal, Milestone } from '../../model/goal.ts';
import { dateOf, epochDay } from './days.ts';
import { type DatedCheckin, type History, historyOf, type Point, reachedOn } from './history.ts';
import { shareOf } from './line.ts';
import { doneSteps, nextStep, weightOf } from './steps.ts';
import { interceptFor, theilSen, type TrendPoints } from './theilSen.ts';

export type Forecast =
  /**
   * Nothing runs towards a target: no measure, a habit, levels (whose distances say nothing), baseline equal to target.
   */
  | { kind: 'not-applicable' }
  /** The target is reached, since this day. */
  | { kind: 'reached'; date: IsoDate }
  | { kind: 'too-few'; have: number; need: number }
  /** Flat, moving away, or further off than ten years. */
  | { kind: 'no-trend' }
  /**
   * By the trend the target should have been reached on this day, which is over; it isn't, as far as the readings up to
   * `lastDate` tell.
   */
  | { kind: 'overrun'; date: IsoDate; lastDate: IsoDate }
  | {
      kind: 'forecast';
      /** Never before `today`; `earliest <= date <= latest`. */
      date: IsoDate;
      earliest: IsoDate;
      /** Undefined when it is open: more than ten years ahead or never. */
      latest: IsoDate | undefined;
      /** Of the interval, 0..1. */
      confidence: typeof confidence;
      /** The number of points that it rests on. */
      from: number;
    };

const confidence = 0.8;
/** With fewer points Sen's interval can't reach the confidence, see `theilSen`. */
export const neededPoints = 4;
/** Recent movement says more, and it keeps the cost bounded. */
const recentPoints = 30;
const horizonDays = 3652;
/** Rounding in the line must not push an exact hit to the next day; in days. */
const roundingDays = 1e-6;

export function forecastOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Forecast {
  return forecastFrom(historyOf(goal, checkins, today));
}

/** The same from a history that is at hand. */
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

/** The next milestone is still open, so no more than the way up to its completion counts as made by today. */
function shareOnceNextIsDone(milestones: readonly Milestone[], today: IsoDate): number {
  const done = doneSteps(milestones, today);
  if (done.length + 1 === milestones.length) return 1;
  return (weightOf(done) + (nextStep(milestones, today)?.weight ?? 0)) / weightOf(milestones);
}

/**
 * The day on which the Theil-Sen line reaches the target, and the days for the ends of the slope's interval, each with
 * the level that fits it (derived).
 *
 * @param share of the way (0 at the baseline, 1 at the target) that a point's value stands for
 * @param most the share that can have been reached by today at most, whatever the line says
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
 * Whole days from today until a line of this slope is at the target; negative when it was before, undefined beyond the
 * horizon.
 */
function daysUntilTarget(points: TrendPoints, slope: number, most: number): number | undefined {
  if (slope <= 0) return undefined;
  const line = interceptFor(points, slope);
  const level = line >= 1 && most >= 1 ? line : Math.min(line, most);
  const days = Math.ceil((1 - level) / slope - roundingDays);
  // A line that crossed the target longer ago than the points reach back doesn't describe them.
  return Math.abs(days) <= horizonDays ? days : undefined;
}
