/** What waits for an answer, and what others have answered. */
import type { IsoDate } from '../../base/calendar.ts';
import { compare } from '../../base/compare.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Comment } from '../../model/feedback.ts';
import { me } from '../../model/note.ts';
import type { Author, FindAuthor } from './authors.ts';
import { isOpen, lastComment, threadsByFile, type FileThread } from './threads.ts';

export type OpenQuestion = FileThread &
  Readonly<{
    /** The path of the file that it is about. */
    path: string;
    author: Author;
    /** The last comment of the thread. */
    comment: Comment;
  }>;

/** Open threads whose last comment is by someone else, oldest first; those without a date come first. */
export function openQuestions(index: GrowthIndex, authorOf: FindAuthor): readonly OpenQuestion[] {
  return [...threadsByFile(index)]
    .flatMap(([path, threads]) =>
      threads.flatMap((thread): readonly OpenQuestion[] => {
        const comment = lastComment(thread.thread);
        const author = authorOf(comment?.by);
        return comment && author && author.id !== me && isOpen(thread.thread)
          ? [{ ...thread, path, author, comment }]
          : [];
      }),
    )
    .sort((one, other) => compare(one.comment.date ?? '', other.comment.date ?? ''));
}

/** The open questions of a person. */
export const questionsFrom = (index: GrowthIndex, person: string, authorOf: FindAuthor): readonly OpenQuestion[] =>
  openQuestions(index, authorOf).filter(({ author }) => author.id === person);

export type News = Readonly<{
  path: string;
  thread: FileThread;
  comment: Comment;
  author: Author | undefined;
  /** Whether it answers another comment. */
  isReply: boolean;
}>;

/**
 * Comments of others from a day on, newest first.
 * @param today comments with a later date are wrong or not written yet
 */
export function newsSince(
  index: GrowthIndex,
  { from, today }: Readonly<{ from: IsoDate; today: IsoDate }>,
  authorOf: FindAuthor,
): readonly News[] {
  const isNew = ({ date }: Comment): boolean => date !== undefined && date >= from && date <= today;
  return [...threadsByFile(index)]
    .flatMap(([path, threads]) =>
      threads.flatMap((thread) =>
        thread.thread.comments.flatMap((comment, position): readonly News[] => {
          const author = authorOf(comment.by);
          return isNew(comment) && author?.id !== me ? [{ path, thread, comment, author, isReply: position > 0 }] : [];
        }),
      ),
    )
    .sort((one, other) => compare(other.comment.date ?? '', one.comment.date ?? ''));
}
