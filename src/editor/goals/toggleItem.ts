/** Marks actions and milestones as done, from a checkbox or a check-in. */
import * as vscode from 'vscode';
import { toggleDone, type DoableItem } from '../../core/goals/toggleDone.ts';
import { typedNow } from '../../core/index/audience.ts';
import type { Clock } from '../workspace/clock.ts';
import { openAt, UserError } from '../commands/userError.ts';
import { waitForDisk } from '../workspace/content.ts';
import { assertFileWritable, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { goalEntryOf } from './target.ts';

type ToggleDeps = { readonly writing: FileWriter; readonly clock: Clock };

export function toggleItem(
  deps: ToggleDeps,
  folder: GrowthFolder,
  goal: string,
  item: DoableItem,
  done: boolean,
): Promise<void> {
  return toggleItems(deps, folder, goal, [item], done);
}

/**
 * All items in one edit, so that one undo reverts it.
 * @param items as shown; they are looked up in the current text
 * @param done the new state, dated today
 * @throws UserError when an item is ambiguous or gone, or the file is not writable; then nothing changes
 */
export async function toggleItems(
  { writing, clock }: ToggleDeps,
  folder: GrowthFolder,
  goal: string,
  items: readonly DoableItem[],
  done: boolean,
): Promise<void> {
  const { path } = goalEntryOf({ folder, goal });
  assertFileWritable(folder, path);
  const uri = folder.uriOf(path);
  const document = await vscode.workspace.openTextDocument(uri);
  await waitForDisk(document);
  const changes = items.flatMap((item) => {
    const toggle = toggleDone(folder.parsed(document), item, done, clock());
    if (toggle.ok) return toggle.changes;
    throw new UserError(refusal(toggle.because, item.title), [openAt(uri, new vscode.Position(0, 0))]);
  });
  await writing.change(folder, { path, content: typedNow(changes) });
}

function refusal(because: 'gone' | 'ambiguous' | 'unreadable', title: string): string {
  switch (because) {
    case 'gone':
      return vscode.l10n.t('“{0}” is no longer in the goal’s file.', title);
    case 'ambiguous':
      return vscode.l10n.t(
        'The goal has several items called “{0}”, and they have moved. Mark the right one in its file.',
        title,
      );
    case 'unreadable':
      return vscode.l10n.t('The goal’s file cannot be read. Fix its problems first.');
  }
}
