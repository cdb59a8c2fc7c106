/**
 * A goal and its check-ins as dated series, for progress, pace, and forecast. Everything after `today` is left out, so
 * an earlier `today` gives the answer of that day.
 */
import type { IsoDate, IsoWeek } from '../../base/calendar.ts';
import type {
  Goal,
  HabitMeasure,
  MetricMeasure,
  Milestone,
  MilestonesMeasure,
  ScaleMeasure,
} from '../../model/goal.ts';
import { epochDay, isoWeekOf, weekNumber } from './days.ts';
import { dayDone } from '../../model/done.ts';
import { isDone, weightOf } from './steps.ts';
import { hasReached } from './line.ts';
import { compare } from '../../base/compare.ts';

/** One check-in, in any order; see `checkinDays` for several on one day. */
export type DatedCheckin = {
  date: IsoDate;
  value?: number | undefined;
  confidence?: number | undefined;
  note?: string | undefined;
};

/** All check-ins of a goal on one day, merged. */
export type CheckinDay = { date: IsoDate; day: number; value: number | undefined; confidence: number | undefined };

/** A reading in the unit of its series. `day` is the day number of `date`. */
export type Point = { date: IsoDate; day: number; value: number };

/** Repetitions in an ISO week. `number` counts weeks without gaps across years. */
export type WeekCount = { week: IsoWeek; number: number; count: number };

/** Oldest first, at most one point a day. */
export type Series =
  | { kind: 'none' }
  /** Readings in the metric's unit. */
  | { kind: 'metric'; measure: MetricMeasure; points: readonly Point[] }
  /** The fraction of the weight (0..1) done at the goal's start and on each day with a completed milestone. */
  | { kind: 'milestones'; measure: MilestonesMeasure; points: readonly Point[] }
  /** Attainment levels, -2..2. */
  | { kind: 'scale'; measure: ScaleMeasure; points: readonly Point[] }
  /** Repetitions by day and by week; empty weeks are left out. */
  | { kind: 'habit'; measure: HabitMeasure; points: readonly Point[]; weeks: readonly WeekCount[] };

export type History = { goal: Goal; today: IsoDate; byDay: readonly CheckinDay[]; series: Series };

export function historyOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): History {
  const byDay = checkinDays(checkins, today);
  return { goal, today, byDay, series: seriesOf(goal, byDay, today) };
}

/**
 * Check-ins merged by day, oldest first, up to `today`. The last value of a day wins, field by field, so that a later
 * note keeps the reading. Numbers that are not finite are ignored.
 */
export function checkinDays(checkins: readonly DatedCheckin[], today: IsoDate): CheckinDay[] {
  const byDate = new Map<IsoDate, CheckinDay>();
  for (const { date, value, confidence } of checkins) {
    if (date > today) continue;
    let day = byDate.get(date);
    if (day === undefined) {
      day = { date, day: epochDay(date), value: undefined, confidence: undefined };
      byDate.set(date, day);
    }
    if (value !== undefined && Number.isFinite(value)) day.value = value + 0; // no negative zero
    if (confidence !== undefined && Number.isFinite(confidence)) day.confidence = confidence;
  }
  return [...byDate.values()].sort((a, b) => a.day - b.day);
}

function seriesOf(goal: Goal, byDay: readonly CheckinDay[], today: IsoDate): Series {
  const { measure } = goal;
  if (measure === undefined) return { kind: 'none' };
  const points = readings(byDay, measure);
  if ('metric' in measure) return { kind: 'metric', measure, points };
  if ('milestones' in measure)
    return { kind: 'milestones', measure, points: milestonePoints(measure.milestones, goal.start, today) };
  if ('scale' in measure) return { kind: 'scale', measure, points };
  return { kind: 'habit', measure, points, weeks: weekCounts(points) };
}

/** Whether a check-in's value is a reading: never for milestones, and not for a zero of a habit. */
export function isReading(measure: Goal['measure'], value: number): boolean {
  if (measure === undefined || 'milestones' in measure) return false;
  if ('metric' in measure) return true;
  return 'scale' in measure ? isLevel(value) : value > 0;
}

/** Values off the scale are ignored, not clamped. */
const isLevel = (value: number) => Number.isInteger(value) && Math.abs(value) <= 2;

function readings(byDay: readonly CheckinDay[], measure: Goal['measure']): Point[] {
  const points: Point[] = [];
  for (const { date, day, value } of byDay) {
    if (value !== undefined && isReading(measure, value)) points.push({ date, day, value });
  }
  return points;
}

function milestonePoints(milestones: readonly Milestone[], start: IsoDate | undefined, today: IsoDate): Point[] {
  const total = weightOf(milestones);
  // Those done on an unknown day count from the first day that is known.
  const known = milestones.flatMap(({ done }) => dayDone(done) ?? []).filter((date) => date <= today);
  const earliest = start !== undefined && start <= today ? start : (known.toSorted(compare)[0] ?? today);
  const done = milestones.flatMap((milestone) =>
    isDone(milestone, today) ? [{ date: dayDone(milestone.done) ?? earliest, weight: milestone.weight }] : [],
  );
  done.sort((one, other) => compare(one.date, other.date));
  const points: Point[] = [];
  const first = done[0];
  // At the start the fraction is known to be 0.
  if (start !== undefined && start <= today && milestones.length > 0 && (first === undefined || start < first.date)) {
    points.push({ date: start, day: epochDay(start), value: 0 });
  }
  let weight = 0;
  for (const [index, { date, weight: added }] of done.entries()) {
    weight += added;
    // Rounding must not keep the last milestone from completing the goal.
    const value = index + 1 === milestones.length ? 1 : Math.min(1, weight / total);
    const last = points.at(-1);
    if (last?.date === date) last.value = value;
    else points.push({ date, day: epochDay(date), value });
  }
  return points;
}

function weekCounts(points: readonly Point[]): WeekCount[] {
  const weeks: WeekCount[] = [];
  for (const { day, value } of points) {
    const number = weekNumber(day);
    const last = weeks.at(-1);
    if (last?.number === number) last.count = Math.min(last.count + value, Number.MAX_VALUE);
    else weeks.push({ week: isoWeekOf(number), number, count: value });
  }
  return weeks;
}

/** Repetitions in a week; 0 without a reading. */
export function countIn(weeks: readonly WeekCount[], number: number): number {
  return weeks.findLast((week) => week.number === number)?.count ?? 0;
}

/**
 * The last stated confidence, 0..1: from a check-in up to `today`, else from the goal.
 * @param goal undefined when its file cannot be read
 * @param byDay check-ins or days, oldest first
 */
export function confidenceBefore(
  goal: Goal | undefined,
  byDay: readonly Readonly<{ date: IsoDate; confidence?: number | undefined }>[],
  today: IsoDate,
): number | undefined {
  return (
    byDay.findLast(({ date, confidence }) => date <= today && confidence !== undefined)?.confidence ?? goal?.confidence
  );
}

/** The attainment level of the expected outcome (Kiresuk & Sherman 1968). */
export const expectedLevel = 0;

/**
 * The day since which the target is reached without a break up to the last point, by the measure alone. Undefined for
 * habits and without a measure.
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
