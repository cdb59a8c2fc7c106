/** Asks Git itself, by the built-in Git extension of VS Code. There is none in a browser and in Restricted Mode. */
import * as vscode from 'vscode';
import { logWarning } from '../commands/logError.ts';

/** What is used of the extension's API, version 1, as it is in the oldest VS Code that Cairn runs in. */
export type GitRepository = {
  readonly rootUri: vscode.Uri;
  readonly state: {
    /** Without a commit in a repository that has none, without a name on a detached head. */
    readonly HEAD: Readonly<{ name?: string; commit?: string }> | undefined;
    readonly remotes: readonly Readonly<{ name: string; fetchUrl?: string; pushUrl?: string }>[];
  };
  readonly log: (options: GitLogOptions) => Promise<readonly GitLogCommit[]>;
  /** The files that differ. With three dots, as in `git diff one...other`. */
  readonly diffBetween: (one: string, other: string) => Promise<readonly Readonly<{ uri: vscode.Uri }>[]>;
  /** The text of a file in a commit; fails if it is not there. */
  readonly show: (commit: string, path: string) => Promise<string>;
  /** Reads the state again, which the Git extension otherwise does when files change. */
  readonly status: () => Promise<void>;
  /** The newest common commit. */
  readonly getMergeBase: (one: string, other: string) => Promise<string | undefined>;
  readonly getGlobalConfig: (key: string) => Promise<string>;
  readonly checkIgnore: (paths: string[]) => Promise<ReadonlySet<string>>;
  /** With an empty name of a tree, looks into the index. */
  readonly getObjectDetails: (tree: string, path: string) => Promise<unknown>;
  readonly getConfig: (key: string) => Promise<string>;
  /** Adds a value in the configuration of the repository, beside those that the key has. */
  readonly setConfig: (key: string, value: string) => Promise<string>;
  /** Fails if the key has no value there. */
  readonly unsetConfig: (key: string) => Promise<string>;
};

/** There is no option for a date. `range` and `maxEntries` exclude each other; without both, there are 32 commits. */
type GitLogOptions = Readonly<{
  maxEntries?: number;
  skip?: number;
  path?: string;
  shortStats?: boolean;
}>;

export type GitLogCommit = Readonly<{
  hash: string;
  message: string;
  parents: readonly string[];
  authorDate?: Date;
  authorName?: string;
  authorEmail?: string;
  commitDate?: Date;
  shortStat?: Readonly<{ files: number; insertions: number; deletions: number }>;
}>;

export type GitApi = {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  readonly getRepository: (uri: vscode.Uri) => GitRepository | null;
  /** Null for a folder without a repository, and for one that Git or the person does not trust. */
  readonly openRepository: (root: vscode.Uri) => Promise<GitRepository | null>;
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
  /** The name of the person in the configuration of Git; undefined if there is none, or Git cannot be asked. */
  readonly userName: (folder: vscode.Uri) => Promise<string | undefined>;
  /** Calls back when a repository was opened or closed, so that an answer may differ. */
  readonly watch: (changed: () => void) => Promise<vscode.Disposable>;
};

/** Undefined in a browser, in Restricted Mode, without Git, and where it is turned off. */
export async function gitApi(log: vscode.LogOutputChannel): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = await extension.activate();
    return git.enabled ? git.getAPI(1) : undefined;
  } catch (error) {
    logWarning(log, 'The Git extension is not available.', error);
    return undefined;
  }
}

export function createGit(log: vscode.LogOutputChannel): Git {
  const api = () => gitApi(log);

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
    async userName(folder) {
      try {
        const name = (await (await repositoryOf(folder))?.getConfig('user.name'))?.trim();
        return name === '' ? undefined : name;
      } catch (error) {
        logWarning(log, 'Git did not say the name of its user.', error);
        return undefined;
      }
    },
    async watch(changed) {
      const git = await api();
      return vscode.Disposable.from(
        ...(git ? [git.onDidOpenRepository(changed), git.onDidCloseRepository(changed)] : []),
      );
    },
  };
}
