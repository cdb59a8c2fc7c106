/** Writes a new goal and opens it. */
import { newGoalText, type NewGoal } from '../../core/goals/newGoal.ts';
import type { GrowthIndex } from '../../core/index/growthIndex.ts';
import { createEntity } from '../ui/createEntity.ts';
import type { FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { Random } from './random.ts';

/**
 * @param command the title of the command
 * @param goalIn the goal, as far as the view knows it; undefined if it knows nothing of it
 * @returns the goal's ID; undefined when the person cancels
 */
export function createGoal(
  deps: Readonly<{ writing: FileWriter; random: Random }>,
  folder: GrowthFolder,
  {
    command,
    title,
    goalIn,
  }: Readonly<{
    command: string;
    title: string;
    goalIn: (view: GrowthIndex) => NewGoal | undefined;
  }>,
): Promise<string | undefined> {
  return createEntity(deps, folder, {
    command,
    kind: 'goal',
    title,
    text(view) {
      const goal = goalIn(view);
      return goal ? newGoalText(goal) : '';
    },
  });
}
