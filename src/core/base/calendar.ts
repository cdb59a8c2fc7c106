/**
 * Calendar dates and ISO weeks as strings, without clock or time zone: every date is midnight UTC, and a day always has
 * 24 hours. Plain arithmetic on day numbers, because reading and charting a folder needs weeks many thousand times; the
 * tests compare it with `date-fns`.
 */

/** A calendar date such as `2026-11-20`. Sorts as text. */
export type IsoDate = string;

/** An ISO 8601 week such as `2026-W47`, Monday to Sunday. Week 1 has the first Thursday of the year. Sorts as text. */
export type IsoWeek = string;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const isoWeekShape = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/;

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01. (`Date.UTC` would take the year 50 for 1950.) */
const numberOf = (date: IsoDate): number =>
  new Date(0).setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
  millisecondsOfDay;

/** Years have four digits, so that dates sort as text. Dates beyond are clamped to the first or last day. */
const firstDay = numberOf('0000-01-01');
const lastDay = numberOf('9999-12-31');

const dateOf = (number: number): IsoDate =>
  new Date(Math.max(firstDay, Math.min(lastDay, number)) * millisecondsOfDay).toISOString().slice(0, 10);

/** Days since the Monday before; 1970-01-01 was a Thursday. */
const sinceMonday = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** The Monday of the first week of a year, which always contains January 4. */
function firstMonday(year: string): number {
  const fourth = numberOf(`${year}-01-04`);
  return fourth - sinceMonday(fourth);
}

function mondayOf(week: IsoWeek): number {
  return firstMonday(week.slice(0, 4)) + (Number(week.slice(6)) - 1) * 7;
}

/** The year of a week is that of its Thursday. */
function weekOfNumber(number: number): IsoWeek {
  const monday = number - sinceMonday(number);
  const year = dateOf(monday + 3).slice(0, 4);
  return `${year}-W${String((monday - firstMonday(year)) / 7 + 1).padStart(2, '0')}`;
}

/** Whether the week exists: `2026-W53` does, `2025-W53` does not. */
export function isIsoWeek(text: string): boolean {
  return isoWeekShape.test(text) && (!text.endsWith('53') || weekOfNumber(mondayOf(text)) === text);
}

/** Whether the date exists: `2024-02-29` does, `2026-02-29` does not. */
export const isIsoDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(numberOf(text)) === text;

/**
 * The date with these numbers, if it exists.
 * @param month one-based
 */
export function existingDate(year: number, month: number, day: number): IsoDate | undefined {
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const date = `${yyyy}-${mm}-${dd}`;
  return isIsoDate(date) ? date : undefined;
}

/** The date `days` later, or earlier if negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(numberOf(date) + days);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return numberOf(to) - numberOf(from);
}

/** The ISO week of a date. Around New Year, its year may differ from that of the date. */
export function weekOf(date: IsoDate): IsoWeek {
  return weekOfNumber(numberOf(date));
}

/** The week's Monday. */
export function firstDayOf(week: IsoWeek): IsoDate {
  return dateOf(mondayOf(week));
}

/** The week's Sunday. */
export function lastDayOf(week: IsoWeek): IsoDate {
  return dateOf(mondayOf(week) + 6);
}

/** The week `weeks` later, or earlier if negative. */
export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return weekOfNumber(mondayOf(week) + weeks * 7);
}

/** Whole weeks from `from` to `to`; negative if `to` is earlier. */
export function weeksBetween(from: IsoWeek, to: IsoWeek): number {
  return (mondayOf(to) - mondayOf(from)) / 7;
}

/** The date of a weekday in a week. */
export function dayOfWeek(week: IsoWeek, weekday: Weekday): IsoDate {
  return dateOf(mondayOf(week) + weekdays.indexOf(weekday));
}

/** The weekday of a date. */
export function weekdayOf(date: IsoDate): Weekday {
  return weekdays[sinceMonday(numberOf(date))] ?? 'monday';
}
