/** Cairn: Initialize Growth Folder. Creates the missing files, overwrites nothing, and opens the first goal. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { firstGoalPath, startingSet } from '../../core/setup/startingSet.ts';
import { typedNow } from '../../core/index/sharedContent.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Clock } from '../workspace/clock.ts';
import { type Commands, UserError, type Disposable } from '../commands/commands.ts';
import { assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { askChoice, only } from '../ui/inputs.ts';
import { logError } from '../commands/logError.ts';

export type InitializeDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  writing: FileWriter;
  clock: Clock;
  log: vscode.LogOutputChannel;
}>;

/** Milliseconds. */
const statusMessageDuration = 6_000;

export function registerInitialize({ commands, folders, writing, clock, log }: InitializeDeps): Disposable {
  return commands.register('cairn.initialize', async (argument) => {
    const today = clock();
    if (folders.all().length === 0) {
      // Not awaited: the command must not wait until the message is closed.
      offerToOpenFolder().catch((error: unknown) => {
        logError(log, 'Could not open a folder.', error);
      });
      return;
    }
    // Checked first, so that the user does not choose a folder in vain.
    assertTrusted();
    const folder = namedFolder(argument, folders) ?? (await chooseWorkspaceFolder(folders.all()));
    if (folder) await initialize(folder, writing, today);
  });
}

async function initialize(folder: GrowthFolder, writing: FileWriter, today: IsoDate): Promise<void> {
  await folder.load();
  const goals = [...folder.index.entries('goal')].map(({ path }) => path).sort();
  const written = await writing.createAll(
    folder,
    startingSet(today, { hasGoals: goals.length > 0 }).map(({ path, ...content }) => ({
      path,
      content: typedNow(content),
    })),
  );
  if (written.length === 0)
    vscode.window.setStatusBarMessage(vscode.l10n.t('Your growth folder is already set up.'), statusMessageDuration);
  const opened = goals.length === 0 || goals.includes(firstGoalPath) ? firstGoalPath : goals[0];
  if (opened !== undefined) await vscode.window.showTextDocument(folder.uriOf(opened), { preview: false });
}

async function offerToOpenFolder(): Promise<void> {
  const open = vscode.l10n.t('Open Folder');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Cairn stores your goals as files. Open a folder, then initialize a growth folder in it.'),
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
}

const folderArgument = z.object({ folder: z.string() });

/** The folder that the command argument names by its workspace folder, e.g. in a key binding. */
function namedFolder(argument: unknown, folders: GrowthFolders): GrowthFolder | undefined {
  const { data } = folderArgument.safeParse(argument);
  if (!data) return undefined;
  const named = folders.all().find(({ workspaceFolder }) => workspaceFolder.name === data.folder);
  if (!named) throw new UserError(vscode.l10n.t('There is no workspace folder named “{0}”.', data.folder));
  return named;
}

async function chooseWorkspaceFolder(all: readonly GrowthFolder[]): Promise<GrowthFolder | undefined> {
  if (all.length === 1) return all[0];
  await Promise.all(all.map((folder) => folder.load()));
  const answer = await askChoice(only(vscode.l10n.t('Initialize growth folder')), {
    placeholder: vscode.l10n.t('Where do you want to create the growth folder?'),
    choices: all.map((folder) => ({
      label: folder.workspaceFolder.name,
      description: folder.state() === 'absent' ? folder.workspaceFolder.uri.path : vscode.l10n.t('already initialized'),
      iconPath: new vscode.ThemeIcon('folder'),
      value: folder,
    })),
  });
  return answer.go === 'next' ? answer.value : undefined;
}
