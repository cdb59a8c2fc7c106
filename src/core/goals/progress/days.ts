/**
 * Days and ISO weeks as whole numbers, several times faster than the calendar's text functions: a tree counts every
 * check-in of every goal. Tests compare both.
 */
import { addDays, isIsoWeek, type IsoDate, type IsoWeek } from '../../base/calendar.ts';

const epoch: IsoDate = '1970-01-01';
const millisecondsPerDay = 86_400_000;

/** The epoch was a Thursday. */
const mondayOfEpoch = -3;

/** Days since January 1, 1970, negative before. */
export function epochDay(date: IsoDate): number {
  // A date without a time is read as UTC midnight (ECMA-262), so this is whole.
  return Date.parse(date) / millisecondsPerDay;
}

/** A fraction of a day is dropped. */
export function dateOf(day: number): IsoDate {
  return addDays(epoch, Math.floor(day));
}

/** Weeks since the week of January 1, 1970, negative before. Consecutive weeks differ by one, across years too. */
export function weekNumber(day: number): number {
  return Math.floor((day - mondayOfEpoch) / 7);
}

/** The day number of a week's Monday. */
export function firstDay(week: number): number {
  return week * 7 + mondayOfEpoch;
}

/** Undefined for week 53 in a year with 52. */
export function weekNumberOf(week: IsoWeek): number | undefined {
  const count = Number(week.slice(6));
  if (count === 53 && !isIsoWeek(week)) return undefined;
  // 4 January is always in week 1.
  return weekNumber(epochDay(`${week.slice(0, 4)}-01-04`)) + count - 1;
}

/** The ISO week of a week number, such as `2026-W47`. */
export function isoWeekOf(week: number): IsoWeek {
  // A week belongs to the year of its Thursday.
  const thursday = firstDay(week) + 3;
  const year = new Date(thursday * millisecondsPerDay).getUTCFullYear();
  const text = String(year).padStart(4, '0');
  const count = Math.floor((thursday - epochDay(`${text}-01-01`)) / 7) + 1;
  return `${text}-W${String(count).padStart(2, '0')}`;
}
