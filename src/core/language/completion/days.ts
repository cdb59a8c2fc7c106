/** Suggested days and weeks: in the future or in the past, depending on the key. */
import {
  addDays,
  addWeeks,
  dayOfWeek,
  firstDayOf,
  isIsoWeek,
  weekOf,
  weekdays,
  type IsoDate,
  type IsoWeek,
} from '../../base/calendar.ts';
import { parseDate } from '../../base/parseDate.ts';
import { compare } from '../../base/compare.ts';

const coming = [
  'today',
  'tomorrow',
  'friday',
  'next monday',
  'in 2 weeks',
  'end of month',
  'in 6 weeks',
  'end of quarter',
  'end of year',
] as const;
const past = ['today', 'yesterday', 'last friday', 'a week ago'] as const;

/** Names of days, relative to today. */
export type DayWords = (typeof coming)[number] | (typeof past)[number];

export type OfferedDay = { readonly date: IsoDate; readonly words: DayWords | undefined };

const keysToCome: ReadonlySet<string | undefined> = new Set(['due', 'by', 'end', 'next', 'sessions', 'start']);

/** @param keys the path of the key: see `keyDocsOf` */
export function offeredDays(keys: readonly string[], today: IsoDate): readonly OfferedDay[] {
  return keysToCome.has(keys.at(-1)) ? comingDays(today) : pastDays(today);
}

/** In calendar order. If two names mean the same day, the first one is used. */
function comingDays(today: IsoDate): readonly OfferedDay[] {
  const days = new Map<IsoDate, OfferedDay>();
  for (const words of coming) {
    const date = parseDate(words, today);
    if (date !== undefined && !days.has(date)) days.set(date, { date, words });
  }
  return [...days.values()].sort((one, other) => compare(one.date, other.date));
}

function pastDays(today: IsoDate): readonly OfferedDay[] {
  const dates = {
    today,
    yesterday: addDays(today, -1),
    'last friday': fridayBefore(today),
    'a week ago': addDays(today, -7),
  };
  const days = new Map<IsoDate, OfferedDay>();
  for (const words of past) if (!days.has(dates[words])) days.set(dates[words], { date: dates[words], words });
  return [...days.values()];
}

function fridayBefore(today: IsoDate): IsoDate {
  const friday = dayOfWeek(weekOf(today), 'friday');
  return friday < today ? friday : addDays(friday, -7);
}

/** The days of a week: today first if it is one of them, then from Monday. */
export function daysOfWeek(week: IsoWeek, today: IsoDate): readonly OfferedDay[] {
  if (!isIsoWeek(week)) return [];
  const dates = weekdays.map((_day, index) => addDays(firstDayOf(week), index));
  const first = dates.filter((date) => date === today).map((date): OfferedDay => ({ date, words: 'today' }));
  return [...first, ...dates.filter((date) => date !== today).map((date): OfferedDay => ({ date, words: undefined }))];
}

/** The number of suggested weeks, including this one. */
const weeksAhead = 8;

export function offeredWeeks(today: IsoDate): readonly { readonly week: IsoWeek; readonly inWeeks: number }[] {
  return Array.from({ length: weeksAhead }, (_each, inWeeks) => ({ week: addWeeks(weekOf(today), inWeeks), inWeeks }));
}
