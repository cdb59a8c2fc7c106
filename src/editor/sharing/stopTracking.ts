/**
 * Cairn: Stop Tracking Private Files. Types the git command into a terminal, and the user presses Enter: Cairn does not
 * change a repository's index by itself.
 */
import * as vscode from 'vscode';
import { privateFolder } from '../../core/model/kinds.ts';
import { addIgnoreLine, ignoreText } from '../../core/setup/ignore.ts';
import { typedNow } from '../../core/index/audience.ts';
import { type Commands, UserError, type Disposable } from '../commands/commands.ts';
import { assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { repositoryAround, trackedBelow } from './repository.ts';

export type StopTrackingDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  writing: FileWriter;
}>;

export function registerStopTracking({ commands, folders, writing }: StopTrackingDeps): Disposable {
  return commands.register('cairn.stopTracking', async () => {
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
      await writing.createAll(folder, [
        { path: '.gitignore', content: typedNow({ text: ignoreText, addTo: addIgnoreLine }) },
      ]);
      const terminal = vscode.window.createTerminal({ name: vscode.l10n.t('Cairn: stop tracking'), cwd: folder.uri });
      terminal.show();
      terminal.sendText(`git rm -r --cached -- ${privateFolder}`, false);
    }
    if (!found)
      throw new UserError(vscode.l10n.t('Your private files are not tracked by Git. There is nothing to do.'));
  });
}
