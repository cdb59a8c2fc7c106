/** Asks Git itself, by the built-in Git extension of VS Code. There is none in a browser and in Restricted Mode. */
import * as vscode from 'vscode';
import { logWarning } from '../commands/logError.ts';

/** What is used of the extension's API, version 1. */
type GitRepository = {
  readonly rootUri: vscode.Uri;
  readonly checkIgnore: (paths: string[]) => Promise<ReadonlySet<string>>;
  /** With an empty name of a tree, looks into the index. */
  readonly getObjectDetails: (tree: string, path: string) => Promise<unknown>;
};

type GitApi = {
  readonly getRepository: (uri: vscode.Uri) => GitRepository | null;
  readonly onDidOpenRepository: vscode.Event<unknown>;
  readonly onDidCloseRepository: vscode.Event<unknown>;
};

type GitExtension = { readonly enabled: boolean; readonly getAPI: (version: 1) => GitApi };

export type Git = {
  /**
   * The files that Git ignores. Tracked files are not ignored, whatever the rules say.
   * @param folder in the work tree of the repository
   * @returns undefined if Git cannot be asked
   */
  readonly ignored: (folder: vscode.Uri, files: readonly vscode.Uri[]) => Promise<readonly vscode.Uri[] | undefined>;
  /** The files that Git tracks; undefined if Git cannot be asked. Slow: each file takes two runs of Git. */
  readonly tracked: (folder: vscode.Uri, files: readonly vscode.Uri[]) => Promise<readonly vscode.Uri[] | undefined>;
  /** Calls back when a repository was opened or closed, so that an answer may differ. */
  readonly watch: (changed: () => void) => Promise<vscode.Disposable>;
};

export function createGit(log: vscode.LogOutputChannel): Git {
  const api = async (): Promise<GitApi | undefined> => {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return undefined;
    try {
      const git = await extension.activate();
      return git.enabled ? git.getAPI(1) : undefined;
    } catch (error) {
      logWarning(log, 'The Git extension is not available.', error);
      return undefined;
    }
  };

  const repositoryOf = async (folder: vscode.Uri): Promise<GitRepository | undefined> => {
    const repository = (await api())?.getRepository(folder) ?? undefined;
    // A work tree that is opened by a link has another path there, and Git would answer for no file.
    return repository && `${folder.path}/`.startsWith(`${repository.rootUri.path}/`) ? repository : undefined;
  };

  return {
    async ignored(folder, files) {
      const repository = await repositoryOf(folder);
      if (!repository) return undefined;
      try {
        const found = await repository.checkIgnore(files.map(({ fsPath }) => fsPath));
        return files.filter(({ fsPath }) => found.has(fsPath));
      } catch (error) {
        logWarning(log, 'Git did not say which files it ignores.', error);
        return undefined;
      }
    },
    async tracked(folder, files) {
      const repository = await repositoryOf(folder);
      if (!repository) return undefined;
      const found: vscode.Uri[] = [];
      for (const file of files) {
        const isTracked = await repository.getObjectDetails('', file.fsPath).then(
          () => true,
          // Git fails for a path that it does not know.
          () => false,
        );
        if (isTracked) found.push(file);
      }
      return found;
    },
    async watch(changed) {
      const git = await api();
      return vscode.Disposable.from(
        ...(git ? [git.onDidOpenRepository(changed), git.onDidCloseRepository(changed)] : []),
      );
    },
  };
}
