/** Changes of feedback files: what is written when a person comments, answers, edits, resolves, or deletes. */
import type { IsoDate } from '../../base/calendar.ts';
import type { KnownFile, Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex, OwnerView } from '../../index/growthIndex.ts';
import { plannedOn, type PlannedChanges } from '../../index/plannedChanges.ts';
import { fromDocument, ownChanges, sharedDocument, type FileContent } from '../../index/sharedContent.ts';
import { subjectFile, subjectOf, subjectOfFile } from '../../index/subjects.ts';
import type { CommentableKind, CommentSubject } from '../../model/subjects.ts';
import { subjectKeys, type Comment, type Thread } from '../../model/feedback.ts';
import { newId, slugOf } from '../../model/ids.ts';
import { isPrivatePath, pathOf, privateTwin } from '../../model/kinds.ts';
import { printNew, type Change, type Plain } from '../../yaml/edit/edits.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import type { ParsedDocument } from '../../yaml/parse.ts';
import { anchorAtLine } from './places.ts';
import type { FileThread } from './threads.ts';

/** What a person wrote. */
export type Draft = Readonly<{ by: string | undefined; date: IsoDate; text: string }>;

/** Changes of a feedback file that exists by then, and the text of a new one. */
export type ThreadContent = Readonly<{ changes: PlannedChanges; text: string }>;

/** A file to comment on: its entry, its text as it is now, and the line, counted from zero. */
export type CommentPlace = Readonly<{ file: KnownFile; document: ParsedDocument; line: number }>;

/**
 * A new thread. It is written to `private/feedback/` if the file is not shared.
 * @param random returns numbers from 0 to 1
 * @returns undefined for a file that cannot have comments: see `feedbackPath`
 */
export function startThread(
  index: OwnerView,
  place: CommentPlace,
  draft: Draft,
  random: () => number,
): FileContent<ThreadContent> | undefined {
  const path = feedbackPath(index, place.file);
  if (path === undefined) return undefined;
  const build = (document: ParsedDocument) => newThread(index, path, { ...place, document }, draft, random);
  if (isPrivatePath(path)) return { path, content: build(place.document) };
  const document = sharedDocument(index.shared, place.file.path, place.document);
  return document && { path, content: fromDocument(document, build) };
}

/**
 * Where comments on a file are written: into the file that has some already, or else a new one, which is private if the
 * file is not shared.
 * @returns undefined for a kind of file without comments, and if files of other kinds have its name
 */
export function feedbackPath(index: GrowthIndex, file: KnownFile): string | undefined {
  const subject = subjectOfFile(file);
  if (!subject) return undefined;
  const isShared = index.isShared(file.path);
  const placed = (path: string): string => (isShared ? path : privateTwin(path));
  const present = [...index.readable('feedback')].find(
    (feedback) => feedback.private === !isShared && subjectFile(index.filesNamed, feedback)?.path === file.path,
  );
  if (present) return present.path;
  const own = placed(pathOf('feedback', file.id));
  const there = index.get(own);
  // Of a file that cannot be read, the writer says so.
  const mayBeOwn = there === undefined || (there.kind === 'feedback' && there.state === 'broken');
  if (mayBeOwn && isFoundByName(index, subject)) return own;
  const named = placed(pathOf('feedback', `${subject.kind}-${subject.id}`));
  return index.get(named) === undefined && hasKey(subject.kind) ? named : undefined;
}

const hasKey = (kind: CommentableKind): boolean => subjectKeys.some((key) => key === kind);

/** Whether the name of a feedback file is enough to say what it is about. See `subjectOf`. */
function isFoundByName(index: GrowthIndex, { kind, id }: CommentSubject): boolean {
  if (kind === 'week') return true;
  const found = subjectOf({ id, references: [] }, (other) => index.filesNamed(other.kind, other.id).length > 0);
  return found.kind === kind && found.id === id;
}

/** The content for the feedback file at a path. */
export function newThread(
  index: GrowthIndex,
  path: string,
  { file, document, line }: CommentPlace,
  draft: Draft,
  random: () => number,
): ThreadContent {
  const entry = index.get(path);
  const present = entry?.kind === 'feedback' && entry.state !== 'broken' ? entry.entity : undefined;
  const taken = present?.threads.map(({ id }) => id) ?? [];
  const value: Plain = omitUndefined({
    id: threadId(draft.text, taken, random),
    field: anchorAtLine(document, file.kind, line),
    comments: [commentOf(draft)],
  });
  const isNamed = path.endsWith(`/${file.id}.yaml`);
  return {
    changes: plannedOn(present, [{ do: 'append', path: ['threads'], value }]),
    text: printNew({ ...(!isNamed && { [file.kind]: file.id }), threads: [value] }),
  };
}

const commentOf = ({ by, date, text }: Draft): Plain => omitUndefined({ by, date, text: tidy(text) });

/** Without blank lines around it, and with line ends that YAML keeps. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/**
 * The first words and four random letters: two people who begin a thread at the same time, in two clones, must not get
 * the same ID.
 */
function threadId(text: string, taken: readonly (string | undefined)[], random: () => number): string {
  const words = slugOf(text).split('-').slice(0, 3).join('-');
  return newId(words, (id) => id === words || taken.includes(id), random);
}

export const replyTo = ({ feedback, index }: FileThread, draft: Draft): FileContent<PlannedChanges> =>
  ownChanges(feedback, [{ do: 'append', path: ['threads', index, 'comments'], value: commentOf(draft) }]);

export const editComment = (
  { feedback, index }: FileThread,
  comment: number,
  text: string,
): FileContent<PlannedChanges> =>
  ownChanges(feedback, [{ do: 'set', path: ['threads', index, 'comments', comment, 'text'], value: tidy(text) }]);

export const resolveThread = ({ feedback, index }: FileThread, today: IsoDate): FileContent<PlannedChanges> =>
  ownChanges(feedback, [{ do: 'set', path: ['threads', index, 'resolved'], value: today }]);

export const reopenThread = ({ feedback, index }: FileThread): FileContent<PlannedChanges> =>
  ownChanges(feedback, [{ do: 'remove', path: ['threads', index, 'resolved'] }]);

/** What was deleted, and how to write it back. */
export type Deletion = Readonly<{
  content: FileContent<PlannedChanges>;
  /** @param now the feedback file after the deletion */
  undo: (now: Readable<'feedback'>) => FileContent<PlannedChanges>;
}>;

export function deleteThread({ feedback, index, thread }: FileThread): Deletion {
  return {
    content: ownChanges(feedback, [{ do: 'remove', path: ['threads', index] }]),
    undo: (now) => ownChanges(now, [insertion(['threads'], index, now.entity.threads.length, plainThread(thread))]),
  };
}

/** The last comment of a thread takes the thread with it. */
export function deleteComment(place: FileThread, comment: number): Deletion {
  const { feedback, index, thread } = place;
  const deleted = thread.comments[comment];
  if (!deleted || thread.comments.length === 1) return deleteThread(place);
  return {
    content: ownChanges(feedback, [{ do: 'remove', path: ['threads', index, 'comments', comment] }]),
    undo(now) {
      const at = now.entity.threads.findIndex((other, position) =>
        thread.id === undefined ? position === index : other.id === thread.id,
      );
      const present = now.entity.threads[at]?.comments.length ?? 0;
      return ownChanges(now, [insertion(['threads', at, 'comments'], comment, present, plainComment(deleted))]);
    },
  };
}

const insertion = (path: readonly (string | number)[], index: number, length: number, value: Plain): Change => ({
  do: 'insert',
  path,
  index: Math.min(index, length),
  value,
});

const plainComment = ({ by, date, text }: Comment): Plain => omitUndefined({ by, date, text });

const plainThread = ({ id, field, resolved, comments }: Thread): Plain =>
  omitUndefined({ id, field, resolved, comments: comments.map(plainComment) });
