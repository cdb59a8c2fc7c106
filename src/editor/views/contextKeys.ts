/** The context keys of the manifest's `when` clauses (a test compares the two), and their values. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { LoadState, GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';

/** `absent`, `loading` or `ready`; not set before the extension has looked. */
const growthFolder = 'cairn.growthFolder';
const kindOf = {
  'cairn.hasGoals': 'goal',
  'cairn.hasPeople': 'person',
  'cairn.hasOpportunities': 'opportunity',
  'cairn.hasWeeks': 'week',
} as const;

export function registerContextKeys({
  folders,
  standing,
}: Readonly<{
  folders: GrowthFolders;
  standing: GrowthState;
}>): Disposable {
  const owned = disposables();
  /** Folders that have reported a change: for any other, `absent` only means not checked yet. */
  const looked = new WeakSet<GrowthFolder>();
  const current = new Map<string, string | boolean>();

  const set = (key: string, value: string | boolean): void => {
    if (current.get(key) === value) return;
    current.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };

  const update = (): void => {
    const all = folders.all();
    const state = stateOf(all, standing);
    if (state !== 'absent' || all.every((folder) => looked.has(folder))) set(growthFolder, state);
    for (const [key, kind] of Object.entries(kindOf))
      set(
        key,
        all.some(({ index }) => !index.readable(kind).next().done),
      );
  };

  owned.add(
    folders.onDidChange(({ folder }) => {
      looked.add(folder);
    }),
  );
  owned.add(standing.onDidChange(update));
  update();
  return owned;
}

/**
 * Reading a folder again, as after a checkout, does not set it back to `loading`. A folder that could not be read still
 * exists, and the next command reads it again.
 */
function stateOf(folders: readonly GrowthFolder[], standing: GrowthState): Exclude<LoadState, 'failed'> {
  if (folders.some((folder) => standing.isComplete(folder))) return 'ready';
  return folders.some((folder) => folder.state() !== 'absent') ? 'loading' : 'absent';
}
