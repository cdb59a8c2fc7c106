/** Due commitments. To and from a coach they become overdue; to and from others they stay reminders. */
import { dayDone, isDoneBy, isDoneUnclear } from '../model/done.ts';
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

/** Most were kept long ago, so these are skipped first. */
function whenOf({ due, done }: Commitment, span: WeekSpan): Readonly<{ standing: DueState; day: IsoDate }> | undefined {
  const day = dayDone(done);
  if (isDoneBy(done, span.today) || isDoneUnclear(done))
    return day !== undefined && hasBeen(day, span) ? { standing: 'done', day } : undefined;
  const standing = due === undefined ? undefined : dueStateOf(due, span);
  return due === undefined || standing === undefined ? undefined : { standing, day: due };
}

/** With a coach present, the commitment is to the coach. */
function weightiest(roles: readonly Role[]): Role {
  return (['coach', 'mentor'] as const).find((role) => roles.includes(role)) ?? 'other';
}

export type CommitmentFact = Readonly<{
  what: string;
  /** Made by the folder's owner. */
  mine: boolean;
  /** The id of the person it is to or from. */
  person: string | undefined;
  due: IsoDate | undefined;
  /**
   * `overdue`: past its date, to or from a coach. `reminder`: past its date. `open`: still ahead, or without a date.
   */
  tone: 'overdue' | 'reminder' | 'open';
  private: boolean;
  /** The note that says it. */
  path: string;
}>;

/** In days after the meeting, for a commitment without a date. */
const remembered = 28;

/** Open ones by date, overdue ones first, up to next week; and those kept this week. */
export function commitmentFacts(
  index: GrowthIndex,
  span: WeekSpan,
): Readonly<{ commitments: readonly CommitmentFact[]; kept: readonly CommitmentFact[] }> {
  const items = commitmentItems(index, span);
  const fact = ({ commitment, mine, person, note, standing, day }: CommitmentItem): CommitmentFact => ({
    what: commitment.what,
    mine,
    person,
    due: commitment.due,
    tone: standing === 'overdue' ? 'overdue' : standing !== 'done' && day < span.today ? 'reminder' : 'open',
    private: note.private || isPrivatePerson(index, person),
    path: note.path,
  });
  const open = [...items.filter(({ standing }) => standing !== 'done').map(fact), ...ahead(index, span)];
  return { commitments: open.toSorted(byUrgency), kept: items.filter(({ standing }) => standing === 'done').map(fact) };
}

/** Open commitments due next week or without a date. */
function ahead(index: GrowthIndex, { last, today }: WeekSpan): readonly CommitmentFact[] {
  return [...index.readable('note')].flatMap((note) =>
    note.entity.commitments.flatMap(({ who, what, due, done }): readonly CommitmentFact[] => {
      if (note.entity.date > today || isDoneBy(done, today) || isDoneUnclear(done)) return [];
      const isNear =
        due === undefined ? note.entity.date >= addDays(today, -remembered) : due > last && due <= addDays(last, 7);
      const mine = who === me;
      const person = mine ? peopleOf(note.entity)[0] : who;
      return isNear
        ? [
            {
              what,
              mine,
              person,
              due,
              tone: 'open',
              private: note.private || isPrivatePerson(index, person),
              path: note.path,
            },
          ]
        : [];
    }),
  );
}

/** Whether the person's name is only in a private file. */
export function isPrivatePerson(index: GrowthIndex, id: string | undefined): boolean {
  return id !== undefined && index.find('person', id)?.private === true;
}

function byUrgency(one: CommitmentFact, other: CommitmentFact): number {
  const [due, otherDue] = [one.due ?? '9999', other.due ?? '9999'];
  return Number(other.tone === 'overdue') - Number(one.tone === 'overdue') || compare(due, otherDue);
}
