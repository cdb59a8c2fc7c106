/** Dated activity with its location in the files: the entries behind the numbers of the dashboard. */
import { type IsoDate, lastDayOf, weekOf } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { type Location, locationOf } from '../index/location.ts';
import type { Checkin } from '../model/week.ts';
import { isReflected } from './reflectionItems.ts';
import { compare } from '../base/compare.ts';

/** `week` is the file that contains it. */
export type Activity<What> = Readonly<{
  day: IsoDate;
  what: What;
  week: Readable<'week'>;
  at: Location;
}>;

/** Both days included. */
export type Span = Readonly<{ from: IsoDate; to: IsoDate }>;

/** Oldest first. A check-in counts on its own date, in whichever week's file it is. */
export function checkinsIn(index: GrowthIndex, span: Span): readonly Activity<Checkin>[] {
  return inOrder(index, (week) =>
    week.entity.checkins.flatMap((checkin, at) =>
      isIn(checkin.date, span)
        ? [{ day: checkin.date, what: checkin, week, at: locationOf(week, ['checkins', at]) }]
        : [],
    ),
  );
}

/** Weekly reflections with answers, oldest first. */
export function reflectionsIn(
  index: GrowthIndex,
  span: Span,
  today: IsoDate,
): readonly Activity<Readable<'week'>['entity']['reflection']>[] {
  return inOrder(index, (week) => {
    const day = dayOfWeekFile(week, today);
    return isIn(day, span) && isReflected(week.entity)
      ? [{ day, what: week.entity.reflection, week, at: locationOf(week, ['reflection']) }]
      : [];
  });
}

/** Oldest first. A win counts on the date of its week's reflection, else on the last day of the week. */
export function winsIn(index: GrowthIndex, span: Span, today: IsoDate): readonly Activity<string>[] {
  return inOrder(index, (week) => {
    const day = dayOfWeekFile(week, today);
    return isIn(day, span)
      ? week.entity.wins.map((win, at) => ({ day, what: win, week, at: locationOf(week, ['wins', at]) }))
      : [];
  });
}

/** Independent of the span, so that a number and its entries agree. The current week counts on `today`. */
function dayOfWeekFile({ id, entity }: Readable<'week'>, today: IsoDate): IsoDate {
  return entity.reflection?.date ?? (weekOf(today) === id ? today : lastDayOf(id));
}

const isIn = (day: IsoDate, { from, to }: Span): boolean => day >= from && day <= to;

/** Most weeks have nothing in the span: they are filtered before sorting. */
function inOrder<What>(
  index: GrowthIndex,
  notedIn: (week: Readable<'week'>) => readonly Activity<What>[],
): readonly Activity<What>[] {
  return [...index.readable('week')]
    .flatMap(notedIn)
    .sort((one, other) => compare(one.day, other.day) || compare(one.week.id, other.week.id));
}
