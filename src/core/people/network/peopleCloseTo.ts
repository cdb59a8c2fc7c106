/** People close to an opportunity: its contacts, people at the company, and who introduced them. */
import type { Readable } from '../../index/fileEntry.ts';
import type { PersonStanding } from '../people.ts';

export type NearbyPerson = Readonly<{
  standing: PersonStanding;
  because: 'contact' | 'company' | 'knows';
  /** ID of the contact or employee that they know, for `because: 'knows'`. */
  knows: string | undefined;
}>;

/** Closest first, each person once. */
export function peopleCloseTo(
  { entity }: Readable<'opportunity'>,
  people: readonly PersonStanding[],
): readonly NearbyPerson[] {
  const contacts = people
    .filter(({ person }) => entity.contacts.includes(person.id))
    .map((standing): NearbyPerson => ({ standing, because: 'contact', knows: undefined }));
  const inside = people
    .filter(({ person }) => isSameCompany(person.entity.company, entity.company))
    .map((standing): NearbyPerson => ({ standing, because: 'company', knows: undefined }));
  const near = [...contacts, ...inside];
  const knowing = near.flatMap(({ standing: { person } }): readonly NearbyPerson[] => {
    const by = people.find((each) => each.person.id === person.entity.introducedBy);
    return by ? [{ standing: by, because: 'knows', knows: person.id }] : [];
  });
  const seen = new Set<string>();
  return [...near, ...knowing].filter(({ standing: { person } }) => !seen.has(person.id) && seen.add(person.id));
}

/** Ignores case. A missing name is never the same. */
export function isSameCompany(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one, other].map((name) => (name ?? '').trim().toLowerCase());
  return first !== '' && first === second;
}
