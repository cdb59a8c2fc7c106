/** Commitments that are due: to and by a coach they are warnings once they are overdue, to and by anyone else they stay reminders. */
import type { GrowthIndex } from '../index/growthIndex.ts';
import { me, peopleOf } from '../model/note.ts';
import type { CommitmentItem } from './items.ts';
import { roleOf, type Role } from './role.ts';
import { hasBeen, standingOf, type WeekSpan } from './span.ts';

export function commitmentItems(index: GrowthIndex, span: WeekSpan): readonly CommitmentItem[] {
  const roles = new Map([...index.readable('person')].map(({ id, entity }) => [id, roleOf(entity, span.today)]));
  return [...index.readable('note')].flatMap((note) =>
    note.entity.commitments.flatMap((commitment, position): readonly CommitmentItem[] => {
      const { who, due, done } = commitment;
      const mine = who === me;
      const people = mine ? peopleOf(note.entity) : [who];
      const role = weightiest(people.map((person) => roles.get(person) ?? 'other'));
      const person = people.find((id) => roles.get(id) === role) ?? people[0];
      const item = { kind: 'commitment', note, index: position, commitment, mine, person, role, stale: note.state === 'stale' } as const;
      if (done !== undefined && done <= span.today) return hasBeen(done, span) ? [{ ...item, standing: 'done', day: done }] : [];
      const standing = due === undefined ? undefined : standingOf(due, span);
      if (due === undefined || standing === undefined) return [];
      return [{ ...item, standing: standing === 'overdue' && role !== 'coach' ? 'today' : standing, day: due }];
    }),
  );
}

/** What was promised in front of a coach counts as promised to the coach. */
function weightiest(roles: readonly Role[]): Role {
  return (['coach', 'mentor'] as const).find((role) => roles.includes(role)) ?? 'other';
}
