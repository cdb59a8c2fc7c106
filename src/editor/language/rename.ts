/** F2 on an id: renames it in every file that names it, and the files that are called by it. */
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

/** The watcher tells of new names too, but late: until then nothing would have the id that everything refers to. */
function takeIn(folders: GrowthFolders, uri: vscode.Uri): void {
  const file = growthDocumentOf(folders, { uri });
  if (!file || file.folder.state() === 'absent') return;
  // What cannot be read now is read again when the watcher tells of it, and that failure is logged.
  file.folder.refresh(file.path).catch(() => undefined);
}

/** @throws Error with a sentence that VS Code shows where the cursor is */
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
  if (!mention) throw new Error(vscode.l10n.t('There is no id here that could be renamed.'));
  return { folder: file.folder, mention };
}

/** VS Code wants a range that the cursor is in: for a file's own name that is its title or the key before it. */
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
        'An id is made of lower-case words, digits and single hyphens, such as “billing-events”, with at most 40 characters.',
      );
    case 'undefined':
      return vscode.l10n.t('Nothing in this growth folder has the id {0}. Correct the reference instead.', id);
    case 'taken':
      return vscode.l10n.t('The id {0} is taken already.', refusal.id);
    case 'unreadable':
      return vscode.l10n.t('{0} has a problem that must be mended first: it may name {1}, too.', refusal.path, id);
    case 'newer':
      return vscode.l10n.t(
        '{0} was written by a newer version of Cairn. It is shown, but not changed: update Cairn first.',
        refusal.path,
      );
    case 'stray-comments':
      return vscode.l10n.t('{0} is there already. Move or delete it first.', refusal.path);
    case 'unsafe':
      return vscode.l10n.t('{0} could not be changed safely: {1}', refusal.path, refusal.detail);
  }
}
