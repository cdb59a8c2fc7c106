/**
 * Commitments that are due: to and by a coach they are warnings once they are overdue, to and by anyone else they stay
 * reminders.
 */
import { addDays, type IsoDate } from '../base/calendar.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { type Commitment, me, peopleOf } from '../model/note.ts';
import { type CommitmentItem, hasBeen, type DueState, dueStateOf, type WeekSpan } from './items.ts';
import { roleOf, type Role } from '../people/role.ts';
import { compare } from '../base/compare.ts';

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
): { readonly standing: DueState; readonly day: IsoDate } | undefined {
  if (done !== undefined && done <= span.today)
    return hasBeen(done, span) ? { standing: 'done', day: done } : undefined;
  const standing = due === undefined ? undefined : dueStateOf(due, span);
  return due === undefined || standing === undefined ? undefined : { standing, day: due };
}

/** What was promised in front of a coach counts as promised to the coach. */
function weightiest(roles: readonly Role[]): Role {
  return (['coach', 'mentor'] as const).find((role) => roles.includes(role)) ?? 'other';
}

export type CommitmentFact = {
  readonly what: string;
  /** The folder's owner has promised it. */
  readonly mine: boolean;
  /** The id of the one to whom it was promised, or who has promised it. */
  readonly person: string | undefined;
  readonly due: IsoDate | undefined;
  /**
   * `overdue`: its day is over, and it was promised to or by a coach. `reminder`: its day is over. `open`: it is still
   * to come, or has no day.
   */
  readonly tone: 'overdue' | 'reminder' | 'open';
  readonly private: boolean;
};

/** A promise without a day is remembered for as long as the meeting is, in days. */
const remembered = 28;

/**
 * Open ones by their day, those of a coach that are overdue before all others; what is due later than next week is left
 * out.
 */
export function commitmentFacts(
  index: GrowthIndex,
  span: WeekSpan,
): { readonly commitments: readonly CommitmentFact[]; readonly kept: readonly CommitmentFact[] } {
  const items = commitmentItems(index, span);
  const fact = ({ commitment, mine, person, note, standing, day }: CommitmentItem): CommitmentFact => ({
    what: commitment.what,
    mine,
    person,
    due: commitment.due,
    tone: standing === 'overdue' ? 'overdue' : standing !== 'done' && day < span.today ? 'reminder' : 'open',
    private: note.private || isPrivatePerson(index, person),
  });
  const open = [...items.filter(({ standing }) => standing !== 'done').map(fact), ...ahead(index, span)];
  return { commitments: open.toSorted(byUrgency), kept: items.filter(({ standing }) => standing === 'done').map(fact) };
}

/** What the week's own items leave out: what is due next week, and what has no day. */
function ahead(index: GrowthIndex, { last, today }: WeekSpan): readonly CommitmentFact[] {
  return [...index.readable('note')].flatMap((note) =>
    note.entity.commitments.flatMap(({ who, what, due, done }): readonly CommitmentFact[] => {
      if (note.entity.date > today || (done !== undefined && done <= today)) return [];
      const isNear =
        due === undefined ? note.entity.date >= addDays(today, -remembered) : due > last && due <= addDays(last, 7);
      const mine = who === me;
      const person = mine ? peopleOf(note.entity)[0] : who;
      return isNear
        ? [{ what, mine, person, due, tone: 'open', private: note.private || isPrivatePerson(index, person) }]
        : [];
    }),
  );
}

/** Whether somebody's name is only in a private file. */
export function isPrivatePerson(index: GrowthIndex, id: string | undefined): boolean {
  return id !== undefined && index.find('person', id)?.private === true;
}

function byUrgency(one: CommitmentFact, other: CommitmentFact): number {
  const [due, otherDue] = [one.due ?? '9999', other.due ?? '9999'];
  return Number(other.tone === 'overdue') - Number(one.tone === 'overdue') || compare(due, otherDue);
}
