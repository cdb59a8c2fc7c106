/** What the comments of a feedback file can be about. */
import { isIsoWeek } from '../base/calendar.ts';
import type { ValuePath } from '../base/valuePath.ts';
import { subjectKeys } from './feedback.ts';
import type { Kind } from './kinds.ts';
import type { EntityRef } from './values.ts';

/** The kinds of files with comments. */
export const commentableKinds = [
  'goal',
  'week',
  'note',
  'person',
  'opportunity',
  'story',
  'assessment',
  'profile',
  'ladder',
] as const satisfies readonly Kind[];
export type CommentableKind = (typeof commentableKinds)[number];

export const isCommentable = (kind: Kind | undefined): kind is CommentableKind =>
  commentableKinds.some((each) => each === kind);

export type CommentSubject = Readonly<{ kind: CommentableKind; id: string }>;

/** The IDs that a feedback file may be about by its name, which count as references. */
export const impliedReferences = (id: string): readonly EntityRef[] =>
  isIsoWeek(id.toUpperCase())
    ? []
    : isDated(id)
      ? [
          { target: 'note', id },
          { target: 'goal', id },
        ]
      : [{ target: 'goal', id }];

/** Whether a name is more likely that of a note. */
export const isDated = (id: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(id);

/** What a feedback file is about, as far as it says so with a key. */
export function namedSubject(
  references: readonly (EntityRef & { readonly path: ValuePath })[],
): CommentSubject | undefined {
  const reference = references.find(({ path }) => path.length === 1 && subjectKeys.some((key) => key === path[0]));
  const kind = subjectKeys.find((key) => key === reference?.path[0]);
  return reference && kind ? { kind, id: reference.id } : undefined;
}
