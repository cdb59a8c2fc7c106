/** Notes by person, and which of them are of past meetings. */
import type { IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { me, peopleOf, type Note } from '../model/note.ts';
import { compare } from '../base/compare.ts';

/** By person ID, newest first. A person who is only part of a commitment does not count. */
export function notesByPerson(index: GrowthIndex): ReadonlyMap<string, readonly Readable<'note'>[]> {
  const notes = new Map<string, Readable<'note'>[]>();
  for (const note of [...index.readable('note')].sort(newestFirst)) {
    for (const id of new Set(peopleOf(note.entity))) {
      const own = notes.get(id);
      if (own) own.push(note);
      else notes.set(id, [note]);
    }
  }
  notes.delete(me);
  return notes;
}

/** Past meetings. Notes dated later are prepared ones, and so is today's note while it only has an agenda. */
export function heldBy(notes: readonly Readable<'note'>[], today: IsoDate): readonly Readable<'note'>[] {
  return notes.filter(({ entity }) => entity.date < today || (entity.date === today && !isPrepared(entity)));
}

function isPrepared({
  agenda,
  grow,
  notes,
  insights,
  questions,
  commitments,
  resources,
  introductions,
  feedback,
  functions,
}: Note): boolean {
  const isBare = [insights, questions, commitments, resources, introductions, feedback, functions].every(
    ({ length }) => length === 0,
  );
  return agenda.length > 0 && grow === undefined && notes === undefined && isBare;
}

function newestFirst(one: Readable<'note'>, other: Readable<'note'>): number {
  return compare(other.entity.date, one.entity.date) || compare(one.path, other.path);
}
