/** Resolves the goal a command is about, from a tree, an open file, or a key binding. */
import * as vscode from 'vscode';
import type { Readable } from '../../core/index/fileEntry.ts';
import { identify } from '../../core/model/kinds.ts';
import { openAt, UserError } from '../commands/userError.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';

export type GoalTarget = { readonly folder: GrowthFolder; readonly goal: string };

/**
 * @param argument a tree node or `{ goal, folder? }` with the goal's id and the growth folder or its workspace folder's
 *   name, or the Uri of a goal's file
 */
export function goalTargetFrom(argument: unknown, folders: GrowthFolders): GoalTarget | undefined {
  if (argument instanceof vscode.Uri) return goalOfFile(argument, folders);
  if (typeof argument !== 'object' || argument === null || !('goal' in argument) || typeof argument.goal !== 'string')
    return undefined;
  const { goal } = argument;
  const wanted: unknown = 'folder' in argument ? argument.folder : undefined;
  const folder = folders
    .present()
    .filter((candidate) => wanted === undefined || candidate === wanted || candidate.workspaceFolder.name === wanted)
    .find((candidate) => candidate.index.goal(goal) !== undefined);
  return folder && { folder, goal };
}

/**
 * @returns undefined when the argument names no goal
 * @throws UserError when it names a goal that does not exist
 */
export function namedGoal(argument: unknown, folders: GrowthFolders): GoalTarget | undefined {
  if (argument === undefined || argument === null) return undefined;
  const target = goalTargetFrom(argument, folders);
  if (!target) throw new UserError(vscode.l10n.t('This goal does not exist. Choose another one.'));
  return target;
}

/** @throws UserError when the goal's file cannot be read */
export function goalEntryOf({ folder, goal }: GoalTarget): Readable<'goal'> {
  const entry = folder.index.goal(goal);
  if (entry) return entry;
  const broken = [...folder.index.entries('goal')].find(({ id }) => id === goal);
  const { line, character } = broken?.problems[0]?.range.start ?? { line: 0, character: 0 };
  throw new UserError(
    vscode.l10n.t('The goal {0} cannot be read. Fix the problems in its file first.', goal),
    broken ? [openAt(folder.uriOf(broken.path), new vscode.Position(line, character))] : [],
  );
}

function goalOfFile(uri: vscode.Uri, folders: GrowthFolders): GoalTarget | undefined {
  const folder = folders.of(uri);
  const path = folder?.pathOf(uri);
  if (!folder || path === undefined) return undefined;
  const identity = identify(path);
  return identity.kind === 'goal' ? { folder, goal: identity.id } : undefined;
}
