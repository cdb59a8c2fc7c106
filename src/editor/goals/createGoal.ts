/** Writes a new goal and opens it. */
import * as vscode from 'vscode';
import { newGoalText, type NewGoal } from '../../core/goals/newGoal.ts';
import { freeId } from '../../core/index/freeId.ts';
import { pathOf } from '../../core/model/kinds.ts';
import type { FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { Random } from './random.ts';

/** @returns the goal's id */
export async function createGoal(
  { writing, random }: { readonly writing: FileWriter; readonly random: Random },
  folder: GrowthFolder,
  goal: NewGoal,
): Promise<string> {
  const id = freeId(folder.index, 'goal', goal.title, random);
  const path = pathOf('goal', id);
  await writing.create(folder, path, newGoalText(goal));
  await vscode.window.showTextDocument(folder.uriOf(path), { preview: false });
  return id;
}
