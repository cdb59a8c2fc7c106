/** Renames an id in every file that refers to it, and the files named after it. */
import * as vscode from 'vscode';
import { hasWord, planRename, renameIn, type RenameRefusal } from '../../core/language/rename.ts';
import type { Mention } from '../../core/language/references.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import { assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { mentionUnder } from './definition.ts';
import { growthDocumentOf, loadedDocumentOf, readGrowthFile, readGrowthText, watchVersion, yaml } from './parsed.ts';

export function registerRename({ folders }: { readonly folders: GrowthFolders }): Disposable {
  const owned = disposables();
  owned.add(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) for (const uri of [oldUri, newUri]) takeIn(folders, uri);
    }),
  );
  owned.add(
    vscode.languages.registerRenameProvider(yaml, {
      async prepareRename(document, position, token) {
        const { folder, mention } = await wanted(folders, document, position, token);
        assertWritable(folder);
        return {
          range: rangeOf(folder.parsed(document).lines.rangeOf(...placeToType(mention, document.offsetAt(position)))),
          placeholder: mention.id,
        };
      },
      async provideRenameEdits(document, position, newName, token) {
        const { folder, mention } = await wanted(folders, document, position, token);
        assertWritable(folder);
        return renameEdit(folder, mention, newName.trim());
      },
    }),
  );
  return owned;
}

/** The watcher reports renamed files late. Until then, references to the new id would be reported as unknown. */
function takeIn(folders: GrowthFolders, uri: vscode.Uri): void {
  const file = growthDocumentOf(folders, { uri });
  if (!file || file.folder.state() === 'absent') return;
  // A file that cannot be read now is read again when the watcher reports it, and that failure is logged.
  file.folder.refresh(file.path).catch(() => undefined);
}

/** @throws Error with a message that VS Code shows at the cursor */
async function wanted(
  folders: GrowthFolders,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<{ readonly folder: GrowthFolder; readonly mention: Mention }> {
  const { isOutdated } = watchVersion(document, token);
  const file = await loadedDocumentOf(folders, document);
  if (isOutdated()) throw new vscode.CancellationError();
  const mention = file && mentionUnder(file, document, position);
  if (!mention) throw new Error(vscode.l10n.t('There is no ID to rename here.'));
  return { folder: file.folder, mention };
}

/** VS Code needs a range that contains the cursor. For the id of a file that is the title, or the key before it. */
function placeToType({ offsets, extent: [start, end] }: Mention, cursor: number): readonly [number, number] {
  if (offsets[0] <= cursor && cursor <= offsets[1]) return offsets;
  return [Math.min(start, cursor), Math.max(end, cursor)];
}

async function renameEdit(folder: GrowthFolder, mention: Mention, id: string): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  if (id === mention.id) return edit;
  const plan = planRename(folder.index, mention, id);
  if (!plan.ok) throw new Error(sentence(plan.refusal, mention));
  for (const { path } of plan.suspect) {
    if (hasWord(await readGrowthText(folder, path), mention.id))
      throw new Error(sentence({ because: 'unreadable', path }, mention));
  }
  for (const { path } of plan.edit) {
    const document = await readGrowthFile(folder, path);
    const renamed = renameIn(path, document, mention, id);
    if (!renamed.ok) throw new Error(sentence(renamed.refusal, mention));
    for (const { offset, length, text: typed } of renamed.edits)
      edit.replace(folder.uriOf(path), rangeOf(document.lines.rangeOf(offset, offset + length)), typed);
  }
  for (const { from, to } of plan.move)
    edit.renameFile(folder.uriOf(from), folder.uriOf(to), { overwrite: false, ignoreIfExists: false });
  return edit;
}

function sentence(refusal: RenameRefusal, { id }: Mention): string {
  switch (refusal.because) {
    case 'no-slug':
      return vscode.l10n.t(
        'Use up to 40 lowercase letters and digits, with single hyphens between words, such as “billing-events”.',
      );
    case 'undefined':
      return vscode.l10n.t('The ID {0} does not exist in this growth folder. Correct the reference instead.', id);
    case 'taken':
      return vscode.l10n.t('The ID {0} is already in use. Choose a different ID.', refusal.id);
    case 'unreadable':
      return vscode.l10n.t('{0} has a problem and may refer to {1}. Fix the problem first.', refusal.path, id);
    case 'newer':
      return vscode.l10n.t(
        '{0} was created by a newer version of Cairn and is read-only. Update Cairn to change it.',
        refusal.path,
      );
    case 'stray-comments':
      return vscode.l10n.t('{0} already exists. Move or delete it first.', refusal.path);
    case 'unsafe':
      return vscode.l10n.t('{0} could not be changed: {1}', refusal.path, refusal.detail);
  }
}
