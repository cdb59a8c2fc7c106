/**
 * A goal and its check-ins as the dated series that progress, pace and forecast work on. What lies after `today` is
 * left out, so the past can be asked as well: with an earlier `today` the answer is the one of that day.
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
import { isDone, weightOf } from './steps.ts';
import { hasReached } from './line.ts';

/** One look at one goal on one day. Any order; several on one day are one look, see `checkinDays`. */
export type DatedCheckin = {
  date: IsoDate;
  value?: number | undefined;
  confidence?: number | undefined;
  note?: string | undefined;
};

/** All that was said about a goal on one day. */
export type CheckinDay = { date: IsoDate; day: number; value: number | undefined; confidence: number | undefined };

/** A reading on a day, in the unit of its series. `day` is the day number of `date`. */
export type Point = { date: IsoDate; day: number; value: number };

/** How often a habit was done in an ISO week. `number` counts weeks without gaps across years. */
export type WeekCount = { week: IsoWeek; number: number; count: number };

/** The dated series of a goal, oldest first, at most one point a day. */
export type Series =
  | { kind: 'none' }
  /** Readings in the metric's unit. */
  | { kind: 'metric'; measure: MetricMeasure; points: readonly Point[] }
  /**
   * The fraction of the weight (0..1) that was done by then, at the goal's start and on each day on which one was done.
   */
  | { kind: 'milestones'; measure: MilestonesMeasure; points: readonly Point[] }
  /** Attainment levels, -2..2. */
  | { kind: 'scale'; measure: ScaleMeasure; points: readonly Point[] }
  /** Repetitions by day and by week; weeks without any are left out. */
  | { kind: 'habit'; measure: HabitMeasure; points: readonly Point[]; weeks: readonly WeekCount[] };

export type History = { goal: Goal; today: IsoDate; looks: readonly CheckinDay[]; series: Series };

export function historyOf(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): History {
  const looks = checkinDays(checkins, today);
  return { goal, today, looks, series: seriesOf(goal, looks, today) };
}

/**
 * The check-ins by day, oldest first, without those after `today`. Of several on one day the last one wins, field by
 * field: a later remark without a value doesn't wipe out the reading. Numbers that aren't finite count as not given.
 */
export function checkinDays(checkins: readonly DatedCheckin[], today: IsoDate): CheckinDay[] {
  const byDate = new Map<IsoDate, CheckinDay>();
  for (const { date, value, confidence } of checkins) {
    if (date > today) continue;
    let look = byDate.get(date);
    if (look === undefined) {
      look = { date, day: epochDay(date), value: undefined, confidence: undefined };
      byDate.set(date, look);
    }
    if (value !== undefined && Number.isFinite(value)) look.value = value + 0; // no negative zero
    if (confidence !== undefined && Number.isFinite(confidence)) look.confidence = confidence;
  }
  return [...byDate.values()].sort((a, b) => a.day - b.day);
}

function seriesOf(goal: Goal, looks: readonly CheckinDay[], today: IsoDate): Series {
  const { measure } = goal;
  if (measure === undefined) return { kind: 'none' };
  const points = readings(looks, measure);
  if ('metric' in measure) return { kind: 'metric', measure, points };
  if ('milestones' in measure)
    return { kind: 'milestones', measure, points: milestonePoints(measure.milestones, goal.start, today) };
  if ('scale' in measure) return { kind: 'scale', measure, points };
  return { kind: 'habit', measure, points, weeks: weekCounts(points) };
}

/**
 * Whether the value of a check-in says how much is made: of milestones it never does, and of a habit a zero does not.
 * (A check-in without a number does not say that a habit was done once, either.)
 */
export function isReading(measure: Goal['measure'], value: number): boolean {
  if (measure === undefined || 'milestones' in measure) return false;
  if ('metric' in measure) return true;
  return 'scale' in measure ? isLevel(value) : value > 0;
}

/** A value off the scale is a slip, not a level: it is left out rather than bent. */
const isLevel = (value: number) => Number.isInteger(value) && Math.abs(value) <= 2;

function readings(looks: readonly CheckinDay[], measure: Goal['measure']): Point[] {
  const points: Point[] = [];
  for (const { date, day, value } of looks) {
    if (value !== undefined && isReading(measure, value)) points.push({ date, day, value });
  }
  return points;
}

function milestonePoints(milestones: readonly Milestone[], start: IsoDate | undefined, today: IsoDate): Point[] {
  const total = weightOf(milestones);
  const done = milestones.flatMap((milestone) =>
    milestone.done !== undefined && isDone(milestone, today)
      ? [{ date: milestone.done, weight: milestone.weight }]
      : [],
  );
  done.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const points: Point[] = [];
  const first = done[0];
  // Before the first one was done, nothing was: at the start the fraction is known to be 0.
  if (start !== undefined && start <= today && milestones.length > 0 && (first === undefined || start < first.date)) {
    points.push({ date: start, day: epochDay(start), value: 0 });
  }
  let weight = 0;
  for (const [index, { date, weight: added }] of done.entries()) {
    weight += added;
    // Rounding must not keep the last one from completing the whole.
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

/** How often the habit was done in a week; 0 when nothing was said. */
export function countIn(weeks: readonly WeekCount[], number: number): number {
  return weeks.findLast((week) => week.number === number)?.count ?? 0;
}

/**
 * What was thought of the goal's chances before, 0..1: at the last look that says so, else when it was set.
 * @param goal undefined when nothing of its file can be read
 * @param looks check-ins or days, oldest first; what is after `today` is left out
 */
export function confidenceBefore(
  goal: Goal | undefined,
  looks: readonly { readonly date: IsoDate; readonly confidence?: number | undefined }[],
  today: IsoDate,
): number | undefined {
  return (
    looks.findLast(({ date, confidence }) => date <= today && confidence !== undefined)?.confidence ?? goal?.confidence
  );
}

/** The level of attainment scaling that stands for the outcome as expected (Kiresuk & Sherman 1968). */
export const expectedLevel = 0;

/**
 * The day from which on the target has been reached without a break up to the last point: a goal that fell back since
 * isn't reached. Undefined for what has no target: a habit goes on, and without a measure there is nothing to reach.
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
