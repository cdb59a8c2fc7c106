/** The command behind the code lens of a goal's next action. */
import type { DoableItem } from '../../core/goals/toggleDone.ts';
import { given } from '../commands/argument.ts';
import type { Disposable } from '../workspace/disposables.ts';
import { assertTrusted } from '../workspace/fileWriter.ts';
import { namedGoal } from './target.ts';
import { toggleItem } from './toggleItem.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

export function registerTickOff({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.tickOff', async (goal, lensItem) => {
    assertTrusted();
    await folders.load();
    const target = namedGoal(goal, folders);
    const item = lensItem ?? given(goal, 'step');
    if (!target || !isItem(item)) return false;
    await toggleItem({ writing, clock }, target.folder, target.goal, item, given(goal, 'done') !== false);
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
