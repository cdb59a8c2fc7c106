/** Merges two files of one goal, and follows the references to the one that goes. One undo step. */
import * as vscode from 'vscode';
import { replacement, type Effect } from '../../core/fixes/fix.ts';
import { filesToJoin, planJoin } from '../../core/language/joinGoals.ts';
import { UserError } from '../commands/commands.ts';
import { addCreation, addEdits, waitForDisk } from '../workspace/content.ts';
import { assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { chosenFix } from './chosenFix.ts';

type JoinEffect = Extract<Effect, { do: 'join' }>;
type JoinFix = Readonly<{ title: string; folder: GrowthFolder; effect: JoinEffect }>;

export const joinGoals = chosenFix('_cairn.joinGoals', join);

/** @throws UserError when a file changed so that the fix no longer fits, or cannot be changed; then nothing changes */
async function join({ title, folder, effect }: JoinFix): Promise<void> {
  assertWritable(folder);
  const changed = () =>
    new UserError(
      vscode.l10n.t('“{0}” was not applied, because its files have changed. Open the light bulb again.', title),
    );
  const [from, into] = [folder.index.get(effect.from), folder.index.get(effect.into)];
  if (from?.kind !== 'goal' || into?.kind !== 'goal') throw changed();
  const texts = new Map<string, string>();
  for (const path of filesToJoin(folder.index, { from, into })) {
    // Open documents have versions, which VS Code compares when it applies an edit.
    const document = await vscode.workspace.openTextDocument(folder.uriOf(path));
    await waitForDisk(document);
    texts.set(path, document.getText());
  }
  const plan = planJoin(folder.index, { from, into }, texts);
  if (!plan.ok) throw new UserError(plan.message);
  const edit = new vscode.WorkspaceEdit();
  for (const [path, text] of plan.texts) {
    const before = texts.get(path);
    if (before === undefined) addCreation(edit, folder.uriOf(path), text);
    else addEdits(edit, folder.uriOf(path), before, replacement(before, text));
  }
  for (const path of plan.remove) edit.deleteFile(folder.uriOf(path));
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) throw changed();
}
