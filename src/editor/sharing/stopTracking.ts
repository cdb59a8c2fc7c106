/**
 * Cairn: Stop Tracking Private Files, and Cairn: Ignore Private Files in Git. The first types the Git command into a
 * terminal, and the user presses Enter: Cairn does not change a repository's index by itself.
 */
import * as vscode from 'vscode';
import { privateFolder } from '../../core/model/kinds.ts';
import { disposables, UserError, type Commands, type Disposable } from '../commands/commands.ts';
import { assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { ignorePrivate } from './privateWrites.ts';
import { repositoryAround, trackedBelow } from './repository.ts';

export type StopTrackingDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  writing: FileWriter;
}>;

export function registerStopTracking({ commands, folders, writing }: StopTrackingDeps): Disposable {
  const owned = disposables();
  owned.add(
    commands.register('cairn.ignorePrivate', async () => {
      assertTrusted();
      await folders.load();
      for (const folder of folders.present()) await ignorePrivate(folder, writing);
    }),
  );
  owned.add(
    commands.register('cairn.stopTracking', async () => {
      assertTrusted();
      await folders.load();
      let found = false;
      for (const folder of folders.present()) {
        const repository = await repositoryAround(folder.uri);
        const tracked = repository && (await trackedBelow(repository, folder.uriOf(privateFolder)));
        // An index that cannot be read may contain private files. The command does no harm then.
        if (!repository || tracked?.files.length === 0) continue;
        found = true;
        // Without the line in .gitignore, the next `git add` would add the files again.
        await ignorePrivate(folder, writing);
        const terminal = vscode.window.createTerminal({ name: vscode.l10n.t('Cairn: stop tracking'), cwd: folder.uri });
        terminal.show();
        terminal.sendText(`git rm -r --cached -- ${privateFolder}`, false);
      }
      if (!found)
        throw new UserError(vscode.l10n.t('Your private files are not tracked by Git. There is nothing to do.'));
    }),
  );
  return owned;
}
