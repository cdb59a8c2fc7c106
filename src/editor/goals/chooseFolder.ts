/**
 * In which growth folder something new is written: asked only where there are several, and none of them is known to be
 * meant.
 */
import * as vscode from 'vscode';
import { given, isRow } from '../commands/argument.ts';
import { ProblemForPerson } from '../commands/problemForPerson.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { askChoice } from '../ui/askChoice.ts';
import { only } from '../ui/steps.ts';

/**
 * @param title of the dialogue that this question belongs to
 * @param wanted the growth folder, or its workspace folder's name, where the caller knows it
 * @returns undefined when the person pressed Escape
 * @throws ProblemForPerson when there is no growth folder, or none in a folder of that name
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
    iconPath: new vscode.ThemeIcon('folder'),
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
 * The growth folder itself that a command's argument holds, as the dashboard gives the one that it shows; all else is
 * asked for. The row of a view that has the focus is no wish: VS Code passes it on for the buttons above the view as
 * well.
 */
export function givenFolder(argument: unknown, folders: GrowthFolders): GrowthFolder | undefined {
  const wanted = isRow(argument) ? undefined : given(argument, 'folder');
  return folders.present().find((folder) => folder === wanted);
}

function named(present: readonly GrowthFolder[], name: string): GrowthFolder {
  const folder = present.find(({ workspaceFolder }) => workspaceFolder.name === name);
  if (!folder) throw new ProblemForPerson(vscode.l10n.t('The workspace folder {0} has no growth folder.', name));
  return folder;
}

/** For commands that need a growth folder where there is none yet. */
export function noGrowthFolder(): ProblemForPerson {
  return new ProblemForPerson(vscode.l10n.t('This workspace has no growth folder yet.'), [
    { title: vscode.l10n.t('Initialize Growth Folder'), run: () => vscode.commands.executeCommand('cairn.initialize') },
  ]);
}
