/** Renames an ID in every file that contains it, and the files that are named after it. */
import * as vscode from 'vscode';
import type { Occurrence } from '../../core/language/occurrences.ts';
import { planRename, renameIn, unreadableRefusal } from '../../core/language/rename.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import { assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { loadedFile, type OpenFile } from './openFile.ts';
import { growthDocumentOf, readGrowthFile, readGrowthText, watchVersion, yaml } from './parsed.ts';
import { occurrenceIn } from './references.ts';

export function registerRename({ folders }: { readonly folders: GrowthFolders }): Disposable {
  const owned = disposables();
  owned.add(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) for (const uri of [oldUri, newUri]) refresh(folders, uri);
    }),
  );
  owned.add(
    vscode.languages.registerRenameProvider(yaml, {
      async prepareRename(document, position, token) {
        const { file, occurrence } = await occurrenceToRename(folders, document, position, token);
        const { offsets, extent } = occurrence;
        const cursor = document.offsetAt(position);
        // VS Code wants a range with the cursor, which may be on the key before the title.
        const isInside = offsets[0] <= cursor && cursor <= offsets[1];
        const range = isInside ? offsets : ([Math.min(extent[0], cursor), Math.max(extent[1], cursor)] as const);
        return { range: file.rangeOf(range), placeholder: occurrence.id };
      },
      async provideRenameEdits(document, position, newName, token) {
        const { file, occurrence } = await occurrenceToRename(folders, document, position, token);
        return renameEdit(file.folder, occurrence, newName.trim());
      },
    }),
  );
  return owned;
}

/** The file watcher reports renamed files late. Until then, the references to the new ID would be errors. */
function refresh(folders: GrowthFolders, uri: vscode.Uri): void {
  const file = growthDocumentOf(folders, { uri });
  if (!file || file.folder.state() === 'absent') return;
  // A failure is logged when the watcher reports the file.
  file.folder.refresh(file.path).catch(() => undefined);
}

/** @throws Error with a message that VS Code shows at the cursor */
async function occurrenceToRename(
  folders: GrowthFolders,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<Readonly<{ file: OpenFile; occurrence: Occurrence }>> {
  const { isOutdated } = watchVersion(document, token);
  const file = await loadedFile(folders, document, token);
  if (isOutdated()) throw new vscode.CancellationError();
  const occurrence = file && occurrenceIn(file, document.offsetAt(position));
  if (!occurrence) throw new Error(vscode.l10n.t('There is no ID to rename here.'));
  assertWritable(file.folder);
  return { file, occurrence };
}

async function renameEdit(folder: GrowthFolder, entity: Occurrence, id: string): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  if (id === entity.id) return edit;
  const plan = planRename(folder.index, entity, id);
  if (!plan.ok) throw new Error(plan.message);
  for (const { path } of plan.unreadable) {
    const refusal = unreadableRefusal(path, await readGrowthText(folder, path), entity);
    if (refusal) throw new Error(refusal.message);
  }
  for (const { path } of plan.edit) {
    const document = await readGrowthFile(folder, path);
    const renamed = renameIn(path, document, entity, id);
    if (!renamed.ok) throw new Error(renamed.message);
    for (const { offset, length, text } of renamed.edits)
      edit.replace(folder.uriOf(path), rangeOf(document.lines.rangeOf(offset, offset + length)), text);
  }
  for (const { from, to } of plan.move)
    edit.renameFile(folder.uriOf(from), folder.uriOf(to), { overwrite: false, ignoreIfExists: false });
  return edit;
}
