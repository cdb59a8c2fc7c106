/** Until when evidence was collected from each repository. */
import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { IsoDate } from '../../../core/base/calendar.ts';

const mark = z.object({ date: z.iso.date(), head: z.optional(z.string()) });
const marks = z.record(z.string(), mark);

export type CollectionMark = z.output<typeof mark>;

const key = 'collectedEvidence';

/** Kept by VS Code for this workspace, on this machine. */
export function collectionMarks(storage: vscode.Memento): Readonly<{
  get: (growth: vscode.Uri, repository: vscode.Uri) => CollectionMark | undefined;
  set: (growth: vscode.Uri, repository: vscode.Uri, date: IsoDate, head: string | undefined) => Promise<void>;
}> {
  const all = (): Readonly<Record<string, CollectionMark>> => {
    const read = marks.safeParse(storage.get<unknown>(key));
    return read.success ? read.data : {};
  };
  const nameOf = (growth: vscode.Uri, repository: vscode.Uri): string =>
    `${growth.toString()} ${repository.toString()}`;
  return {
    get: (growth, repository) => all()[nameOf(growth, repository)],
    async set(growth, repository, date, head) {
      const entry = { date, ...(head !== undefined && { head }) };
      await storage.update(key, { ...all(), [nameOf(growth, repository)]: entry });
    },
  };
}
