/** What was noted on which day, and where it is written: the lines that a figure of the dashboard counts. */
import { lastDayOf, weekOf, type IsoDate } from '../calendar.ts';
import type { ValuePath } from '../describe/findPlace.ts';
import { pathInFile, type Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { Checkin } from '../model/week.ts';
import { isReflected } from '../week/reflection.ts';
import { compare } from '../text/compare.ts';

/** `value` is the path in the file as it is written. */
export type Written = { readonly path: string; readonly value: ValuePath };

export type Noted<What> = { readonly day: IsoDate; readonly what: What; readonly at: Written };

/** Days of a span, the first and the last included. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Where something is written in a file that was read: items of a list that are wrong were left out, but are still there. */
export function writtenAt(entry: Parameters<typeof pathInFile>[0] & { readonly path: string }, value: ValuePath): Written {
  return { path: entry.path, value: pathInFile(entry, value).map((key) => (typeof key === 'number' ? key : String(key))) };
}

/** Oldest first. A check-in counts on its own day, in whichever week's file it stands. */
export function checkinsIn(index: GrowthIndex, span: Span): readonly Noted<Checkin>[] {
  return inOrder(index, (week) => week.entity.checkins.flatMap((checkin, at) => (isIn(checkin.date, span) ? [{ day: checkin.date, what: checkin, at: writtenAt(week, ['checkins', at]) }] : [])));
}

/** Weekly reflections with something in them, oldest first. */
export function reflectionsIn(index: GrowthIndex, span: Span, today: IsoDate): readonly Noted<Readable<'week'>>[] {
  return inOrder(index, (week) => {
    const day = dayOfWeekFile(week, today);
    return isIn(day, span) && isReflected(week.entity) ? [{ day, what: week, at: writtenAt(week, ['reflection']) }] : [];
  });
}

/** A win has no day of its own: it counts on the day of its week's reflection, or at the week's end. Oldest first. */
export function winsIn(index: GrowthIndex, span: Span, today: IsoDate): readonly Noted<string>[] {
  return inOrder(index, (week) => {
    const day = dayOfWeekFile(week, today);
    return isIn(day, span) ? week.entity.wins.map((win, at) => ({ day, what: win, at: writtenAt(week, ['wins', at]) })) : [];
  });
}

/** The same whichever days are asked for, so that a figure and the lines that it counts agree. Of a week that is not over, its last day is still to come. */
function dayOfWeekFile({ id, entity }: Readable<'week'>, today: IsoDate): IsoDate {
  return entity.reflection?.date ?? (weekOf(today) === id ? today : lastDayOf(id));
}

const isIn = (day: IsoDate, { from, to }: Span): boolean => day >= from && day <= to;

/** Of ten years' weeks most have nothing on the days that are asked for: nothing is made of them. */
function inOrder<What>(index: GrowthIndex, notedIn: (week: Readable<'week'>) => readonly Noted<What>[]): readonly Noted<What>[] {
  const weeks = [...index.readable('week')].sort((one, other) => compare(one.id, other.id));
  return weeks.flatMap(notedIn).sort((one, other) => compare(one.day, other.day));
}
