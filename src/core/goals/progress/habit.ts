/** Habits, done `times` a week: the streak counts weeks that were kept, the score says how firmly the habit sits. */
import { epochDay, weekNumber, weekNumberOf } from './days.ts';
import { countIn, type Point, type WeekCount } from './history.ts';
import type { HabitMeasure } from '../../model/goal.ts';
import type { IsoDate } from '../../base/calendar.ts';

export type HabitState = {
  /** Repetitions in the week of `today`. */
  count: number;
  /** Repetitions planned for a week. */
  times: number;
  /** Weeks kept in a row up to now. */
  streak: number;
  /** The most weeks ever kept in a row. */
  longestStreak: number;
  /** How firmly the habit sits, 0..1. */
  score: number;
  /** The week of `today` is a planned rest. */
  resting: boolean;
};

/** The numbers of the weeks in which nothing was planned. */
export function restWeeks(measure: HabitMeasure): ReadonlySet<number> {
  return new Set(measure.rest.flatMap((week) => weekNumberOf(week) ?? []));
}

export function habitState(
  measure: HabitMeasure,
  points: readonly Point[],
  weeks: readonly WeekCount[],
  today: IsoDate,
): HabitState {
  const rest = restWeeks(measure);
  const day = epochDay(today);
  const week = weekNumber(day);
  const { times } = measure;
  return {
    count: countIn(weeks, week),
    times,
    ...streaks(weeks, times, rest, week),
    score: habitScore(points, times, rest, day),
    resting: rest.has(week),
  };
}

/**
 * The streak in weeks (derived). A week is kept when `times` was reached, in a week of rest too: what was done, was
 * done. Otherwise a week of rest neither counts nor breaks, as long as it stands alone between two kept weeks; two in a
 * row break the streak, or a habit could be rested away. The current week counts once it is kept and can't break
 * anything before it is over.
 */
export function streaks(
  weeks: readonly WeekCount[],
  times: number,
  rest: ReadonlySet<number>,
  current: number,
): { streak: number; longestStreak: number } {
  const follows = (earlier: number, later: number) =>
    later - earlier <= 1 || (later - earlier === 2 && rest.has(earlier + 1));
  let run = 0;
  let longestStreak = 0;
  let last: number | undefined;
  for (const { number, count } of weeks) {
    if (count < times) continue;
    run = last !== undefined && follows(last, number) ? run + 1 : 1;
    longestStreak = Math.max(longestStreak, run);
    last = number;
  }
  return { streak: last !== undefined && follows(last, current) ? run : 0, longestStreak };
}

/** Repetitions older than this many days weigh less than a billionth in the score, at any frequency. */
const memoryDays = 3 * 365;

/**
 * The decaying score of Loop Habit Tracker (the formula): with f repetitions a day, every day `score = score * m +
 * check * (1 - m)`, where `m = 0.5 ^ (sqrt(f) / 13)`. Unbroken from the first repetition on, a daily habit has 0.798
 * after 30 days and 0.959 after 60. Range 0..1.
 *
 * `check` (derived) is the share of the plan that was done in the last seven days, at most 1; the days before the first
 * repetition are no part of it. So it makes no difference whether three times are noted one by one or on Friday
 * together, and one missed day costs a little over a week instead of much at once. Two kinds of days can only raise the
 * score: today, which isn't over, and the days in a week of rest, unless the week before was one as well. Without a
 * repetition they are passed over.
 */
export function habitScore(points: readonly Point[], times: number, rest: ReadonlySet<number>, today: number): number {
  const first = points.find((point) => point.day > today - memoryDays);
  if (first === undefined) return 0;
  const counts = new Map(points.map((point) => [point.day, point.value]));
  const perDay = times / 7;
  const m = 0.5 ** (Math.sqrt(perDay) / 13);
  const window: number[] = [];
  let score = 0;
  for (let day = first.day; day <= today; day++) {
    const count = counts.get(day) ?? 0;
    const canOnlyRaise = day === today || isForgiven(weekNumber(day), rest);
    if (count === 0 && canOnlyRaise) continue;
    window.push(count);
    if (window.length > 7) window.shift();
    let sum = 0;
    for (const repetitions of window) sum += repetitions;
    const next = score * m + Math.min(1, sum / (perDay * window.length)) * (1 - m);
    score = canOnlyRaise ? Math.max(score, next) : next;
  }
  return score;
}

function isForgiven(week: number, rest: ReadonlySet<number>): boolean {
  return rest.has(week) && !rest.has(week - 1);
}
