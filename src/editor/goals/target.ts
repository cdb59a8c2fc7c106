/** Which goal a command is about: it may come from a tree, an open file, a key binding, or nothing at all. */
import * as vscode from 'vscode';
import { identify } from '../../core/model/kinds.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';

export type GoalTarget = { readonly folder: GrowthFolder; readonly goal: string };

/**
 * @param argument a node of a tree or `{ goal, folder? }` with the goal's id and, where ids could be meant in several
 *   folders, the workspace folder's name; or the Uri of a goal's file
 */
export function goalTargetFrom(argument: unknown, folders: GrowthFolders): GoalTarget | undefined {
  if (argument instanceof vscode.Uri) return goalOfFile(argument, folders);
  if (typeof argument !== 'object' || argument === null || !('goal' in argument) || typeof argument.goal !== 'string') return undefined;
  const { goal } = argument;
  const wanted: unknown = 'folder' in argument ? argument.folder : undefined;
  const folder = folders
    .present()
    .filter((candidate) => wanted === undefined || candidate === wanted || candidate.workspaceFolder.name === wanted)
    .find((candidate) => candidate.index.goal(goal) !== undefined);
  return folder && { folder, goal };
}

function goalOfFile(uri: vscode.Uri, folders: GrowthFolders): GoalTarget | undefined {
  const folder = folders.of(uri);
  const path = folder?.pathOf(uri);
  if (!folder || path === undefined) return undefined;
  const identity = identify(path);
  return identity.kind === 'goal' ? { folder, goal: identity.id } : undefined;
}
