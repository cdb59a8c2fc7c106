/** Habits: the streak counts weeks with enough repetitions, the score measures how well established the habit is. */
import { epochDay, weekNumber, weekNumberOf } from './days.ts';
import { countIn, type Point, type WeekCount } from './history.ts';
import type { HabitMeasure } from '../../model/goal.ts';
import type { IsoDate } from '../../base/calendar.ts';

export type HabitState = {
  /** Repetitions in the week of `today`. */
  count: number;
  /** Repetitions planned for a week. */
  times: number;
  /** Current streak in weeks. */
  streak: number;
  /** Longest streak in weeks. */
  longestStreak: number;
  /** How well established the habit is, 0..1. */
  score: number;
  /** The week of `today` is a planned rest. */
  resting: boolean;
};

/** Numbers of the planned rest weeks. */
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
 * The streak in weeks (derived). A week counts when `times` was reached, also a rest week. Any other rest week neither
 * counts nor breaks the streak if it stands alone between two weeks that count; two in a row break it. The current week
 * counts once it has enough and breaks nothing before it is over.
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

/** Older repetitions, in days, weigh less than a billionth in the score at any frequency. */
const memoryDays = 3 * 365;

/**
 * The decaying score of Loop Habit Tracker: with f repetitions a day, every day `score = score * m + check * (1 - m)`,
 * where `m = 0.5 ^ (sqrt(f) / 13)`. Without a gap, a daily habit has 0.798 after 30 days and 0.959 after 60. Range
 * 0..1.
 *
 * `check` (derived) is the share of the plan done in the last seven days since the first repetition, at most 1. So
 * three repetitions count the same one by one or together on Friday, and a missed day costs a little over a week.
 * Without a repetition, today and the days of a rest week are skipped (of two rest weeks in a row only the first), so
 * they can only raise the score.
 */
function habitScore(points: readonly Point[], times: number, rest: ReadonlySet<number>, today: number): number {
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
