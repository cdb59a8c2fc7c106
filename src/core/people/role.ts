/** The role of a person. An overdue commitment is a warning with a coach, and only a reminder with anyone else. */
import type { IsoDate } from '../base/calendar.ts';
import { relationshipsOf, type Person } from '../model/person.ts';

export type Role = 'coach' | 'mentor' | 'other';

/** The role on a day. A person who is both is a coach during an engagement, and a mentor otherwise. */
export function roleOf(person: Person, today: IsoDate): Role {
  const relationships = relationshipsOf(person);
  const isMentor = relationships.includes('mentor');
  if (relationships.includes('coach') && (!isMentor || isEngaged(person, today))) return 'coach';
  return isMentor ? 'mentor' : 'other';
}

/** Whether an engagement is running: from start to end, both included; without an end it continues. */
function isEngaged({ engagement }: Person, today: IsoDate): boolean {
  return (
    engagement !== undefined && engagement.start <= today && (engagement.end === undefined || today <= engagement.end)
  );
}
