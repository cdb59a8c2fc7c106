/** The people that someone introduced, from notes and from the files of those people. */
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';

export type Introduction = Readonly<{
  name: string;
  /** Their file; undefined until the introduction becomes a contact. */
  contact: Readable<'person'> | undefined;
  why: string | undefined;
  /** The note that mentions it; `index` is the zero-based position in its list as read. */
  written: Readonly<{ note: Readable<'note'>; index: number }> | undefined;
}>;

/**
 * @param people everyone in the folder
 * @param notes with the person who introduces
 * @param id of the person who introduces
 */
export function introductionsBy(
  index: GrowthIndex,
  people: readonly Readable<'person'>[],
  notes: readonly Readable<'note'>[],
  id: string,
): readonly Introduction[] {
  const mentioned = notes.flatMap((note) =>
    note.entity.introductions.map(({ name, person, why }, position): Introduction => {
      const contact = person === undefined ? called(people, name) : index.find('person', person);
      // In a meeting of three, the one who is introduced does not introduce oneself.
      return { name: contact?.entity.name ?? name, contact, why, written: { note, index: position } };
    }),
  );
  const known = mentioned.filter(({ contact }) => contact?.id !== id);
  const named = new Set(known.flatMap(({ contact }) => (contact ? [contact.id] : [])));
  const others = people.filter(({ id: other, entity }) => entity.introducedBy === id && !named.has(other));
  return [
    ...known,
    ...others.map((contact): Introduction => ({
      name: contact.entity.name,
      contact,
      why: undefined,
      written: undefined,
    })),
  ];
}

function called(people: readonly Readable<'person'>[], name: string): Readable<'person'> | undefined {
  const wanted = name.trim().toLowerCase();
  return people.find(({ entity }) => entity.name.trim().toLowerCase() === wanted);
}
