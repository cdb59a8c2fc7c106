/** Pace of a habit: this week's repetitions compared with the elapsed part of the week, and the weeks before. */
import type { IsoDate } from '../../base/calendar.ts';
import type { HabitMeasure } from '../../model/goal.ts';
import { epochDay, firstDay, weekNumber } from './days.ts';
import { restWeeks } from './habit.ts';
import { countIn, type WeekCount } from './history.ts';
import type { Expected } from './line.ts';

export type HabitPace = {
  basis: 'week';
  verdict: 'ahead' | 'on-track' | 'behind';
  /** By this morning: repetitions this week, and the fraction of the week's plan. */
  expected: Expected;
  count: number;
  /**
   * Whole days: when an even spread over this week reaches the count, minus today; in a rest week the days until its
   * end.
   */
  bufferDays: number;
  /** Repetitions per week in the last 4 full weeks without rest weeks; undefined when there is none. */
  weeklyRate: number | undefined;
};

/** Weeks used for the rate. */
const rateWeeks = 4;

/**
 * Combines two signals (derived). This week leads or lags by at least one repetition against the elapsed days; a full
 * plan leads. The weeks before reach the plan on average, or fall short by more than half a repetition per week.
 * Behind: this week lags and the weeks before do not make up for it, or they fell short and this week is not better.
 * Ahead: this week leads and the weeks before did not fall short.
 *
 * @param since the goal's start or first check-in, not after `today`; its week counts only from that day
 */
export function habitPace(
  measure: HabitMeasure,
  weeks: readonly WeekCount[],
  since: IsoDate,
  today: IsoDate,
): HabitPace {
  const { times } = measure;
  const rest = restWeeks(measure);
  const now = epochDay(today);
  const begin = epochDay(since);
  const week = weekNumber(now);
  const monday = firstDay(week);
  const count = countIn(weeks, week);
  const weeklyRate = rateBefore(week, begin, weeks, rest);
  if (rest.has(week)) {
    return {
      basis: 'week',
      verdict: 'on-track',
      expected: { value: 0, fraction: 0 },
      count,
      bufferDays: monday + 7 - now,
      weeklyRate,
    };
  }
  const from = Math.max(monday, begin);
  const fraction = (now - from) / 7;
  const lead = count - times * fraction;
  const thisWeek = count >= times || lead >= 1 ? 1 : lead <= -1 ? -1 : 0;
  const before = weeklyRate === undefined ? 0 : weeklyRate >= times ? 1 : weeklyRate < times - 0.5 ? -1 : 0;
  const lineDay = Math.min(monday + 7, from + (count / times) * 7);
  return {
    basis: 'week',
    verdict: weigh(thisWeek, before, lead),
    expected: { value: times * fraction, fraction },
    count,
    bufferDays: Math.round(lineDay - now) + 0, // no negative zero
    weeklyRate,
  };
}

function weigh(thisWeek: number, before: number, lead: number): HabitPace['verdict'] {
  if (thisWeek > 0) return before < 0 ? 'on-track' : 'ahead';
  if (thisWeek < 0) return before > 0 ? 'on-track' : 'behind';
  return before < 0 && lead <= 0 ? 'behind' : 'on-track';
}

function rateBefore(
  week: number,
  begin: number,
  weeks: readonly WeekCount[],
  rest: ReadonlySet<number>,
): number | undefined {
  let repetitions = 0;
  let asked = 0;
  for (let number = week - rateWeeks; number < week; number++) {
    if (firstDay(number) < begin || rest.has(number)) continue;
    repetitions += countIn(weeks, number);
    asked++;
  }
  return asked === 0 ? undefined : Math.min(repetitions, Number.MAX_VALUE) / asked;
}
