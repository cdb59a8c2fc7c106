/** Converts locations of the core to those of the protocol. */
import { dayDone, type Done } from '../../../core/model/done.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import type { WrittenCheckin } from '../../../core/index/fileIndex.ts';
import { locationOf, type Location } from '../../../core/index/location.ts';
import { plannedAt } from '../../../core/people/contact.ts';
import { isReading } from '../../../core/goals/progress/history.ts';
import { isDone } from '../../../core/goals/progress/steps.ts';
import { compare } from '../../../core/base/compare.ts';
import type { LinkTarget } from '../../../protocol/place.ts';

export const placeIn = ({ path, value }: Location): LinkTarget => ({ path, value: [...value] });

export const checkinPlace = ({ path, index }: WrittenCheckin): LinkTarget => ({ path, value: ['checkins', index] });

/**
 * Where a goal's progress comes from: its milestones or actions, or else the last check-in.
 *
 * @param checkins of the goal up to today, oldest first
 */
export function madePlace(goal: Readable<'goal'>, checkins: readonly WrittenCheckin[], today: IsoDate): LinkTarget {
  const { measure } = goal.entity;
  if (measure && 'milestones' in measure)
    return placeIn(locationOf(goal, ['measure', 'milestones', ...lastDone(measure.milestones, today)]));
  const last = checkins.findLast(({ value }) => value !== undefined && isReading(measure, value));
  return last ? checkinPlace(last) : placeIn(locationOf(goal, [measure ? 'measure' : 'actions']));
}

/** The index of the milestone that was done last, if any. */
function lastDone(milestones: readonly { readonly done?: Done | undefined }[], today: IsoDate): readonly number[] {
  const days = milestones.flatMap(({ done }, index) =>
    isDone({ done }, today) ? [{ done: dayDone(done) ?? '', index }] : [],
  );
  return days
    .toSorted((one, other) => compare(one.done, other.done))
    .slice(-1)
    .map(({ index }) => index);
}

/** Where a planned meeting is written. */
export const plannedPlace = (person: Readable<'person'>, day: IsoDate): LinkTarget =>
  placeIn(locationOf(person, plannedAt(person.entity, day)));
