/** Marks actions and milestones as done, from a checkbox, a code lens, or a check-in. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { toggleDone, type DoableItem } from '../../core/goals/toggleDone.ts';
import { plannedOnDocument } from '../../core/index/plannedChanges.ts';
import { typedNow } from '../../core/index/sharedContent.ts';
import { given, openAt, UserError, type Disposable } from '../commands/commands.ts';
import { goalEntryOf, namedGoal } from './target.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';
import { waitForDisk } from '../workspace/content.ts';
import { assertFileWritable, type FileWriter, assertTrusted } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';

type ToggleDeps = Readonly<{ writing: FileWriter; today: IsoDate }>;

/** @throws UserError as `toggleItems` does, and when the item has that state already */
export async function toggleItem(
  deps: ToggleDeps,
  folder: GrowthFolder,
  goal: string,
  item: DoableItem,
  done: boolean,
): Promise<void> {
  if (await toggleItems(deps, folder, goal, [item], done)) return;
  throw new UserError(
    done ? vscode.l10n.t('“{0}” is already done.', item.title) : vscode.l10n.t('“{0}” is not done.', item.title),
  );
}

/**
 * All items in one edit, so that one undo reverts it.
 * @param items as shown; they are looked up in the current text
 * @param done the new state, dated today
 * @returns whether anything changed
 * @throws UserError when an item is ambiguous or gone, or the file is not writable; then nothing changes
 */
export async function toggleItems(
  { writing, today }: ToggleDeps,
  folder: GrowthFolder,
  goal: string,
  items: readonly DoableItem[],
  done: boolean,
): Promise<boolean> {
  const { path } = goalEntryOf({ folder, goal });
  assertFileWritable(folder, path);
  const uri = folder.uriOf(path);
  const document = await vscode.workspace.openTextDocument(uri);
  await waitForDisk(document);
  const parsed = folder.parsed(document);
  const changes = items.flatMap((item) => {
    const toggle = toggleDone(parsed, item, done, today);
    if (toggle.ok) return toggle.changes;
    throw new UserError(refusal(toggle.because, item.title), [openAt(uri, new vscode.Position(0, 0))]);
  });
  await writing.change(folder, {
    path,
    content: typedNow(plannedOnDocument(parsed, { kind: 'goal', id: goal }, changes)),
  });
  return changes.length > 0;
}

function refusal(because: 'gone' | 'ambiguous' | 'unreadable', title: string): string {
  switch (because) {
    case 'gone':
      return vscode.l10n.t('“{0}” is no longer in the goal’s file.', title);
    case 'ambiguous':
      return vscode.l10n.t('The goal has several items called “{0}”. Mark the right one in its file.', title);
    case 'unreadable':
      return vscode.l10n.t('The goal’s file cannot be read. Fix its problems first.');
  }
}

export function registerTickOff({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.tickOff', async (goal, lensItem) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const target = namedGoal(goal, folders);
    const item = lensItem ?? given(goal, 'step');
    if (!target || !isItem(item)) return false;
    await toggleItem({ writing, today }, target.folder, target.goal, item, given(goal, 'done') !== false);
    return true;
  });
}

/** The argument may come from a key binding or another extension. */
function isItem(value: unknown): value is DoableItem {
  if (typeof value !== 'object' || value === null || !('kind' in value && 'index' in value && 'title' in value))
    return false;
  return (
    (value.kind === 'action' || value.kind === 'milestone') &&
    typeof value.index === 'number' &&
    typeof value.title === 'string'
  );
}
