/** Problems of comments that depend on the file that they are about. */
import { nearest } from '../base/nearest.ts';
import type { ProblemAtPath } from '../problems/problem.ts';
import { anchorText } from './anchorText.ts';
import { anchorsIn, hasAnchor } from './anchors.ts';
import type { Readable } from './fileEntry.ts';
import { pathInFile } from './location.ts';
import { subjectFile, subjectOf, type FilesNamed } from './subjects.ts';
import { namedSubject } from '../model/subjects.ts';

/** What is gone is told by the words of its anchor. */
const nothingKnown = { value: undefined, titleOf: () => undefined, today: undefined } as const;

export function feedbackProblems(filesNamed: FilesNamed, entry: Readable<'feedback'>): readonly ProblemAtPath[] {
  const file = subjectFile(filesNamed, entry);
  if (!file) {
    // A key with an unknown ID is a reference, which is reported as such.
    if (namedSubject(entry.references)) return [];
    const { kind, id } = subjectOf(entry, () => false);
    return [{ code: 'comments-without-file', path: [], args: { kind, id } }];
  }
  if (file.state === 'broken' || file.state === 'stale') return [];
  return entry.entity.threads.flatMap(({ field }, index): readonly ProblemAtPath[] => {
    if (field === undefined || hasAnchor(file.entity, field)) return [];
    // A fix may write it, and a shared file must not quote a private one.
    const near = file.private && !entry.private ? undefined : nearest(field, anchorsIn(file.entity));
    return [
      {
        code: 'comment-without-place',
        path: pathInFile(entry, ['threads', index, 'field']),
        args: {
          field,
          about: anchorText(field, { kind: file.kind, ...nothingKnown }),
          ...(near !== undefined && { near }),
        },
      },
    ];
  });
}
