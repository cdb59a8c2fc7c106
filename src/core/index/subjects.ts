/** Which file the comments of a feedback file are about. */
import { isIsoWeek } from '../base/calendar.ts';
import type { FileIdentity, Kind } from '../model/kinds.ts';
import { isCommentable, isDated, namedSubject, type CommentSubject } from '../model/subjects.ts';
import type { KnownFile, Readable } from './fileEntry.ts';
import type { Reference } from './readEntity.ts';

/**
 * What a feedback file is about. A key decides; otherwise its name, which can be that of a week, a goal, a note, an
 * assessment, or of `profile.yaml` or `ladder.yaml`: the first one that there is. Without any, it was most likely a
 * note if the name begins with a date, and otherwise a goal.
 */
export function subjectOf(
  { id, references }: Readonly<{ id: string; references: readonly Reference[] }>,
  exists: (subject: CommentSubject) => boolean,
): CommentSubject {
  const named = namedSubject(references);
  if (named) return named;
  if (isIsoWeek(id.toUpperCase())) return { kind: 'week', id: id.toUpperCase() };
  const byName: readonly CommentSubject[] = [
    { kind: 'goal', id },
    { kind: 'note', id },
    { kind: 'assessment', id },
    ...(id === 'profile' || id === 'ladder' ? ([{ kind: id, id }] as const) : []),
  ];
  return byName.find(exists) ?? { kind: isDated(id) ? 'note' : 'goal', id };
}

/** The files of a kind with an ID, shared ones first. */
export type FilesNamed = (kind: Kind, id: string) => readonly KnownFile[];

/**
 * The file that comments are about. Comments in `private/` are about the private one of two files with one ID, the
 * others about the shared one.
 */
export function subjectFile(
  filesNamed: FilesNamed,
  feedback: Pick<Readable<'feedback'>, 'id' | 'references' | 'private'>,
): KnownFile | undefined {
  const { kind, id } = subjectOf(feedback, (subject) => filesNamed(subject.kind, subject.id).length > 0);
  const files = filesNamed(kind, id);
  return files.find((entry) => entry.private === feedback.private) ?? files[0];
}

export const subjectOfFile = ({ kind, id }: Pick<FileIdentity, 'kind' | 'id'>): CommentSubject | undefined =>
  isCommentable(kind) ? { kind, id } : undefined;
