/** In which growth folder something new is written: asked only where there are several. */
import * as vscode from 'vscode';
import { ProblemForPerson } from '../commands/problemForPerson.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';
import { askChoice } from '../input/askChoice.ts';
import { only } from '../input/steps.ts';

/**
 * @param title of the dialogue that this question belongs to
 * @param name the workspace folder's name, where the caller knows it
 * @returns undefined when the person pressed Escape
 * @throws ProblemForPerson when there is no growth folder, or none in a folder of that name
 */
export async function chooseFolder(folders: GrowthFolders, title: string, name?: string): Promise<GrowthFolder | undefined> {
  const present = folders.present();
  if (name !== undefined) return named(present, name);
  const [first, ...others] = present;
  if (!first) throw noGrowthFolder();
  if (others.length === 0) return first;
  const choices = present.map((folder) => ({
    label: folder.workspaceFolder.name,
    description: folder.uri.path,
    iconPath: new vscode.ThemeIcon('folder'),
    value: folder,
  }));
  const here = vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  const answer = await askChoice(only(title), {
    placeholder: vscode.l10n.t('In which growth folder?'),
    choices,
    active: choices.find(({ value }) => value.workspaceFolder.uri.toString() === here?.uri.toString()),
  });
  return answer.go === 'next' ? answer.value : undefined;
}

function named(present: readonly GrowthFolder[], name: string): GrowthFolder {
  const folder = present.find(({ workspaceFolder }) => workspaceFolder.name === name);
  if (!folder) throw new ProblemForPerson(vscode.l10n.t('There is no growth folder in a workspace folder called {0}.', name));
  return folder;
}

/** For commands that need a growth folder where there is none yet. */
export function noGrowthFolder(): ProblemForPerson {
  return new ProblemForPerson(vscode.l10n.t('There is no growth folder in this workspace yet.'), [
    { title: vscode.l10n.t('Initialize Growth Folder'), run: () => vscode.commands.executeCommand('cairn.initialize') },
  ]);
}
