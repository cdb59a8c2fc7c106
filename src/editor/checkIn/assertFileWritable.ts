/** Whether a file may be written is asked before the questions too: whoever answers them should not do it in vain. */
import * as vscode from 'vscode';
import { isWritable } from '../../core/index/fileEntry.ts';
import { openAt, ProblemForPerson } from '../commands/problemForPerson.ts';
import { assertWritable } from '../edits/writing.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';

/** @throws ProblemForPerson when the folder must not be written, or the file is there and must not be */
export function assertFileWritable(folder: GrowthFolder, path: string): void {
  assertWritable(folder);
  const entry = folder.index.get(path);
  if (entry?.kind === undefined || isWritable(entry)) return;
  const { line, character } = entry.problems[0]?.range.start ?? { line: 0, character: 0 };
  const message =
    entry.state === 'newer'
      ? vscode.l10n.t('{0} was written by a newer version of Cairn. It is shown, but not changed: update Cairn first.', path)
      : vscode.l10n.t('{0} has a problem that must be mended first, so that nothing in it gets lost.', path);
  throw new ProblemForPerson(message, [openAt(folder.uriOf(path), new vscode.Position(line, character))]);
}
