/** Who in the network is close to an opportunity: its contacts, who works there, and who knows them. */
import type { Readable } from '../../index/fileEntry.ts';
import type { PersonStanding } from '../people.ts';
import { isSameCompany } from './company.ts';

export type Close = {
  readonly standing: PersonStanding;
  readonly because: 'contact' | 'company' | 'knows';
  /** Of somebody who knows one of them: whom. */
  readonly knows: string | undefined;
};

/** The nearest first, each once. */
export function closeTo({ entity }: Readable<'opportunity'>, people: readonly PersonStanding[]): readonly Close[] {
  const contacts = people
    .filter(({ person }) => entity.contacts.includes(person.id))
    .map((standing): Close => ({ standing, because: 'contact', knows: undefined }));
  const inside = people
    .filter(({ person }) => isSameCompany(person.entity.company, entity.company))
    .map((standing): Close => ({ standing, because: 'company', knows: undefined }));
  const near = [...contacts, ...inside];
  const knowing = near.flatMap(({ standing: { person } }): readonly Close[] => {
    const by = people.find((each) => each.person.id === person.entity.introducedBy);
    return by ? [{ standing: by, because: 'knows', knows: person.id }] : [];
  });
  const seen = new Set<string>();
  return [...near, ...knowing].filter(({ standing: { person } }) => !seen.has(person.id) && seen.add(person.id));
}
