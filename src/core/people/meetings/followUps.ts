/**
 * Follow-ups of a note: keeping commitments, adding contacts, turning resources into actions, pinning insights, giving
 * thanks. Each is one entry of a list; when the list changed, the entry is found by its text.
 */
import { isDoneBy, isDoneUnclear } from '../../model/done.ts';
import type { IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { me, peopleOf, type Note } from '../../model/note.ts';
import { introductionsBy } from '../introductions.ts';
import { printNew, type Change } from '../../yaml/edit/edits.ts';

export type FollowUpKind = 'commitment' | 'introduction' | 'resource' | 'insight' | 'thanks';

export type FollowUp = Readonly<{
  kind: FollowUpKind;
  /** The file with the list: a note, or a person for thanks. */
  file: Readable<'note'> | Readable<'person'>;
  /** Zero-based index in the list as read. */
  index: number;
  /** The text of the entry. */
  text: string;
  /** ID of the person it concerns. */
  person: string | undefined;
  date: IsoDate | undefined;
}>;

/** Open follow-ups, latest first. */
export function openFollowUps(index: GrowthIndex, kind: FollowUpKind, today: IsoDate): readonly FollowUp[] {
  if (kind === 'thanks') return [...index.readable('person')].flatMap(thanksOf).sort(latestFirst);
  const people = kind === 'introduction' ? [...index.readable('person')] : [];
  return [...index.readable('note')].flatMap((note) => inNote(index, people, note, kind, today)).sort(latestFirst);
}

function inNote(
  index: GrowthIndex,
  people: readonly Readable<'person'>[],
  note: Readable<'note'>,
  kind: Exclude<FollowUpKind, 'thanks'>,
  today: IsoDate,
): readonly FollowUp[] {
  const { entity } = note;
  const [person] = peopleOf(entity);
  const found = (position: number, text: string, who = person): FollowUp => ({
    kind,
    file: note,
    index: position,
    text,
    person: who,
    date: entity.date,
  });
  switch (kind) {
    case 'commitment':
      return entity.commitments.flatMap(({ who, what, done }, position) =>
        isDoneBy(done, today) || isDoneUnclear(done) ? [] : [found(position, what, who === me ? person : who)],
      );
    case 'introduction': {
      const open =
        person === undefined
          ? []
          : introductionsBy(index, people, [note], person).filter(({ contact }) => contact === undefined);
      return open.flatMap(({ name, written }) => (written ? [found(written.index, name)] : []));
    }
    case 'resource':
      return entity.resources.map((resource, position) =>
        found(position, typeof resource === 'string' ? resource : resource.title),
      );
    case 'insight':
      return entity.insights.flatMap((insight, position) =>
        typeof insight !== 'string' && insight.goal !== undefined
          ? []
          : [found(position, typeof insight === 'string' ? insight : insight.text)],
      );
  }
}

function thanksOf(file: Readable<'person'>): readonly FollowUp[] {
  return file.entity.thanks.flatMap((thanks, index): readonly FollowUp[] =>
    thanks.told === undefined
      ? [{ kind: 'thanks', file, index, text: thanks.for, person: file.id, date: thanks.date }]
      : [],
  );
}

/**
 * Finds the entry that a row showed, even when it moved. Without a text only the index counts.
 * @param entry `index` is the zero-based position in the list as read
 * @returns undefined when it is gone or done, or when several entries have the text and none the index
 */
export function shownFollowUp(
  open: readonly FollowUp[],
  { file, index, text }: Readonly<{ file: string; index: number; text: string | undefined }>,
): FollowUp | undefined {
  const alike = open.filter((each) => each.file.path === file && (text === undefined || each.text === text));
  return (
    alike.find((each) => each.index === index) ?? (text !== undefined && alike.length === 1 ? alike[0] : undefined)
  );
}

const latestFirst = (one: FollowUp, other: FollowUp): number =>
  (one.date ?? '') > (other.date ?? '') ? -1 : (one.date ?? '') < (other.date ?? '') ? 1 : one.index - other.index;

export const keptChanges = ({ index }: Pick<FollowUp, 'index'>, today: IsoDate): readonly Change[] => [
  { do: 'set', path: ['commitments', index, 'done'], value: today },
];

/** Records a reason to thank someone. */
export const thanksChanges = (reason: string, today: IsoDate): readonly Change[] => [
  { do: 'append', path: ['thanks'], value: { date: today, for: reason } },
];

export const toldChanges = ({ index }: Pick<FollowUp, 'index'>, today: IsoDate): readonly Change[] => [
  { do: 'set', path: ['thanks', index, 'told'], value: today },
];

export const pinChanges = ({ index, text }: Pick<FollowUp, 'index' | 'text'>, goal: string): readonly Change[] => [
  { do: 'set', path: ['insights', index], value: { text, goal } },
];

/** Turns a resource into an action of a goal, with its URL and note. */
export function actionChanges(note: Note, index: number): readonly Change[] {
  const resource = note.resources[index];
  if (resource === undefined) return [];
  const {
    title,
    url,
    note: remark,
  } = typeof resource === 'string' ? { title: resource, url: undefined, note: undefined } : resource;
  const about = [url, remark].filter((part) => part !== undefined).join(' ');
  return [{ do: 'append', path: ['actions'], value: { title, ...(about !== '' && { note: about }) } }];
}

/** The file of an introduced person, and the reference to it in the note. */
export function contactFrom(
  note: Note,
  index: number,
  id: string,
): Readonly<{ text: string; changes: readonly Change[] }> | undefined {
  const introduction = note.introductions[index];
  if (introduction === undefined) return undefined;
  const [introducedBy] = peopleOf(note);
  const { name, why } = introduction;
  const text = printNew({
    name,
    relationship: 'contact',
    ...(why !== undefined && { notes: why }),
    since: note.date,
    ...(introducedBy !== undefined && { introducedBy }),
  });
  return { text, changes: [{ do: 'set', path: ['introductions', index, 'person'], value: id }] };
}
