/** Chooses the growth folder to write to. Asks only where there are several. */
import * as vscode from 'vscode';
import { given, isRow } from '../commands/argument.ts';
import { UserError } from '../commands/userError.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { askChoice } from '../ui/askChoice.ts';
import { only } from '../ui/steps.ts';
import { icon } from '../ui/icons.ts';

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
