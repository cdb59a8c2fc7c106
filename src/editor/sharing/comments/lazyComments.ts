/** Loads the comment threads with the language features, or when one of their commands is first run. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../../commands/commands.ts';
import { logError } from '../../commands/logError.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { CommentDeps, Comments } from './comments.ts';

type Renamed = vscode.FileWillRenameEvent['files'];

export type LazyComments = Disposable & Readonly<{ load: () => Promise<Comments> }>;

export function lazyComments(deps: CommentDeps): LazyComments {
  const { commands, folders, log } = deps;
  const owned = disposables();
  let loading: Promise<Comments> | undefined;
  const load = (): Promise<Comments> => {
    loading ??= import('./comments.ts').then(({ createComments }) => owned.add(createComments(deps)));
    return loading;
  };
  /** VS Code passes the thread or comment whose button was clicked. */
  const run =
    (button: Exclude<keyof Comments, 'threads' | 'dispose'>) =>
    async (argument: unknown): Promise<void> =>
      (await load())[button](argument);
  /** Without its comments, the file is renamed all the same. */
  const moved = async (folder: GrowthFolder, files: Renamed): Promise<vscode.WorkspaceEdit> => {
    try {
      const { editWithComments } = await import('./followMoves.ts');
      return await editWithComments(folder, files);
    } catch (error) {
      logError(log, 'The comments were not moved with their file.', error);
      return new vscode.WorkspaceEdit();
    }
  };
  owned.add(commands.register('cairn.addComment', run('add')));
  owned.add(commands.register('cairn.resolveThread', run('resolve')));
  owned.add(commands.register('cairn.reopenThread', run('reopen')));
  owned.add(commands.register('cairn.deleteThread', run('deleteThread')));
  owned.add(commands.register('cairn.editComment', run('edit')));
  owned.add(commands.register('cairn.saveComment', run('save')));
  owned.add(commands.register('cairn.cancelComment', run('cancel')));
  owned.add(commands.register('cairn.deleteComment', run('deleteComment')));
  // Also for files that are not open. Nothing is asked, so that a rename is not delayed.
  owned.add(
    vscode.workspace.onWillRenameFiles((event) => {
      for (const folder of folders.present()) {
        const files = event.files.filter(({ oldUri }) => folder.pathOf(oldUri) !== undefined);
        if (files.length > 0 && vscode.workspace.isTrusted) event.waitUntil(moved(folder, files));
      }
    }),
  );
  return {
    load,
    dispose() {
      owned.dispose();
    },
  };
}
