/**
 * Resolves the growth folder and the goal that a command is about: from a tree, an open file, or a key binding, or by
 * asking.
 */
import * as vscode from 'vscode';
import type { Readable } from '../../core/index/fileEntry.ts';
import { identify } from '../../core/model/kinds.ts';
import { given, isRow, openAt, UserError } from '../commands/commands.ts';
import { askChoice, only } from '../ui/inputs.ts';
import { icon } from '../ui/icons.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';

export type GoalTarget = Readonly<{ folder: GrowthFolder; goal: string }>;

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

/**
 * @param title of the dialog
 * @param wanted the growth folder, or the name of its workspace folder
 * @returns undefined on Escape
 * @throws UserError when there is no such growth folder
 */
export async function chooseFolder(
  folders: GrowthFolders,
  title: string,
  wanted?: GrowthFolder | string,
): Promise<GrowthFolder | undefined> {
  const present = folders.present();
  if (wanted !== undefined) return typeof wanted === 'string' ? named(present, wanted) : wanted;
  const [first, ...others] = present;
  if (!first) throw noGrowthFolder();
  if (others.length === 0) return first;
  const choices = present.map((folder) => ({
    label: folder.workspaceFolder.name,
    description: folder.uri.path,
    iconPath: icon('folder'),
    value: folder,
  }));
  const here =
    vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  const answer = await askChoice(only(title), {
    placeholder: vscode.l10n.t('Which growth folder?'),
    choices,
    active: choices.find(({ value }) => value.workspaceFolder.uri.toString() === here?.uri.toString()),
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/**
 * The growth folder passed to a command, as the dashboard does. A focused tree row is ignored: VS Code also passes it
 * for the buttons above the view.
 */
export function givenFolder(argument: unknown, folders: GrowthFolders): GrowthFolder | undefined {
  const wanted = isRow(argument) ? undefined : given(argument, 'folder');
  return folders.present().find((folder) => folder === wanted);
}

function named(present: readonly GrowthFolder[], name: string): GrowthFolder {
  const folder = present.find(({ workspaceFolder }) => workspaceFolder.name === name);
  if (!folder) throw new UserError(vscode.l10n.t('The workspace folder {0} has no growth folder.', name));
  return folder;
}

/** For commands that need a growth folder. */
export function noGrowthFolder(): UserError {
  return new UserError(vscode.l10n.t('This workspace has no growth folder yet.'), [
    { title: vscode.l10n.t('Initialize Growth Folder'), run: () => vscode.commands.executeCommand('cairn.initialize') },
  ]);
}
