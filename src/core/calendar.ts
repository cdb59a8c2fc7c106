/**
 * Calendar dates and ISO weeks, as the text that the files hold. No clock, no time zone: a growth folder speaks of days,
 * so every date is taken as UTC midnight and a day is always 24 hours long.
 */
import { utc } from '@date-fns/utc';
import { addDays as addDaysTo, differenceInCalendarDays, formatISO, getISODay, getISOWeek, getISOWeekYear, parseISO } from 'date-fns';

/** A calendar date such as `2026-11-20`. Text order is date order. */
export type IsoDate = string;

/** An ISO 8601 week such as `2026-W47`: Monday to Sunday, week 1 holds the year's first Thursday. Text order is week order. */
export type IsoWeek = string;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const isoWeekShape = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;

const parse = (date: IsoDate) => parseISO(date, { in: utc });
const format = (date: Date): IsoDate => formatISO(date, { representation: 'date', in: utc });

/** Whether the text is a week that exists: `2026-W53` does, `2025-W53` does not. */
export function isIsoWeek(text: string): boolean {
  return isoWeekShape.test(text) && weekOf(firstDayOf(text)) === text;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return format(addDaysTo(parse(date), days, { in: utc }));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(parse(to), parse(from), { in: utc });
}

/** The ISO week that a date falls in. Around New Year its year may differ from the date's. */
export function weekOf(date: IsoDate): IsoWeek {
  const day = parse(date);
  return `${getISOWeekYear(day)}-W${String(getISOWeek(day)).padStart(2, '0')}`;
}

/** The week's Monday. */
export function firstDayOf(week: IsoWeek): IsoDate {
  const year = week.slice(0, 4);
  const number = Number(week.slice(6));
  // 4 January is always in week 1.
  const fourth = `${year}-01-04`;
  return addDays(fourth, (number - 1) * 7 - (getISODay(parse(fourth)) - 1));
}

/** The week's Sunday. */
export function lastDayOf(week: IsoWeek): IsoDate {
  return addDays(firstDayOf(week), 6);
}

/** The week `weeks` later (earlier when negative). */
export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return weekOf(addDays(firstDayOf(week), weeks * 7));
}

/** Whole weeks from `from` to `to`; negative when `to` is earlier. */
export function weeksBetween(from: IsoWeek, to: IsoWeek): number {
  return daysBetween(firstDayOf(from), firstDayOf(to)) / 7;
}

/** The date of a weekday within a week. */
export function dayOfWeek(week: IsoWeek, day: Weekday): IsoDate {
  return addDays(firstDayOf(week), weekdays.indexOf(day));
}

/** The weekday of a date. */
export function weekdayOf(date: IsoDate): Weekday {
  return weekdays[getISODay(parse(date)) - 1] ?? 'monday';
}
