/**
 * Everyone in the growth folder with contact, engagement, commitments and follow-ups, for views and meeting
 * preparation.
 */
import type { IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { Person } from '../model/person.ts';
import { roleOf, type Role } from './role.ts';
import { contactOf, type Contact } from './contact.ts';
import { engagementOf, type EngagementStanding } from './engagement.ts';
import { introductionsBy, type Introduction } from './introductions.ts';
import { heldBy, notesByPerson } from './notes.ts';
import { commitmentsByPerson, type PersonCommitment } from './commitments.ts';
import { compare } from '../base/compare.ts';

export type PersonStanding = Readonly<{
  person: Readable<'person'>;
  /** Their role today. */
  role: Role;
  contact: Contact;
  /** Only for a coach; also a past one, unless the person is a mentor today. */
  engagement: EngagementStanding | undefined;
  /** Newest first, including prepared notes. */
  notes: readonly Readable<'note'>[];
  commitments: readonly PersonCommitment[];
  introductions: readonly Introduction[];
  /** Thanks not given yet. */
  thanks: readonly Thanks[];
}>;

/** `index` is the zero-based position in the person's list as read. */
export type Thanks = Readonly<{ for: string; date: IsoDate | undefined; index: number }>;

/** Next meetings first, then the latest meetings, then by name. */
export function peopleStanding(index: GrowthIndex, today: IsoDate): readonly PersonStanding[] {
  const people = [...index.readable('person')];
  const notes = notesByPerson(index);
  const commitments = commitmentsByPerson(index, today);
  return people
    .map((person) =>
      standingOf(
        index,
        person,
        { people, notes: notes.get(person.id) ?? [], commitments: commitments.get(person.id) ?? [] },
        today,
      ),
    )
    .sort(bySoonest);
}

/** @returns undefined without a readable file */
export function personStanding(index: GrowthIndex, id: string, today: IsoDate): PersonStanding | undefined {
  const person = index.find('person', id);
  return (
    person &&
    standingOf(
      index,
      person,
      {
        people: [...index.readable('person')],
        notes: notesByPerson(index).get(id) ?? [],
        commitments: commitmentsByPerson(index, today).get(id) ?? [],
      },
      today,
    )
  );
}

type Around = Pick<PersonStanding, 'notes' | 'commitments'> & { readonly people: readonly Readable<'person'>[] };

function standingOf(
  index: GrowthIndex,
  person: Readable<'person'>,
  { people, notes, commitments }: Around,
  today: IsoDate,
): PersonStanding {
  const { entity } = person;
  const role = roleOf(entity, today);
  const held = heldBy(notes, today).map((note) => note.entity.date);
  return {
    person,
    role,
    contact: contactOf(entity, held[0], today),
    engagement: role === 'coach' ? engagementOf(index, entity, held, today) : undefined,
    notes,
    commitments,
    introductions: introductionsBy(index, people, notes, person.id),
    thanks: thanksOf(entity),
  };
}

function thanksOf({ thanks }: Person): readonly Thanks[] {
  return thanks.flatMap(({ for: reason, date, told }, index) =>
    told === undefined ? [{ for: reason, date, index }] : [],
  );
}

function bySoonest(one: PersonStanding, other: PersonStanding): number {
  const [next, otherNext] = [one.contact.next?.day ?? '9999', other.contact.next?.day ?? '9999'];
  const [last, otherLast] = [one.contact.last?.day ?? '', other.contact.last?.day ?? ''];
  return (
    compare(next, otherNext) ||
    compare(otherLast, last) ||
    one.person.entity.name.localeCompare(other.person.entity.name)
  );
}
