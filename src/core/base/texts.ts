/**
 * Texts in the language of the editor: sentences with counts, dates, numbers, and short texts for rows. `l10n.t` of
 * `@vscode/l10n` translates, and ICU MessageFormat picks the plural form, so that languages with four forms can be
 * translated.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
import * as l10n from '@vscode/l10n';
import { IntlMessageFormat } from 'intl-messageformat';
import { daysBetween, firstDayOf, lastDayOf, type IsoDate, type IsoWeek } from './calendar.ts';

/** The locale whose plural rules apply: that of the bundle, or English without one. */
let locale = 'en';
/** The language of dates and numbers: that of the editor, even without a bundle. */
let display = 'en';
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Sets the language of every sentence from here on. Called once, when the extension starts.
 *
 * @param bundle translations by their English text; undefined where VS Code runs in English or has none
 */
export function configureTranslations(
  bundle: Readonly<Record<string, l10n.l10nJsonFormat[string]>> | undefined,
  language: string,
): void {
  l10n.config({ contents: bundle ?? {} });
  display = language;
  locale = bundle ? language : 'en';
  compiled.clear();
}

/** The language of the editor, for dates and numbers. */
export const displayLanguage = (): string => display;

/**
 * Fills in an ICU message, as in `plural(l10n.t('{count, plural, one {# goal} other {# goals}}'), { count })`.
 *
 * @param message already translated, and translated without arguments: the braces are filled in here
 * @throws when the message is not valid ICU MessageFormat; `npm test` checks every message of the bundle
 */
export function plural(message: string, values: Readonly<Record<string, string | number>>): string {
  const format = compiled.get(message) ?? new IntlMessageFormat(message, locale);
  compiled.set(message, format);
  return String(format.format({ ...values }));
}

/** The first line that is not blank, for a row in a list. */
export const firstLine = (text: string): string => truncatedLine(text, 200);

/**
 * The same with an ellipsis if it is too long.
 * @param length of the result, in UTF-16 code units
 */
export function truncatedLine(text: string, length: number): string {
  const line =
    text
      .split(/\r\n|\n|\r/)
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  if (line.length <= length) return line;
  // Do not cut a surrogate pair in half.
  return `${line
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** The first line of a text, short enough to be part of a sentence. */
export const shortened = (text: string): string => truncatedLine(text, 40);

/** The non-empty parts, separated by dots. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** The same for screen readers, which would read the dots aloud. */
export const spoken = (...parts: readonly (string | undefined)[]): string => joined(...parts).replaceAll(' · ', ', ');

/** "Fri". */
export function weekdayText(date: IsoDate): string {
  return dateText(date, 'weekday');
}

/** "Nov 20", with the year if it is not the current one. */
export function dayText(date: IsoDate, today: IsoDate): string {
  return dateText(date, date.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayOfYear');
}

/** "Friday, November 20, 2026". */
export function fullDayText(date: IsoDate): string {
  return dateText(date, 'full');
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

/** "Jun 1 – Nov 28, 2026". */
export const rangeText = (from: IsoDate, to: IsoDate): string =>
  formatter('dayOfYear').formatRange(dateOf(from), dateOf(to));

const styles = {
  weekday: { weekday: 'short' },
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof styles;

/** Creating a formatter is slower than using it a hundred times. */
const formatters = new Map<Style, Intl.DateTimeFormat>();

function formatter(style: Style): Intl.DateTimeFormat {
  const known =
    formatters.get(style) ?? new Intl.DateTimeFormat(displayLanguage(), { ...styles[style], timeZone: 'UTC' });
  formatters.set(style, known);
  return known;
}

/** A date in the language of the editor. */
export const dateText = (date: IsoDate, style: Style): string => formatter(style).format(dateOf(date));

// A date without a time is read as UTC midnight (ECMA-262).
const dateOf = (date: IsoDate): Date => new Date(date);

const numbers = new Map<string, Intl.NumberFormat>();

/** Two decimals; a number below 1 has two significant digits. */
export function numberText(value: number): string {
  return numberFormat(
    Math.abs(value) >= 1 || value === 0 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 2 },
  ).format(value);
}

/** @param fraction 0..1 */
export function percentText(fraction: number): string {
  return numberFormat({ style: 'percent' }).format(fraction);
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = numbers.get(key) ?? new Intl.NumberFormat(displayLanguage(), options);
  numbers.set(key, known);
  return known;
}
