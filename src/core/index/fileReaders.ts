/** Which readers of reports get a file: what it says itself, otherwise what the table says. */
import { readers, statedReaders, type Reader } from '../model/audience.ts';
import { peopleOf } from '../model/note.ts';
import { relationshipsOf, type Person } from '../model/person.ts';
import { audienceTable, type noteGroups } from './audienceTable.ts';
import type { Readable } from './fileEntry.ts';
import type { GrowthIndex } from './growthIndex.ts';
import type { Kind } from '../model/kinds.ts';

/** The entry of any kind, so that checking `kind` narrows `entity`. */
export type AnyReadable = { [K in Kind]: Readable<K> }[Kind];

/** @param index the shared one: what only private files say about a person must not widen or narrow a report */
export function readersOf(index: GrowthIndex, file: AnyReadable): readonly Reader[] {
  switch (file.kind) {
    case 'goal':
    case 'opportunity':
      return statedReaders(file.entity) ?? audienceTable[file.kind].files;
    case 'note':
      return statedReaders(file.entity) ?? readersOfNote(index, file);
    case 'person':
      return audienceTable.person.files[relationshipsOf(file.entity).includes('manager') ? 'manager' : 'other'];
    case 'assessment':
      return audienceTable.assessment.files[file.entity.kind === 'skills' ? 'skills' : 'other'];
    case 'settings':
    case 'profile':
    case 'ladder':
    case 'week':
    case 'story':
    case 'prompt':
    case 'feedback':
      return audienceTable[file.kind].files;
  }
}

/** Those who may read about each of the people. */
function readersOfNote(index: GrowthIndex, { entity }: Readable<'note'>): readonly Reader[] {
  const { files } = audienceTable.note;
  const people = peopleOf(entity);
  if (people.length === 0) return files.unknown;
  const allowed = people.map((id) => {
    const person = index.find('person', id);
    return person ? groupsOf(person.entity).flatMap((group) => files[group]) : files.unknown;
  });
  return readers.filter((reader) => allowed.every((each) => each.includes(reader)));
}

/** A person may be both coach and mentor. */
function groupsOf(person: Person): readonly (typeof noteGroups)[number][] {
  const found = relationshipsOf(person).filter(
    (relationship) => relationship === 'coach' || relationship === 'mentor' || relationship === 'manager',
  );
  return found.length > 0 ? found : ['other'];
}
