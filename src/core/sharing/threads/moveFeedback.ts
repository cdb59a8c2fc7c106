/** Comments go with the file that they are about when that is renamed or moved, e.g. in the Explorer. */
import type { KnownFile, Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { subjectFile } from '../../index/subjects.ts';
import { identify, pathOf } from '../../model/kinds.ts';
import { isCommentable, namedSubject } from '../../model/subjects.ts';

/** Paths in the growth folder, of a file or of a folder. */
export type Move = Readonly<{ from: string; to: string }>;

export type FeedbackMove = Move &
  Readonly<{
    /** The key that says what the comments are about, if it has the old ID. */
    key: Readonly<{ key: string; id: string }> | undefined;
  }>;

/**
 * The feedback files that change with moves of other files. Private comments stay private, and comments on a file that
 * becomes private become so too. What would replace another file, or is about a file that is no longer one of the
 * growth folder, is left where it is: there is a problem with fixes for that.
 */
export function feedbackMoves(index: GrowthIndex, moves: readonly Move[]): readonly FeedbackMove[] {
  const targets = new Set<string>();
  return [...index.readable('feedback')].flatMap((feedback): readonly FeedbackMove[] => {
    const subject = subjectFile(index.filesNamed, feedback);
    if (!subject || moves.some((move) => movedBy(move, feedback.path) !== undefined)) return [];
    const to = moves.flatMap((move) => movedBy(move, subject.path) ?? [])[0];
    const moved = to === undefined ? undefined : moveOf(feedback, subject, to);
    if (!moved || (moved.from === moved.to && !moved.key)) return [];
    const isTaken = moved.from !== moved.to && (index.get(moved.to) !== undefined || targets.has(moved.to));
    if (isTaken) return [];
    targets.add(moved.to);
    return [moved];
  });
}

/** Where a path is after a move of it or of a folder around it; undefined if it is not moved. */
const movedBy = ({ from, to }: Move, path: string): string | undefined =>
  path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : undefined;

function moveOf(feedback: Readable<'feedback'>, subject: KnownFile, to: string): FeedbackMove | undefined {
  const now = identify(to);
  if (now.kind !== subject.kind || !isCommentable(now.kind)) return undefined;
  const named = namedSubject(feedback.references);
  const hasOldId = named?.id === subject.id && named.id !== now.id;
  // Such as `feedback/split.yaml`, and `feedback/goal-split.yaml` with a key.
  const id =
    renamed(feedback.id, subject.id, now.id) ??
    renamed(feedback.id, `${subject.kind}-${subject.id}`, `${now.kind}-${now.id}`);
  const path = pathOf('feedback', id ?? feedback.id, { private: feedback.private || now.private });
  return {
    from: feedback.path,
    to: path.replace(/\.yaml$/, /\.ya?ml$/i.exec(feedback.path)?.[0] ?? '.yaml'),
    key: hasOldId ? { key: named.kind, id: now.id } : undefined,
  };
}

const renamed = (name: string, from: string, to: string): string | undefined =>
  name.toLowerCase() === from.toLowerCase() ? to : undefined;
