/**
 * Moves the comments on a file with it when it is renamed or moved in VS Code, such as in the Explorer. One undo takes
 * both back. Renaming an ID with F2 does this itself; see `language/rename.ts`.
 */
import * as vscode from 'vscode';
import { feedbackMoves, type Move } from '../../../core/sharing/threads/moveFeedback.ts';
import { planEdits } from '../../../core/yaml/edit/edits.ts';
import { rangeOf } from '../../problems/diagnostics.ts';
import { canWriteAt } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';

type Renamed = Readonly<{ oldUri: vscode.Uri; newUri: vscode.Uri }>;

/** @param files that are about to be renamed, all in the folder */
export async function editWithComments(folder: GrowthFolder, files: readonly Renamed[]): Promise<vscode.WorkspaceEdit> {
  await folder.load();
  const edit = new vscode.WorkspaceEdit();
  const moves = files.flatMap(({ oldUri, newUri }): readonly Move[] => {
    const [from, to] = [folder.pathOf(oldUri), folder.pathOf(newUri)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  for (const { from, to, key } of feedbackMoves(folder.index, moves)) {
    if (!canWriteAt(folder, from)) continue;
    if (key) {
      const document = await folder.documentOf(from);
      const planned = planEdits(document, [{ do: 'set', path: [key.key], value: key.id }]);
      if (!planned.ok) continue;
      for (const { offset, length, text } of planned.edits)
        edit.replace(folder.uriOf(from), rangeOf(document.lines.rangeOf(offset, offset + length)), text);
    }
    if (from !== to) edit.renameFile(folder.uriOf(from), folder.uriOf(to), { overwrite: false, ignoreIfExists: false });
  }
  return edit;
}
