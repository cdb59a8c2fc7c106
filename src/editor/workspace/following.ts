/** Follows what happens to the files of a growth folder, whoever does it: the editor, git, or another program. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from './disposables.ts';
import type { GrowthFolder } from './growthFolder.ts';

export function follow(folder: GrowthFolder, name: string, log: vscode.LogOutputChannel): Disposable {
  const owned = disposables();
  const logged = (what: string, work: Promise<void>): void => {
    work.catch((error: unknown) => {
      log.error(`${what} failed.`, error);
    });
  };

  // The folder itself is in the pattern too: deleting it is one event, for it and not for its files.
  const watcher = owned.add(
    vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder.workspaceFolder, `{${name},${name}/**}`),
    ),
  );
  const onDisk = (uri: vscode.Uri): void => {
    const path = folder.pathOf(uri);
    if (path !== undefined && /\.ya?ml$/i.test(path) && folder.state() !== 'absent' && folder.state() !== 'failed')
      logged(`Reading ${path}`, folder.refresh(path));
    // A folder came or went, or the first file of a new growth folder; or what could not be read may be readable now.
    else logged(`Reading ${folder.uri.toString()}`, folder.reload());
  };
  owned.add(watcher.onDidCreate(onDisk));
  owned.add(watcher.onDidDelete(onDisk));
  owned.add(
    watcher.onDidChange((uri) => {
      // A changed directory says nothing that its files do not say themselves.
      if (folder.pathOf(uri)?.match(/\.ya?ml$/i)) onDisk(uri);
    }),
  );

  const ours = (document: vscode.TextDocument): string | undefined => {
    const path = folder.pathOf(document.uri);
    return path !== undefined && /\.ya?ml$/i.test(path) && folder.state() !== 'absent' ? path : undefined;
  };
  owned.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const path = contentChanges.length > 0 ? ours(document) : undefined;
      // `refresh` would read the disk: a document is not marked as unsaved yet when its first change is reported.
      if (path !== undefined) folder.update(path, document);
    }),
  );
  // Closing without saving brings back what is on disk. Saving changes nothing: the index has the text already.
  owned.add(
    vscode.workspace.onDidCloseTextDocument((document) => {
      const path = ours(document);
      if (path !== undefined) logged(`Reading ${path}`, folder.refresh(path));
    }),
  );
  return owned;
}
