/** Pace of a habit: this week's repetitions against the part of the week that is over, and the weeks before it. */
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
  /** Repetitions this week. */
  count: number;
  /**
   * Whole days: when this week's even spread reaches the count, minus today; in a week of rest the days until it is
   * over.
   */
  bufferDays: number;
  /** Repetitions a week in the last 4 full weeks, without those of rest; undefined when there was none yet. */
  weeklyRate: number | undefined;
};

/** The weeks before this one that the rate looks at. */
const rateWeeks = 4;

/**
 * Two things are weighed (derived). This week: a whole repetition more or fewer than the days that are over ask for;
 * being through with the plan is ahead. The weeks before: on average as many as planned, or more than half a repetition
 * a week short. Behind: this week lags and the weeks before don't make up for it, or they fell short and this week
 * isn't better. Ahead: this week leads and the weeks before didn't fall short.
 *
 * @param since the goal's start or the first check-in, not after `today`; the week it falls in asks only for the days
 * from then on
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
