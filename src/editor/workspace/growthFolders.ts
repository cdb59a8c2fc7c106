/** The growth folders of the workspace: one for each workspace folder, named by the setting. */
import * as vscode from 'vscode';
import type { IndexChange } from '../../core/index/fileIndex.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import { cacheStorage, deleteOtherCaches } from './cacheStorage.ts';
import { logUnread } from './content.ts';
import { growthFolder, type GrowthFolder } from './growthFolder.ts';
import type { Presentation } from './presentation.ts';
import { logError } from '../commands/logError.ts';

export type FolderChange = Readonly<{ folder: GrowthFolder; change: IndexChange }>;

export type GrowthFolders = Disposable &
  Readonly<{
    /** One for each workspace folder, in its order, whether or not there is a growth folder yet. */
    all: () => readonly GrowthFolder[];
    /** Those that exist. */
    present: () => readonly GrowthFolder[];
    /** Reads each of them once. */
    load: () => Promise<void>;
    /** The folder that contains a file. */
    of: (uri: vscode.Uri) => GrowthFolder | undefined;
    /** Fires for every file; listeners that do much work combine several events. */
    onDidChange: vscode.Event<FolderChange>;
    /** Fires when growth folders appear or disappear. */
    onDidChangeFolders: vscode.Event<void>;
  }>;

const setting = 'cairn.folder';

export function growthFolders(
  storage: vscode.Uri | undefined,
  log: vscode.LogOutputChannel,
  presentation?: Presentation,
): GrowthFolders {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<FolderChange>());
  const foldersChanged = owned.add(new vscode.EventEmitter<void>());
  const opened = new Map<string, Readonly<{ folder: GrowthFolder; disposable: Disposable }>>();
  let wanted = false;

  const open = (workspaceFolder: vscode.WorkspaceFolder, name: string) => {
    const uri = vscode.Uri.joinPath(workspaceFolder.uri, name);
    const parts = disposables();
    const folder = parts.add(growthFolder(workspaceFolder, uri, cacheStorage(storage, uri, log), log, presentation));
    let state = folder.state();
    parts.add(
      folder.onDidChange((change) => {
        changed.fire({ folder, change });
        if (folder.state() === state) return;
        state = folder.state();
        foldersChanged.fire();
      }),
    );
    parts.add(watchFolder(folder, name, log));
    return { folder, disposable: parts };
  };

  /** Opens and closes folders so that they match the workspace and the settings. */
  const match = (): void => {
    const now = new Map<string, vscode.WorkspaceFolder>(
      (vscode.workspace.workspaceFolders ?? []).map((folder) => [`${folder.uri.toString()} ${nameIn(folder)}`, folder]),
    );
    for (const [key, { disposable }] of [...opened]) {
      if (now.has(key)) continue;
      disposable.dispose();
      opened.delete(key);
    }
    for (const [key, workspaceFolder] of now)
      if (!opened.has(key)) opened.set(key, open(workspaceFolder, nameIn(workspaceFolder)));
    void deleteOtherCaches(
      storage,
      [...opened.values()].map(({ folder }) => folder.uri),
      log,
    );
  };

  const all = (): readonly GrowthFolder[] =>
    [...opened.values()]
      .map(({ folder }) => folder)
      .sort((one, other) => one.workspaceFolder.index - other.workspaceFolder.index);

  const load = async (): Promise<void> => {
    wanted = true;
    await Promise.all(all().map((folder) => folder.load()));
  };

  const onWorkspaceChange = (): void => {
    match();
    foldersChanged.fire();
    if (wanted)
      load().catch((error: unknown) => {
        logError(log, 'Reading the growth folders failed.', error);
      });
  };

  match();
  owned.add(vscode.workspace.onDidChangeWorkspaceFolders(onWorkspaceChange));
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) onWorkspaceChange();
    }),
  );
  owned.add({
    dispose: () => {
      for (const { disposable } of opened.values()) disposable.dispose();
    },
  });

  return {
    all,
    present: () => all().filter((folder) => folder.state() !== 'absent'),
    load,
    of: (uri) => all().find((folder) => folder.pathOf(uri) !== undefined),
    onDidChange: changed.event,
    onDidChangeFolders: foldersChanged.event,
    dispose: () => {
      owned.dispose();
    },
  };
}

/** The path below a workspace folder, `growth` by default. Never outside of it. */
function nameIn(folder: vscode.WorkspaceFolder): string {
  const name = vscode.workspace.getConfiguration(undefined, folder).get<string>(setting, 'growth');
  const parts = name.split(/[\\/]+/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length === 0 ? 'growth' : parts.join('/');
}

/** Reports changes of the files of a growth folder by the editor, Git, or another program to its index. */
function watchFolder(folder: GrowthFolder, name: string, log: vscode.LogOutputChannel): Disposable {
  const owned = disposables();
  const logged = (path: string, work: Promise<void>): void => {
    work.catch((error: unknown) => {
      logUnread(log, path, error);
    });
  };

  // The pattern includes the folder itself: deleting it is one event, and there are none for its files.
  const watcher = owned.add(
    vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder.workspaceFolder, `{${name},${name}/**}`),
    ),
  );
  const onDisk = (uri: vscode.Uri): void => {
    const path = folder.pathOf(uri);
    if (path !== undefined && /\.ya?ml$/i.test(path) && folder.state() !== 'absent' && folder.state() !== 'failed')
      logged(path, folder.refresh(path));
    // A folder was created or deleted, or a folder that could not be read may be readable now.
    else logged(folder.uri.toString(), folder.reload());
  };
  owned.add(watcher.onDidCreate(onDisk));
  owned.add(watcher.onDidDelete(onDisk));
  // What VS Code creates, deletes, or moves itself need not wait for the watcher, which on Linux may miss a folder that
  // is created together with its files.
  const inFolder = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) if (folder.pathOf(uri) !== undefined) onDisk(uri);
  };
  owned.add(
    vscode.workspace.onDidCreateFiles(({ files }) => {
      inFolder(files);
    }),
  );
  owned.add(
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      inFolder(files);
    }),
  );
  owned.add(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      inFolder(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
    }),
  );
  owned.add(
    watcher.onDidChange((uri) => {
      // The files of a changed directory are reported on their own.
      if (folder.pathOf(uri)?.match(/\.ya?ml$/i)) onDisk(uri);
    }),
  );

  const pathIn = (document: vscode.TextDocument): string | undefined => {
    const path = folder.pathOf(document.uri);
    return path !== undefined && /\.ya?ml$/i.test(path) && folder.state() !== 'absent' ? path : undefined;
  };
  owned.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const path = contentChanges.length > 0 ? pathIn(document) : undefined;
      // `refresh` would read the disk: a document is not marked as unsaved yet when its first change is reported.
      if (path !== undefined) folder.update(path, document);
    }),
  );
  // Closing without saving brings back what is on disk. Saving changes nothing: the index has the text already.
  owned.add(
    vscode.workspace.onDidCloseTextDocument((document) => {
      const path = pathIn(document);
      if (path !== undefined) logged(path, folder.refresh(path));
    }),
  );
  return owned;
}
