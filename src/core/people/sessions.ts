/**
 * An engagement's planned sessions, and which were held: a session is often moved by a day or two, and is still that
 * session.
 */
import { daysBetween, type IsoDate } from '../base/calendar.ts';
import type { Person } from '../model/person.ts';

/** Each day once, the first one first; none without an engagement. */
export const plannedSessions = (engagement: Person['engagement']): readonly IsoDate[] =>
  [...new Set(engagement?.sessions)].sort();

/** In days: a session that was moved by so much is still that session. */
const movedBy = 3;

/**
 * Each meeting stands for one session, the nearest: two meetings in a week are not one session held twice.
 *
 * @param held the days of the meetings that have been
 * @returns by the day for which the session was planned, the day on which it was held; what was not held is not there
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
