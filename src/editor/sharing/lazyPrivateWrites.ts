/**
 * Guards writes to `private/`: the file writer calls `confirm` for every command, so that none can forget it, and files
 * that a person creates or moves there in VS Code are noticed as well. The code loads with the first of them.
 */
import * as vscode from 'vscode';
import { isPrivatePath } from '../../core/model/kinds.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { BeforePrivateWrite, FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { PrivateWrites } from './privateWrites.ts';
import { logError } from '../commands/logError.ts';

export type LazyPrivateWrites = {
  readonly confirm: BeforePrivateWrite;
  readonly watch: (folders: GrowthFolders, writing: FileWriter) => Disposable;
};

export function lazyPrivateWrites(log: vscode.LogOutputChannel): LazyPrivateWrites {
  let loading: Promise<PrivateWrites> | undefined;
  const load = (): Promise<PrivateWrites> => {
    loading ??= import('./privateWrites.ts').then(({ createPrivateWrites }) => createPrivateWrites(log));
    return loading;
  };

  return {
    confirm: async (folder, paths, writing) => (await load()).confirm(folder, paths, writing),
    watch(folders, writing) {
      const owned = disposables();
      const offered = (files: readonly vscode.Uri[]): Promise<void> | undefined => {
        const hidden = files.filter((file) => isPrivatePath(folders.of(file)?.pathOf(file) ?? ''));
        const [first] = hidden;
        const folder = first && folders.of(first);
        return (
          folder &&
          load()
            .then((writes) => writes.offer(folder, hidden, writing))
            .catch((error: unknown) => {
              logError(log, 'The offer to ignore private files in Git failed.', error);
            })
        );
      };
      owned.add(
        vscode.workspace.onWillCreateFiles((event) => {
          const work = offered(event.files);
          if (work) event.waitUntil(work);
        }),
      );
      owned.add(
        vscode.workspace.onWillRenameFiles((event) => {
          const work = offered(event.files.map(({ newUri }) => newUri));
          if (work) event.waitUntil(work);
        }),
      );
      return owned;
    },
  };
}
