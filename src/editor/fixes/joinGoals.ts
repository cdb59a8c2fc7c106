/** Merges two files of one goal, and follows the references to the one that goes. One undo step. */
import * as vscode from 'vscode';
import { replacement, type Effect } from '../../core/fixes/fix.ts';
import { filesToJoin, planJoin } from '../../core/language/joinGoals.ts';
import { createCommands, UserError, type Disposable } from '../commands/commands.ts';
import { addCreation, addEdits, waitForDisk } from '../workspace/content.ts';
import { assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';

type JoinEffect = Extract<Effect, { do: 'join' }>;
type JoinFix = Readonly<{ title: string; folder: GrowthFolder; effect: JoinEffect }>;

/** Not in package.json: it takes only what `joinCommand` made. */
const id = '_cairn.joinGoals';
const known = new WeakSet<object>();

export function registerJoinGoals({ log }: Readonly<{ log: vscode.LogOutputChannel }>): Disposable {
  const { tell } = createCommands(log);
  return vscode.commands.registerCommand(id, async (fix: unknown) => {
    if (!isKnown(fix)) return;
    try {
      await join(fix);
    } catch (error) {
      tell(id, error);
    }
  });
}

export function joinCommand(fix: JoinFix): vscode.Command {
  known.add(fix);
  return { command: id, title: fix.title, arguments: [fix] };
}

const isKnown = (fix: unknown): fix is JoinFix => typeof fix === 'object' && fix !== null && known.has(fix);

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
