/** The file of a document as the fixes want it, unless nothing may be written to it. */
import * as vscode from 'vscode';
import { isFixable, subjectOf, type Subject } from '../../core/fixes/subject.ts';
import type { Clock } from '../workspace/clock.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { Random } from '../goals/random.ts';
import { words } from './words.ts';

export type FixDeps = { readonly folders: GrowthFolders; readonly clock: Clock; readonly random: Random };

export type FileToFix = { readonly folder: GrowthFolder; readonly path: string; readonly subject: Subject };

/** Undefined for files elsewhere, in Restricted Mode, and for what a newer version of Cairn has written. */
export function fileToFix({ folders, clock, random }: FixDeps, document: vscode.TextDocument): FileToFix | undefined {
  const folder = folders.of(document.uri);
  const path = folder?.pathOf(document.uri);
  if (!folder || path === undefined || !vscode.workspace.isTrusted || !folder.isWritable()) return undefined;
  const entry = folder.index.get(path);
  if (!isFixable(entry)) return undefined;
  return {
    folder,
    path,
    subject: subjectOf({
      text: document.getText(),
      document: folder.parsed(document),
      entry,
      index: folder.index,
      today: clock(),
      random,
      words: words(),
    }),
  };
}
