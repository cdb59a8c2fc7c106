/**
 * Coaching and mentoring differ in what a promise weighs: to a coach, or by one, an overdue commitment is a warning.
 */
import type { IsoDate } from '../base/calendar.ts';
import { relationshipsOf, type Person } from '../model/person.ts';

export type Role = 'coach' | 'mentor' | 'other';

/**
 * As what a person acts on a day: who is both coach and mentor is a coach while an engagement runs, and a mentor
 * otherwise.
 */
export function roleOf(person: Person, today: IsoDate): Role {
  const relationships = relationshipsOf(person);
  const isMentor = relationships.includes('mentor');
  if (relationships.includes('coach') && (!isMentor || isEngaged(person, today))) return 'coach';
  return isMentor ? 'mentor' : 'other';
}

/** Whether an engagement runs: from its start to its end, both days included; without an end it goes on. */
export function isEngaged({ engagement }: Person, today: IsoDate): boolean {
  return (
    engagement !== undefined && engagement.start <= today && (engagement.end === undefined || today <= engagement.end)
  );
}
