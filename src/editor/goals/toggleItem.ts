/** Ticks off an action or a milestone from a checkbox. */
import * as vscode from 'vscode';
import { toggleDone, type DoableItem } from '../../core/goals/toggleDone.ts';
import type { Clock } from '../clock.ts';
import { openAt, ProblemForPerson } from '../commands/problemForPerson.ts';
import { agreeWithDisk } from '../edits/agreement.ts';
import { assertWritable, type Writing } from '../edits/writing.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import { goalEntryOf } from './target.ts';

/**
 * @param item as the view shows it; it is looked for in the file as it is now
 * @param done whether it shall be done, since today
 * @throws ProblemForPerson when the item cannot be told from others, is gone, or must not be written
 */
export async function toggleItem(
  { writing, clock }: { readonly writing: Writing; readonly clock: Clock },
  folder: GrowthFolder,
  goal: string,
  item: DoableItem,
  done: boolean,
): Promise<void> {
  assertWritable(folder);
  const { path } = goalEntryOf({ folder, goal });
  const uri = folder.uriOf(path);
  const document = await vscode.workspace.openTextDocument(uri);
  await agreeWithDisk(document);
  const toggle = toggleDone(document.getText(), item, done, clock());
  if (toggle.ok) {
    await writing.change(folder, path, toggle.changes);
    return;
  }
  throw new ProblemForPerson(refusal(toggle.because, item.title), [openAt(uri, new vscode.Position(0, 0))]);
}

function refusal(because: 'gone' | 'ambiguous' | 'unreadable', title: string): string {
  switch (because) {
    case 'gone':
      return vscode.l10n.t('“{0}” is not in the goal’s file any more.', title);
    case 'ambiguous':
      return vscode.l10n.t('The goal has several items called “{0}”, and they have moved. Mark the right one in its file.', title);
    case 'unreadable':
      return vscode.l10n.t('The goal’s file has a problem that must be mended first.');
  }
}
