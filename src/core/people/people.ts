/**
 * Everybody in the growth folder, and how one stands with each: plain data for the tree, the dashboard and what
 * prepares a meeting.
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

export type PersonStanding = {
  readonly person: Readable<'person'>;
  /** As what they act today. */
  readonly role: Role;
  readonly contact: Contact;
  /** Of a coach; also one that is over, as long as the person does not act as a mentor today. */
  readonly engagement: EngagementStanding | undefined;
  /** Newest first, what is only prepared included. */
  readonly notes: readonly Readable<'note'>[];
  readonly commitments: readonly PersonCommitment[];
  readonly introductions: readonly Introduction[];
  /** Thanks that were not told yet. */
  readonly thanks: readonly Thanks[];
};

/** `index` counts from 0 within the person's list as it was read. */
export type Thanks = { readonly for: string; readonly date: IsoDate | undefined; readonly index: number };

/** Whoever is met next comes first, then whoever was met last, then by name. */
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

/** @returns undefined for somebody who has no file that can be read */
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
