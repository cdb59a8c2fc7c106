/** The dates and weeks that completion offers: past or future ones, depending on the key. */
import * as l10n from '@vscode/l10n';
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
import { compare } from '../../base/compare.ts';
import { parseDate } from '../../base/parseDate.ts';
import { plural } from '../../base/texts.ts';

export type OfferedDate = Readonly<{
  date: IsoDate;
  /** In words, such as "tomorrow"; undefined for other days. */
  label: string | undefined;
  /** The same in English, so that typing it finds the date in any language. */
  english: string | undefined;
}>;

const futureKeys: ReadonlySet<string | undefined> = new Set(['due', 'by', 'end', 'next', 'sessions', 'start']);

/** @param keys the path of the key: see `keyDocsOf` */
export const offeredDates = (keys: readonly string[], today: IsoDate): readonly OfferedDate[] =>
  futureKeys.has(keys.at(-1)) ? futureDates(today) : pastDates(today);

/** In the order of the calendar. */
const futureDates = (today: IsoDate): readonly OfferedDate[] =>
  labeled(
    [
      ['today', l10n.t('today')],
      ['tomorrow', l10n.t('tomorrow')],
      ['friday', l10n.t('Friday')],
      ['next monday', l10n.t('next Monday')],
      ['in 2 weeks', inWeeksText(2)],
      ['end of month', l10n.t('end of month')],
      ['in 6 weeks', inWeeksText(6)],
      ['end of quarter', l10n.t('end of quarter')],
      ['end of year', l10n.t('end of year')],
    ],
    (english) => parseDate(english, today),
  ).sort((one, other) => compare(one.date, other.date));

function pastDates(today: IsoDate): readonly OfferedDate[] {
  const friday = dayOfWeek(weekOf(today), 'friday');
  const dates: Readonly<Record<string, IsoDate>> = {
    today,
    yesterday: addDays(today, -1),
    'last friday': friday < today ? friday : addDays(friday, -7),
    'a week ago': addDays(today, -7),
  };
  return labeled(
    [
      ['today', l10n.t('today')],
      ['yesterday', l10n.t('yesterday')],
      ['last friday', l10n.t('last Friday')],
      ['a week ago', l10n.t('a week ago')],
    ],
    (english) => dates[english],
  );
}

/** Without dates that already have a label. */
function labeled(
  labels: readonly (readonly [english: string, label: string])[],
  dateOf: (english: string) => IsoDate | undefined,
): OfferedDate[] {
  const found = new Map<IsoDate, OfferedDate>();
  for (const [english, label] of labels) {
    const date = dateOf(english);
    if (date !== undefined && !found.has(date)) found.set(date, { date, label, english });
  }
  return [...found.values()];
}

/** The days of a week from Monday on, but today first. */
export function datesOfWeek(week: IsoWeek, today: IsoDate): readonly OfferedDate[] {
  if (!isIsoWeek(week)) return [];
  return weekdays
    .map((_day, index) => addDays(firstDayOf(week), index))
    .map((date) =>
      date === today
        ? { date, label: l10n.t('today'), english: 'today' }
        : { date, label: undefined, english: undefined },
    )
    .sort((one, other) => Number(other.date === today) - Number(one.date === today));
}

/** This week and the seven after it. */
export const offeredWeeks = (today: IsoDate): readonly Readonly<{ week: IsoWeek; label: string }>[] =>
  Array.from({ length: 8 }, (_each, count) => ({
    week: addWeeks(weekOf(today), count),
    label: inWeeksText(count),
  }));

const inWeeksText = (weeks: number): string =>
  plural(l10n.t('{weeks, plural, =0 {this week} =1 {next week} other {in # weeks}}'), { weeks });
