/**
 * Reads dates as people write them in files. Unlike typed input (see `parseDate`), the result must not depend on the
 * day when the file is read, so words such as "tomorrow" are not dates here, and a missing year comes from the file.
 */
import { daysBetween, existingDate, isIsoWeek, weekdayOf, type IsoDate } from './calendar.ts';

export type DateReading = {
  readonly date: IsoDate;
  /** Whether the date says all that the text says. A time of day is more. */
  readonly isExact: boolean;
};

/** The names of the weekdays and their short forms, as a part of a regular expression. */
export const weekdayWords =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const leadingWeekday = new RegExp(`^(?<weekday>${weekdayWords})(?:\\.?,? |, ?)`);
const trailingWeekday = new RegExp(`,? \\(?(?<weekday>${weekdayWords})\\)?\\.?$`);
const trailingTime =
  /(?:[t ]| at |, )(?<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(?: ?(?:am|pm))?(?: ?(?:z|utc|[+-]\d{2}:?\d{2}))?$/;

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1..12 for the name of a month or its first three or more letters. */
export function monthOfName(name: string): number | undefined {
  const found = monthNames.findIndex((month) => name.length >= 3 && month.startsWith(name.replace(/^sept$/, 'sep')));
  return found < 0 ? undefined : found + 1;
}

type Parts = { readonly year?: string; readonly month: number; readonly day: number };

/**
 * The dates that a text can mean: one if it is clear, several if it is ambiguous, none if it is not a date.
 *
 * @param near other dates of the file, for a date without a year
 * @param from for a date without a year, the first day that it can be
 */
export function datesIn(text: string, near: readonly IsoDate[], from?: IsoDate): readonly DateReading[] {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|on|until|due) /, '');
  const time = trailingTime.exec(words)?.groups?.time;
  const untimed = words.replace(trailingTime, '');
  const weekday = (leadingWeekday.exec(untimed) ?? trailingWeekday.exec(untimed))?.groups?.weekday;
  const plain = untimed.replace(leadingWeekday, '').replace(trailingWeekday, '').trim();
  const isExact = time === undefined || /^0?0:00(?::00(?:[.,]0+)?)?$/.test(time);
  const dates = partsIn(plain)
    .flatMap((parts) => withYear(parts, near, from))
    .filter((date) => weekday === undefined || weekdayOf(date).startsWith(weekday.slice(0, 3)));
  return [...new Set(dates)].map((date) => ({ date, isExact }));
}

/** Day and month in each order that the notation allows. */
function partsIn(text: string): readonly Parts[] {
  const named =
    /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/.exec(text)?.groups ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?(?<name>[a-z]{3,9})\.?(?:,?[ -](?<year>\d{4}))?$/.exec(text)
      ?.groups ??
    /^(?<year>\d{4})[ -](?<name>[a-z]{3,9})[ -](?<day>\d{1,2})$/.exec(text)?.groups;
  if (named) {
    const month = monthOfName(named.name ?? '');
    return month === undefined ? [] : [partsOf(named.year, month, Number(named.day))];
  }
  const [, year, second, third] =
    /^(\d{4}) ?[-–/.] ?(\d{1,2}) ?[-–/.] ?(\d{1,2})\.?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year !== undefined) return [partsOf(year, Number(second), Number(third))];
  // With points, the day always comes first.
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/.exec(text);
  if (dotted) return [partsOf(dotted[3], Number(dotted[2]), Number(dotted[1]))];
  const [, one, other, last] = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/.exec(text) ?? [];
  if (one === undefined) return [];
  return [partsOf(last, Number(one), Number(other)), partsOf(last, Number(other), Number(one))];
}

const partsOf = (year: string | undefined, month: number, day: number): Parts => ({
  ...(year !== undefined && { year }),
  month,
  day,
});

/**
 * Without a year, a date is the first one from `from` on. Without `from` it is both that in the same year as another
 * date of the file and that nearest to it, so it is only clear if these are the same.
 */
function withYear(
  { year, month, day }: Parts,
  near: readonly IsoDate[],
  from: IsoDate | undefined,
): readonly IsoDate[] {
  const inYear = (number: number): readonly IsoDate[] =>
    [existingDate(number, month, day)].filter((date) => date !== undefined);
  if (year !== undefined) return inYear(Number(year));
  if (from !== undefined) {
    const first = Number(from.slice(0, 4));
    return [first, first + 1]
      .flatMap(inYear)
      .filter((date) => date >= from)
      .slice(0, 1);
  }
  return near.flatMap((other) => {
    const around = Number(other.slice(0, 4));
    const nearest = [around - 1, around, around + 1]
      .flatMap(inYear)
      .toSorted((one, two) => Math.abs(daysBetween(other, one)) - Math.abs(daysBetween(other, two)));
    return [...inYear(around), ...nearest.slice(0, 1)];
  });
}

/** A week in another notation, such as `2026w5`. */
export function weekIn(text: string): string | undefined {
  const [, year = '', week = ''] = /^(\d{4})[-_ ]?(?:w|week[-_ ]?)?(\d{1,2})$/i.exec(text.trim()) ?? [];
  const iso = `${year}-W${week.padStart(2, '0')}`;
  return isIsoWeek(iso) ? iso : undefined;
}

/** A time in another notation, such as `9`, `17.30` or `5 pm`. */
export function timeIn(text: string): string | undefined {
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[.:h ]([0-5]\d))? ?([ap]m)?$/i.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
}
