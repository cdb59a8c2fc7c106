/** Applies fixes that change several files, in one edit. */
import * as vscode from 'vscode';
import type { Effect } from '../../core/fixes/fix.ts';
import { openAt, UserError } from '../commands/commands.ts';
import { openDocument, waitForDisk } from '../workspace/content.ts';
import { ifFound } from '../workspace/listing.ts';
import { assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { chosenFix } from './chosenFix.ts';
import { workspaceEdit } from './effects.ts';

type FilesEffect = Extract<Effect, { do: 'files' }>;

type FilesFix = Readonly<{
  title: string;
  folder: GrowthFolder;
  document: vscode.TextDocument;
  /** The text that the fix was planned on. */
  text: string;
  effect: FilesEffect;
}>;

export const applyFiles = chosenFix('_cairn.applyFiles', apply);

/** @throws UserError when one of the files has changed so that the fix no longer fits; then nothing changes */
async function apply({ title, folder, document, text, effect }: FilesFix): Promise<void> {
  assertWritable(folder);
  const changed = new UserError(
    vscode.l10n.t('“{0}” was not applied, because its files have changed. Open the light bulb again.', title),
    [openAt(document.uri, new vscode.Position(0, 0))],
  );
  // Open documents have versions, which VS Code compares when it applies an edit.
  for (const { path, changes } of effect.others) if (changes.length > 0) await openCurrent(folder.uriOf(path));
  // VS Code may have closed a document that is in no tab.
  const own = openDocument(document.uri) ?? (await vscode.workspace.openTextDocument(document.uri));
  await waitForDisk(own);
  const edit = own.getText() === text ? await workspaceEdit(folder, own, effect) : undefined;
  if (!edit || own.getText() !== text) throw changed;
  // Saves the files as VS Code does for its own refactorings, if the person wants that.
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) throw changed;
}

async function openCurrent(uri: vscode.Uri): Promise<void> {
  if (await ifFound(() => vscode.workspace.fs.stat(uri)))
    await waitForDisk(await vscode.workspace.openTextDocument(uri));
}
