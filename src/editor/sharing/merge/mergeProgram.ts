/**
 * The program that git runs to merge growth files. The configuration of a repository names a copy in the storage of the
 * extension: the folder of the extension has another name after each update.
 */
import * as vscode from 'vscode';
import { given } from '../../commands/commands.ts';
import { logWarning } from '../../commands/logError.ts';

export type MergeProgram = Readonly<{
  /** Puts the program in its place. @returns its path, with `/` */
  install: () => Promise<string>;
  /** Renews the program if it is in its place, and of another version of the extension. */
  renew: () => Promise<void>;
}>;

/** Under this key, the version of the program that was installed. */
const key = 'mergeProgram';

type Context = Pick<vscode.ExtensionContext, 'extension' | 'extensionUri' | 'globalState' | 'globalStorageUri'>;

export function createMergeProgram(
  { extension, extensionUri, globalState, globalStorageUri }: Context,
  log: vscode.LogOutputChannel,
): MergeProgram {
  const version = given(extension.packageJSON, 'version');
  const place = vscode.Uri.joinPath(globalStorageUri, 'cairn.mjs');

  const install = async (): Promise<string> => {
    // A merge may begin while the file is written, so it is complete before it gets its name.
    const draft = vscode.Uri.joinPath(globalStorageUri, 'cairn.mjs.new');
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'dist', 'cairn.mjs'), draft, { overwrite: true });
    await vscode.workspace.fs.rename(draft, place, { overwrite: true });
    await globalState.update(key, version);
    return place.fsPath.replaceAll('\\', '/');
  };

  return {
    install,
    async renew() {
      const installed = globalState.get(key);
      if (installed === undefined || installed === version) return;
      try {
        await install();
      } catch (error) {
        // The program of the other version still merges.
        logWarning(log, 'The merge program could not be renewed.', error);
      }
    },
  };
}
