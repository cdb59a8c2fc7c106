/**
 * Parses dates as people type them. This file knows what depends on today, such as `+6w`, `friday`, `end of quarter`
 * and `W50`; dates of the calendar, such as `18 dec`, are read as in files. Weeks start on Monday.
 * Month arithmetic is done here because a library would be larger than the rest; tests compare both.
 */
import {
  isIsoDate,
  addDays,
  addWeeks,
  dayOfWeek,
  isIsoWeek,
  lastDayOf,
  weekdays,
  weekOf,
  type IsoDate,
  type Weekday,
} from './calendar.ts';
import { datesIn, monthOfName, weekdayWords } from './dateNotation.ts';

/**
 * The date that a text means, relative to `today`; undefined if it is not a date. A week, month, or quarter means its
 * last day, a weekday the next one after today, and a day without a year the next one from today.
 * @param region.isDayFirst decides between the readings of `3/4`, which is not a date without it
 */
export function parseDate(
  text: string,
  today: IsoDate,
  region: { readonly isDayFirst?: boolean } = {},
): IsoDate | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|on|until) /, '');
  for (const [shape, read] of readings) {
    const match = shape.exec(words);
    if (match) return read(match.groups ?? {}, today);
  }
  const [monthFirst, dayFirst] = datesIn(words, [], today);
  if (dayFirst === undefined) return monthFirst?.date;
  if (region.isDayFirst === undefined) return undefined;
  return (region.isDayFirst ? dayFirst : monthFirst)?.date;
}

type Parts = Readonly<Record<string, string | undefined>>;
type Reading = readonly [shape: RegExp, read: (parts: Parts, today: IsoDate) => IsoDate | undefined];

const readings: readonly Reading[] = [
  [/^(?:w|wk ?|week )(?<week>\d{1,2})$/, ({ week = '' }, today) => endOfNextIsoWeek(two(week), today)],
  [/^(?<year>\d{4})-?w(?<week>\d{1,2})$/, ({ year = '', week = '' }) => endOfIsoWeek(`${year}-W${two(week)}`)],
  [/^(?<year>\d{4})-(?<month>\d{1,2})$/, ({ year = '', month = '' }) => lastOfMonth(startOf(year, month))],
  [
    /^(?:in |\+)?(?:(?<count>\d{1,3}) ?|an? )(?<unit>days?|weeks?|months?|quarters?|years?|[dwmqy])(?: from now)?$/,
    ({ count = '1', unit = '' }, today) => later(today, Number(count), unit),
  ],
  [/^today$/, (_, today) => today],
  [/^yesterday$/, (_, today) => addDays(today, -1)],
  [/^tomorrow$/, (_, today) => addDays(today, 1)],
  [
    new RegExp(`^(?:(?<next>next) )?(?<day>${weekdayWords})$`),
    ({ next, day = '' }, today) => weekday(day, next !== undefined, today),
  ],
  [
    /^(?:this|(?<next>next)) (?<unit>week|month|quarter|year)$/,
    ({ next, unit = '' }, today) => endOf(unit, next !== undefined, today),
  ],
  [
    /^(?:end of |eo)(?:(?:the|this) |(?<next>next) )?(?<unit>week|month|quarter|year|[wmqy])$/,
    ({ next, unit = '' }, today) => endOf(unit, next !== undefined, today),
  ],
  [
    /^(?:end of )?q(?<quarter>[1-4])(?: (?<year>\d{4}))?$/,
    ({ quarter, year }, today) => lastOfNextMonth(year, Number(quarter) * 3, today),
  ],
  [
    /^(?:end of )?(?<month>[a-z]{3,9})(?: (?<year>\d{4}))?$/,
    ({ month = '', year }, today) => lastOfNextMonth(year, monthOfName(month), today),
  ],
];

const two = (digits: string) => digits.padStart(2, '0');

function startOf(year: string, month: string): IsoDate | undefined {
  const date = `${year}-${two(month)}-01`;
  return isIsoDate(date) ? date : undefined;
}

function lastOfNextMonth(year: string | undefined, month: number | undefined, today: IsoDate): IsoDate | undefined {
  if (month === undefined) return undefined;
  if (year !== undefined) return lastOfMonth(startOf(year, String(month)));
  const soon = lastOfMonth(startOf(yearOf(today), String(month)));
  return soon !== undefined && soon >= today ? soon : lastOfMonth(startOf(yearAfter(today), String(month)));
}

/** The last day of the month, `months` later. */
function lastOfMonth(date: IsoDate | undefined, months = 0): IsoDate | undefined {
  return date && addDays(firstOfMonth(date, months + 1), -1);
}

function firstOfMonth(date: IsoDate, later: number): IsoDate {
  const month = Number(yearOf(date)) * 12 + Number(date.slice(5, 7)) - 1 + later;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two(String((month % 12) + 1))}-01`;
}

const yearOf = (date: IsoDate) => date.slice(0, 4);
const yearAfter = (date: IsoDate) => String(Number(yearOf(date)) + 1);

const endOfIsoWeek = (week: string) => (isIsoWeek(week) ? lastDayOf(week) : undefined);

/** The end of the week of a number that is not over. A year may lack week 53. */
const endOfNextIsoWeek = (week: string, today: IsoDate): IsoDate | undefined =>
  [yearOf(today), yearAfter(today)]
    .map((year) => endOfIsoWeek(`${year}-W${week}`))
    .find((end) => end !== undefined && end >= today);

const monthsOf: Readonly<Record<string, number>> = { m: 1, q: 3, y: 12 };

function later(today: IsoDate, count: number, unit: string): IsoDate | undefined {
  const months = monthsOf[unit.charAt(0)];
  if (months === undefined) return addDays(today, unit.startsWith('w') ? count * 7 : count);
  // One month after January 31 is the last day of February.
  const last = lastOfMonth(today, count * months);
  return last && `${last.slice(0, 8)}${last.slice(8) < today.slice(8) ? last.slice(8) : today.slice(8)}`;
}

function weekday(start: string, inNextWeek: boolean, today: IsoDate): IsoDate | undefined {
  const day = weekdays.find((name): name is Weekday => name.startsWith(start));
  if (day === undefined) return undefined;
  const week = weekOf(today);
  const here = dayOfWeek(week, day);
  return !inNextWeek && here > today ? here : dayOfWeek(addWeeks(week, 1), day);
}

function endOf(unit: string, next: boolean, today: IsoDate): IsoDate | undefined {
  const months = monthsOf[unit.charAt(0)];
  if (months === undefined) return lastDayOf(next ? addWeeks(weekOf(today), 1) : weekOf(today));
  // Months, quarters, and years all start with the year, so the months since then determine the end.
  const into = (Number(today.slice(5, 7)) - 1) % months;
  return lastOfMonth(today, months - 1 - into + (next ? months : 0));
}
