/** The path and the content of a prepared note. */
import { addDays, type IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import { freeId } from '../../index/freeId.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { pathOf } from '../../model/kinds.ts';
import { peopleOf } from '../../model/note.ts';
import { printNew, type Plain } from '../../yaml/edit/edits.ts';

/** In days: a planned meeting this close is the one to prepare. */
const soon = 7;

/** The day to prepare: the next meeting when it is within a week, else today. */
export function dayToPrepare(next: IsoDate | undefined, today: IsoDate): IsoDate {
  return next !== undefined && next <= addDays(today, soon) ? next : today;
}

/**
 * The note with a person on a day, or its path, which is never that of another file. It is private for a private
 * person, and if the settings say that notes are private; a shared note is then left alone.
 */
export function noteOf(
  index: GrowthIndex,
  person: string,
  day: IsoDate,
  random: () => number,
): Readonly<{ path: string; note: Readable<'note'> | undefined }> {
  const areAllPrivate = index.settings().privacy.notes === 'private';
  const note = [...index.readable('note')].find(
    ({ entity, private: isPrivate }) =>
      entity.date === day && peopleOf(entity).includes(person) && (isPrivate || !areAllPrivate),
  );
  if (note) return { path: note.path, note };
  const id = freeId(index, 'note', `${day} ${person}`, random);
  const isPrivate = areAllPrivate || index.find('person', person)?.private === true;
  return { path: pathOf('note', id, { private: isPrivate }), note: undefined };
}

export type PreparedNote = Readonly<{
  date: IsoDate;
  person: string;
  /** Sentences. */
  agenda: readonly string[];
  /** IDs. */
  goals: readonly string[];
  /** Comment lines at the top of the file. */
  facts: readonly string[];
  /** A comment at the end, which becomes part of the file when its `#` is removed. */
  outline: Readonly<{ invitation: string; value: Plain }> | undefined;
}>;

export function preparedText({ date, person, agenda, goals, facts, outline }: PreparedNote): string {
  const value: Plain = { date, with: person, ...(agenda.length > 0 && { agenda }), ...(goals.length > 0 && { goals }) };
  const above = facts.length === 0 ? '' : `${comment(facts)}\n`;
  const below =
    outline === undefined ? '' : `\n${comment([outline.invitation, ...printNew(outline.value).trimEnd().split('\n')])}`;
  return `${above}${printNew(value)}${below}`;
}

const comment = (lines: readonly string[]): string =>
  lines.map((line) => `${`# ${line.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')}`.trimEnd()}\n`).join('');
