/** What was noted on which day, and where it is written: the lines that a figure of the dashboard counts. */
import { addWeeks, lastDayOf, weekOf, type IsoDate } from '../calendar.ts';
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

/** Oldest first. */
export function checkinsIn(index: GrowthIndex, span: Span): readonly Noted<Checkin>[] {
  return inOrder(weeksIn(index, span).flatMap((week) => week.entity.checkins.map((checkin, at) => ({ day: checkin.date, what: checkin, at: writtenAt(week, ['checkins', at]) }))), span);
}

/** Weekly reflections with something in them, oldest first. */
export function reflectionsIn(index: GrowthIndex, span: Span): readonly Noted<Readable<'week'>>[] {
  return inOrder(weeksIn(index, span).filter(({ entity }) => isReflected(entity)).map((week) => ({ day: dayOfWeekFile(week, span), what: week, at: writtenAt(week, ['reflection']) })), span);
}

/** A win has no day of its own: it counts on the day of its week's reflection, or at the week's end. Oldest first. */
export function winsIn(index: GrowthIndex, span: Span): readonly Noted<string>[] {
  return inOrder(weeksIn(index, span).flatMap((week) => week.entity.wins.map((win, at) => ({ day: dayOfWeekFile(week, span), what: win, at: writtenAt(week, ['wins', at]) }))), span);
}

/** Of a week that is not over, its last day may be still to come. */
function dayOfWeekFile({ id, entity }: Readable<'week'>, { to }: Span): IsoDate {
  const last = lastDayOf(id);
  return entity.reflection?.date ?? (last > to && weekOf(to) === id ? to : last);
}

/** A check-in may be noted in the file of a neighbouring week. */
export function weeksIn(index: GrowthIndex, { from, to }: Span): readonly Readable<'week'>[] {
  const [first, last] = [addWeeks(weekOf(from), -1), addWeeks(weekOf(to), 1)];
  return [...index.readable('week')].filter(({ id }) => id >= first && id <= last).sort((one, other) => compare(one.id, other.id));
}

function inOrder<What>(noted: readonly Noted<What>[], { from, to }: Span): readonly Noted<What>[] {
  return noted.filter(({ day }) => day >= from && day <= to).sort((one, other) => compare(one.day, other.day));
}
