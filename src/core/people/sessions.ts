/** The planned sessions of an engagement, and which were held. A session moved by a few days still counts. */
import { daysBetween, type IsoDate } from '../base/calendar.ts';
import type { Person } from '../model/person.ts';

/** Unique and sorted; empty without an engagement. */
export const plannedSessions = (engagement: Person['engagement']): readonly IsoDate[] =>
  [...new Set(engagement?.sessions)].sort();

/** In days: how far a session may move. */
const movedBy = 3;

/**
 * Matches each meeting to the nearest session; one meeting never counts for two sessions.
 * @param held days of past meetings
 * @returns the day of the meeting by the planned day of the session; missed sessions are left out
 */
export function heldSessions(sessions: readonly IsoDate[], held: readonly IsoDate[]): ReadonlyMap<IsoDate, IsoDate> {
  const found = new Map<IsoDate, IsoDate>(sessions.filter((day) => held.includes(day)).map((day) => [day, day]));
  for (const day of new Set(held.filter((meeting) => !found.has(meeting)))) {
    const distance = (session: IsoDate): number => Math.abs(daysBetween(session, day));
    const near = sessions
      .filter((session) => !found.has(session) && distance(session) <= movedBy)
      .sort((one, other) => distance(one) - distance(other))[0];
    if (near !== undefined) found.set(near, day);
  }
  return found;
}
