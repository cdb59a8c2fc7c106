/** From where the core says that something is written to what the page sends back when it is clicked. */
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import type { WrittenCheckin } from '../../../core/index/growthIndex.ts';
import { locationOf, type Location } from '../../../core/index/location.ts';
import { plannedAt } from '../../../core/people/contact.ts';
import { isReading } from '../../../core/goals/progress/history.ts';
import { isDone } from '../../../core/goals/progress/steps.ts';
import { compare } from '../../../core/base/compare.ts';
import type { Place } from '../../../protocol/place.ts';

export const placeIn = ({ path, value }: Location): Place => ({ path, value: [...value] });

export const checkinPlace = ({ path, index }: WrittenCheckin): Place => ({ path, value: ['checkins', index] });

/**
 * What it rests on how much of a goal is made: milestones and actions are marked on the goal; what else there is was
 * noted in a week.
 * @param checkins of the goal up to today, oldest first
 */
export function madePlace(goal: Readable<'goal'>, checkins: readonly WrittenCheckin[], today: IsoDate): Place {
  const { measure } = goal.entity;
  if (measure && 'milestones' in measure)
    return placeIn(locationOf(goal, ['measure', 'milestones', ...lastDone(measure.milestones, today)]));
  const last = checkins.findLast(({ value }) => value !== undefined && isReading(measure, value));
  return last ? checkinPlace(last) : placeIn(locationOf(goal, [measure ? 'measure' : 'actions']));
}

/** The index of what was done last; none where nothing was. */
function lastDone(milestones: readonly { readonly done?: IsoDate | undefined }[], today: IsoDate): readonly number[] {
  const days = milestones.flatMap(({ done }, index) =>
    done === undefined || !isDone({ done }, today) ? [] : [{ done, index }],
  );
  return days
    .toSorted((one, other) => compare(one.done, other.done))
    .slice(-1)
    .map(({ index }) => index);
}

/** Where a meeting that is planned is written. */
export const plannedPlace = (person: Readable<'person'>, day: IsoDate): Place =>
  placeIn(locationOf(person, plannedAt(person.entity, day)));
