/** Dates in the language of the editor. */
import * as vscode from 'vscode';
import { daysBetween, firstDayOf, lastDayOf, type IsoDate, type IsoWeek } from '../../core/base/calendar.ts';
import { plural } from '../../core/base/translations.ts';
import type { Period } from '../../core/weeks/periodReview/period.ts';

const { l10n } = vscode;

/** "Fri". */
export function weekdayText(date: IsoDate): string {
  return format(date, 'weekday');
}

/** "Nov 20", with the year if it is not the current one. */
export function dayText(date: IsoDate, today: IsoDate): string {
  return format(date, date.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayOfYear');
}

/** "Friday, November 20, 2026". */
export function fullDayText(date: IsoDate): string {
  return format(date, 'full');
}

/** "today", "tomorrow", "yesterday", "Fri" within six days, else "Nov 20". */
export function nearDayText(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return l10n.t('today');
  if (days === 1) return l10n.t('tomorrow');
  if (days === -1) return l10n.t('yesterday');
  return Math.abs(days) < 7 ? weekdayText(date) : dayText(date, today);
}

/** "due Fri", or "3 days overdue". */
export function dueText(due: IsoDate, today: IsoDate): string {
  const late = daysBetween(due, today);
  return late > 0 ? overdueText(late) : l10n.t('due {0}', nearDayText(due, today));
}

/** @param days 1 or more */
export function overdueText(days: number): string {
  return plural(l10n.t('{count, plural, one {# day overdue} other {# days overdue}}'), { count: days });
}

/** @param days 0 or more */
export function agoText(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === 1) return l10n.t('yesterday');
  return plural(l10n.t('{count, plural, one {# day ago} other {# days ago}}'), { count: days });
}

/** "Nov 16 – 22": the days of a week. */
export function weekText(week: IsoWeek): string {
  return formatter('day').formatRange(dateOf(firstDayOf(week)), dateOf(lastDayOf(week)));
}

/** "October 2026", or "Q4 2026". */
export function periodText({ kind, id, first }: Period): string {
  return kind === 'month' ? format(first, 'month') : l10n.t('Q{0} {1}', id.slice(-1), id.slice(0, 4));
}

const styles = {
  weekday: { weekday: 'short' },
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof styles;

/** Creating a formatter is slower than using it a hundred times. */
const formatters = new Map<Style, Intl.DateTimeFormat>();

function formatter(style: Style): Intl.DateTimeFormat {
  const known =
    formatters.get(style) ?? new Intl.DateTimeFormat(vscode.env.language, { ...styles[style], timeZone: 'UTC' });
  formatters.set(style, known);
  return known;
}

const format = (date: IsoDate, style: Style): string => formatter(style).format(dateOf(date));

// A date without a time is read as UTC midnight (ECMA-262).
const dateOf = (date: IsoDate): Date => new Date(date);
