/** Comment threads of a growth folder, by the file that they are about. */
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { subjectFile } from '../../index/subjects.ts';
import type { Comment, Thread } from '../../model/feedback.ts';

export type FileThread = Readonly<{
  /** The file that contains the thread. */
  feedback: Readable<'feedback'>;
  /** The position in `feedback.entity.threads`. */
  index: number;
  thread: Thread;
}>;

/** Threads by the path of the file that they are about, in the order in which they are written. */
export function threadsByFile(index: GrowthIndex): ReadonlyMap<string, readonly FileThread[]> {
  const found = new Map<string, FileThread[]>();
  for (const feedback of index.readable('feedback')) {
    const file = subjectFile(index.filesNamed, feedback);
    if (!file) continue;
    const threads = found.get(file.path) ?? [];
    threads.push(...threadsIn(feedback));
    found.set(file.path, threads);
  }
  return found;
}

export const threadsIn = (feedback: Readable<'feedback'>): readonly FileThread[] =>
  feedback.entity.threads.map((thread, index) => ({ feedback, index, thread }));

export const isOpen = ({ resolved }: Thread): boolean => resolved === undefined;

/** The number of open threads by the path of the file that they are about. */
export function openThreadCounts(index: GrowthIndex): ReadonlyMap<string, number> {
  const counts = [...threadsByFile(index)].map(
    ([path, threads]) => [path, threads.filter(({ thread }) => isOpen(thread)).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Tells threads apart while a file changes: its ID, or else its place. */
export const keyOfThread = ({ feedback: { path }, index, thread: { id } }: FileThread): string =>
  `${path}#${id ?? `${index}`}`;

export const lastComment = ({ comments }: Thread): Comment | undefined => comments.at(-1);
