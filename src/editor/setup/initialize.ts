/**
 * Cairn: Initialize Growth Folder. Writes what is missing of the starting set, overwrites nothing, and opens the first
 * goal.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { firstGoalPath, startingSet } from '../../core/setup/startingSet.ts';
import type { Clock } from '../workspace/clock.ts';
import type { Commands } from '../commands/commands.ts';
import { UserError } from '../commands/userError.ts';
import type { Disposable } from '../workspace/disposables.ts';
import { assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { askChoice } from '../ui/askChoice.ts';
import { only } from '../ui/steps.ts';

export type InitializeDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
};

/** How long the word that there was nothing to do stays in the status bar, in milliseconds. */
const shortly = 6_000;

export function registerInitialize({ commands, folders, writing, clock, log }: InitializeDeps): Disposable {
  return commands.register('cairn.initialize', async (argument) => {
    if (folders.all().length === 0) {
      // Not awaited: the command is over, and the message may stay as long as the person likes.
      offerToOpenFolder().catch((error: unknown) => {
        log.error('Opening a folder failed.', error);
      });
      return;
    }
    // Before the question: whoever may not write should not have to answer it.
    assertTrusted();
    const folder = namedFolder(argument, folders) ?? (await chooseWorkspaceFolder(folders.all()));
    if (folder) await initialize(folder, writing, clock);
  });
}

async function initialize(folder: GrowthFolder, writing: FileWriter, clock: Clock): Promise<void> {
  await folder.load();
  const goals = [...folder.index.entries('goal')].map(({ path }) => path).sort();
  const written = await writing.createAll(folder, startingSet(clock(), { hasGoals: goals.length > 0 }));
  if (written.length === 0)
    vscode.window.setStatusBarMessage(vscode.l10n.t('Cairn: your growth folder has all it needs already.'), shortly);
  const opened = goals.length === 0 || goals.includes(firstGoalPath) ? firstGoalPath : goals[0];
  if (opened !== undefined) await vscode.window.showTextDocument(folder.uriOf(opened), { preview: false });
}

async function offerToOpenFolder(): Promise<void> {
  const open = vscode.l10n.t('Open Folder');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Your goals live as files in a folder of yours, best in a repository. Open one, then initialize it.'),
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
}

const wanted = z.object({ folder: z.string() });

/** The folder that a key binding or a task names by its workspace folder. */
function namedFolder(argument: unknown, folders: GrowthFolders): GrowthFolder | undefined {
  const { data } = wanted.safeParse(argument);
  if (!data) return undefined;
  const named = folders.all().find(({ workspaceFolder }) => workspaceFolder.name === data.folder);
  if (!named) throw new UserError(vscode.l10n.t('No folder of this workspace is called {0}.', data.folder));
  return named;
}

async function chooseWorkspaceFolder(all: readonly GrowthFolder[]): Promise<GrowthFolder | undefined> {
  if (all.length === 1) return all[0];
  await Promise.all(all.map((folder) => folder.load()));
  const answer = await askChoice(only(vscode.l10n.t('Initialize growth folder')), {
    placeholder: vscode.l10n.t('In which folder of the workspace?'),
    choices: all.map((folder) => ({
      label: folder.workspaceFolder.name,
      description: folder.state() === 'absent' ? folder.workspaceFolder.uri.path : vscode.l10n.t('has a growth folder'),
      iconPath: new vscode.ThemeIcon('folder'),
      value: folder,
    })),
  });
  return answer.go === 'next' ? answer.value : undefined;
}
