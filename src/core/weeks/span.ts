import { firstDayOf, lastDayOf, weekOf, type IsoDate, type IsoWeek } from '../base/calendar.ts';

/** The ISO week that is looked at, and the day on which: `first <= today <= last`. */
export type WeekSpan = {
  readonly week: IsoWeek;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly today: IsoDate;
};

export function weekSpanOf(today: IsoDate): WeekSpan {
  const week = weekOf(today);
  return { week, first: firstDayOf(week), last: lastDayOf(week), today };
}

/** Whether a day belongs to this week and is not in the future. */
export function hasBeen(day: IsoDate, { first, today }: WeekSpan): boolean {
  return day >= first && day <= today;
}

/** Where something open stands by its day; undefined when that is after this week. */
export function standingOf(day: IsoDate, { last, today }: WeekSpan): 'overdue' | 'today' | 'later' | undefined {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= last ? 'later' : undefined;
}
