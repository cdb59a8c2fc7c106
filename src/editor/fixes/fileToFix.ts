/** The context for the fixes of a document. */
import * as vscode from 'vscode';
import { codeActionContext, isFixable, type CodeActionContext } from '../../core/fixes/context.ts';
import type { Clock } from '../workspace/clock.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { Random } from '../goals/random.ts';

export type FixDeps = Readonly<{ folders: GrowthFolders; clock: Clock; random: Random }>;

type FileToFix = Readonly<{ folder: GrowthFolder; path: string; context: CodeActionContext }>;

/** Undefined for other files, in Restricted Mode, and for files of a newer version of Cairn. */
export function fileToFix({ folders, clock, random }: FixDeps, document: vscode.TextDocument): FileToFix | undefined {
  const folder = folders.of(document.uri);
  const path = folder?.pathOf(document.uri);
  if (!folder || path === undefined || !vscode.workspace.isTrusted || !folder.isWritable()) return undefined;
  const entry = folder.index.get(path);
  if (!isFixable(entry)) return undefined;
  return {
    folder,
    path,
    context: codeActionContext({
      text: document.getText(),
      document: folder.parsed(document),
      entry,
      index: folder.index,
      today: clock(),
      random,
    }),
  };
}
