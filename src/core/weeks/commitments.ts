/**
 * Commitments that are due: to and by a coach they are warnings once they are overdue, to and by anyone else they stay
 * reminders.
 */
import type { IsoDate } from '../base/calendar.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { me, peopleOf, type Commitment } from '../model/note.ts';
import type { CommitmentItem, Standing } from './items.ts';
import { roleOf, type Role } from '../people/role.ts';
import { hasBeen, standingOf, type WeekSpan } from './span.ts';

export function commitmentItems(index: GrowthIndex, span: WeekSpan): readonly CommitmentItem[] {
  const roles = new Map([...index.readable('person')].map(({ id, entity }) => [id, roleOf(entity, span.today)]));
  return [...index.readable('note')].flatMap((note) =>
    note.entity.commitments.flatMap((commitment, position): readonly CommitmentItem[] => {
      const { who } = commitment;
      const when = whenOf(commitment, span);
      if (!when) return [];
      const mine = who === me;
      const people = mine ? peopleOf(note.entity) : [who];
      const role = weightiest(people.map((person) => roles.get(person) ?? 'other'));
      const person = people.find((id) => roles.get(id) === role) ?? people[0];
      const standing = when.standing === 'overdue' && role !== 'coach' ? 'today' : when.standing;
      return [
        {
          kind: 'commitment',
          note,
          index: position,
          commitment,
          mine,
          person,
          role,
          stale: note.state === 'stale',
          standing,
          day: when.day,
        },
      ];
    }),
  );
}

/** Most were kept long ago: nothing more is asked of them. */
function whenOf(
  { due, done }: Commitment,
  span: WeekSpan,
): { readonly standing: Standing; readonly day: IsoDate } | undefined {
  if (done !== undefined && done <= span.today)
    return hasBeen(done, span) ? { standing: 'done', day: done } : undefined;
  const standing = due === undefined ? undefined : standingOf(due, span);
  return due === undefined || standing === undefined ? undefined : { standing, day: due };
}

/** What was promised in front of a coach counts as promised to the coach. */
function weightiest(roles: readonly Role[]): Role {
  return (['coach', 'mentor'] as const).find((role) => roles.includes(role)) ?? 'other';
}
