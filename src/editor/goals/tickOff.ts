/** The command behind the code lens of a goal's next action. */
import type { DoableItem } from '../../core/goals/toggleDone.ts';
import type { Clock } from '../workspace/clock.ts';
import type { Commands } from '../commands/commands.ts';
import type { Disposable } from '../workspace/disposables.ts';
import { assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { namedGoal } from './target.ts';
import { toggleItem } from './toggleItem.ts';

export type TickOffDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
};

export function registerTickOff({ commands, folders, writing, clock }: TickOffDeps): Disposable {
  return commands.register('cairn.tickOff', async (goal, item) => {
    assertTrusted();
    await folders.load();
    const target = namedGoal(goal, folders);
    if (target && isItem(item)) await toggleItem({ writing, clock }, target.folder, target.goal, item, true);
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
