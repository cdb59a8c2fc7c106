/** Keeps the context keys at what the growth folders are, for welcome views and menus. */
import { contextKeys, setContext } from './contextKeys.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { FolderState, GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';

export function registerContextKeys({
  folders,
  standing,
}: {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
}): Disposable {
  const owned = disposables();
  /** Folders that have said something: of any other, `absent` only means that nobody has looked. */
  const looked = new WeakSet<GrowthFolder>();
  const told = new Map<string, string | boolean>();

  const tell = (key: (typeof contextKeys)[keyof typeof contextKeys], value: string | boolean): void => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void setContext(key, value);
  };

  const update = (): void => {
    const all = folders.all();
    const state = stateOf(all, standing);
    if (state !== 'absent' || all.every((folder) => looked.has(folder))) tell(contextKeys.growthFolder, state);
    tell(
      contextKeys.hasGoals,
      all.some(({ index }) => !index.readable('goal').next().done),
    );
    tell(
      contextKeys.hasPeople,
      all.some(({ index }) => !index.readable('person').next().done),
    );
    tell(
      contextKeys.hasOpportunities,
      all.some(({ index }) => !index.readable('opportunity').next().done),
    );
    tell(
      contextKeys.hasWeeks,
      all.some(({ index }) => !index.readable('week').next().done),
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
 * Reading a folder again, as after a checkout, does not take it back to `loading`: what it shows stays right enough to
 * act on. One that could not be read is there all the same, and the next command reads it again.
 */
function stateOf(folders: readonly GrowthFolder[], standing: GrowthState): Exclude<FolderState, 'failed'> {
  if (folders.some((folder) => standing.isComplete(folder))) return 'ready';
  return folders.some((folder) => folder.state() !== 'absent') ? 'loading' : 'absent';
}
