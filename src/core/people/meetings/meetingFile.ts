/** Where the note of a meeting goes, and how it looks before the meeting. */
import { addDays, type IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import { freeId } from '../../index/freeId.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { pathOf } from '../../model/kinds.ts';
import { peopleOf } from '../../model/note.ts';
import { printNew, type Plain } from '../../yaml/edit/edits.ts';

/** In days: a meeting that is planned so soon is the one to prepare. */
const soon = 7;

/** The day of the meeting that is to be prepared: the next one when it is within a week, else today. */
export function dayToPrepare(next: IsoDate | undefined, today: IsoDate): IsoDate {
  return next !== undefined && next <= addDays(today, soon) ? next : today;
}

/**
 * The note about somebody of a day, or where it would go: a private person's is private, and another file of that name
 * is left alone.
 */
export function noteOf(
  index: GrowthIndex,
  person: string,
  day: IsoDate,
  random: () => number,
): { readonly path: string; readonly note: Readable<'note'> | undefined } {
  const note = [...index.readable('note')].find(
    ({ entity }) => entity.date === day && peopleOf(entity).includes(person),
  );
  if (note) return { path: note.path, note };
  const id = freeId(index, 'note', `${day} ${person}`, random);
  return { path: pathOf('note', id, { private: index.find('person', person)?.private === true }), note: undefined };
}

export type PreparedNote = {
  readonly date: IsoDate;
  readonly person: string;
  /** One sentence each. */
  readonly agenda: readonly string[];
  /** Ids. */
  readonly goals: readonly string[];
  /** Lines for the top of the file, to be read before the meeting. */
  readonly facts: readonly string[];
  /** For its end, as a comment: what becomes part of the file once its `#` is taken away during the meeting. */
  readonly outline: { readonly invitation: string; readonly value: Plain } | undefined;
};

export function preparedText({ date, person, agenda, goals, facts, outline }: PreparedNote): string {
  const value: Plain = { date, with: person, ...(agenda.length > 0 && { agenda }), ...(goals.length > 0 && { goals }) };
  const above = facts.length === 0 ? '' : `${comment(facts)}\n`;
  const below =
    outline === undefined ? '' : `\n${comment([outline.invitation, ...printNew(outline.value).trimEnd().split('\n')])}`;
  return `${above}${printNew(value)}${below}`;
}

const comment = (lines: readonly string[]): string =>
  lines.map((line) => `${`# ${line.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')}`.trimEnd()}\n`).join('');
