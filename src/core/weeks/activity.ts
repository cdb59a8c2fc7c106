/** What was noted on which day, and where it is written: the lines that a figure of the dashboard counts. */
import { type IsoDate, lastDayOf, weekOf } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { type Location, locationOf } from '../index/location.ts';
import type { Checkin } from '../model/week.ts';
import { isReflected } from './reflectionItems.ts';
import { compare } from '../base/compare.ts';

/** `week` is the file that it stands in. */
export type Activity<What> = {
  readonly day: IsoDate;
  readonly what: What;
  readonly week: Readable<'week'>;
  readonly at: Location;
};

/** Days of a span, the first and the last included. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Oldest first. A check-in counts on its own day, in whichever week's file it stands. */
export function checkinsIn(index: GrowthIndex, span: Span): readonly Activity<Checkin>[] {
  return inOrder(index, (week) =>
    week.entity.checkins.flatMap((checkin, at) =>
      isIn(checkin.date, span)
        ? [{ day: checkin.date, what: checkin, week, at: locationOf(week, ['checkins', at]) }]
        : [],
    ),
  );
}

/** Weekly reflections with something in them, oldest first. */
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

/** A win has no day of its own: it counts on the day of its week's reflection, or at the week's end. Oldest first. */
export function winsIn(index: GrowthIndex, span: Span, today: IsoDate): readonly Activity<string>[] {
  return inOrder(index, (week) => {
    const day = dayOfWeekFile(week, today);
    return isIn(day, span)
      ? week.entity.wins.map((win, at) => ({ day, what: win, week, at: locationOf(week, ['wins', at]) }))
      : [];
  });
}

/**
 * The same whichever days are asked for, so that a figure and the lines that it counts agree. Of a week that is not
 * over, its last day is still to come.
 */
function dayOfWeekFile({ id, entity }: Readable<'week'>, today: IsoDate): IsoDate {
  return entity.reflection?.date ?? (weekOf(today) === id ? today : lastDayOf(id));
}

const isIn = (day: IsoDate, { from, to }: Span): boolean => day >= from && day <= to;

/**
 * Of ten years' weeks most have nothing on the days that are asked for: nothing is made of them, nor are they put into
 * order.
 */
function inOrder<What>(
  index: GrowthIndex,
  notedIn: (week: Readable<'week'>) => readonly Activity<What>[],
): readonly Activity<What>[] {
  return [...index.readable('week')]
    .flatMap(notedIn)
    .sort((one, other) => compare(one.day, other.day) || compare(one.week.id, other.week.id));
}
