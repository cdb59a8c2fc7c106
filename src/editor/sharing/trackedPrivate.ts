/**
 * Private stays private: a file below `private/` that git tracks would be in the next push. That is an error at the
 * file, with a fix that takes it out of git's care and leaves it on disk.
 */
import * as vscode from 'vscode';
import { privateFolder } from '../../core/model/kinds.ts';
import { problem } from '../../core/problems/problem.ts';
import { startOfFile } from '../../core/base/lines.ts';
import type { CommandId } from '../../core/base/command.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { FolderChange, GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { diagnosticFor, rulesSetting } from '../problems/diagnostics.ts';
import { isThere, repositoryAround, trackedBelow } from './repository.ts';

const code = 'private-tracked';
const stopTracking: CommandId = 'cairn.stopTracking';

export type TrackedPrivateDeps = { readonly folders: GrowthFolders; readonly log: vscode.LogOutputChannel };

export function registerTrackedPrivate({ folders, log }: TrackedPrivateDeps): Disposable {
  const owned = disposables();
  const collection = owned.add(vscode.languages.createDiagnosticCollection('cairn-private'));
  const watched = new Map<GrowthFolder, Watched>();

  const stateOf = (folder: GrowthFolder): Watched => {
    const state = watched.get(folder) ?? { looks: 0, tracked: [], files: [], watcher: undefined };
    watched.set(folder, state);
    return state;
  };

  const look = (folder: GrowthFolder): void => {
    const state = stateOf(folder);
    state.looks += 1;
    const { looks } = state;
    lookInto(folder)
      .then(({ tracked, files, gitDir }) => {
        // A later look, or the end of the folder, has made this one void.
        if (watched.get(folder)?.looks !== looks) return;
        state.tracked = tracked;
        show(folder, state, files);
        watch(folder, state, gitDir);
      })
      .catch((error: unknown) => {
        log.error('Looking for private files that git tracks failed.', error);
      });
  };

  const show = (folder: GrowthFolder, state: Watched, files: readonly vscode.Uri[]): void => {
    for (const file of state.files) collection.delete(file);
    state.files = files;
    for (const file of files) {
      const diagnostic = diagnosticFor(folder, folder.pathOf(file) ?? '', problem(code, startOfFile));
      if (diagnostic) collection.set(file, [diagnostic]);
    }
  };

  /** Whatever git does about its files, it writes its index anew. */
  const watch = (folder: GrowthFolder, state: Watched, gitDir: vscode.Uri | undefined): void => {
    const path = gitDir?.toString();
    if (state.watcher?.path === path) return;
    state.watcher?.disposable.dispose();
    state.watcher = undefined;
    if (gitDir === undefined || path === undefined) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(gitDir, 'index'));
    const again = (): void => {
      look(folder);
    };
    watcher.onDidCreate(again);
    watcher.onDidChange(again);
    watcher.onDidDelete(again);
    state.watcher = { path, disposable: watcher };
  };

  const forget = (folder: GrowthFolder, state: Watched): void => {
    show(folder, state, []);
    state.watcher?.disposable.dispose();
    watched.delete(folder);
  };

  const lookAtAll = (): void => {
    const present = new Set(folders.present());
    for (const [folder, state] of watched) if (!present.has(folder)) forget(folder, state);
    for (const folder of present) if (folder.state() === 'ready') look(folder);
  };

  owned.add(
    folders.onDidChange(({ folder, change }: FolderChange) => {
      // Without a file it is the whole folder that has been read.
      if (
        folder.state() === 'ready' &&
        (change.problems.size === 0 || cameOrWent(folder, change.problems, stateOf(folder)))
      )
        look(folder);
    }),
  );
  owned.add(folders.onDidChangeFolders(lookAtAll));
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(rulesSetting)) lookAtAll();
    }),
  );
  owned.add({
    dispose: () => {
      for (const [folder, state] of watched) forget(folder, state);
    },
  });
  owned.add(registerFix());
  lookAtAll();
  return owned;
}

type Watched = {
  /** Counts the looks: the last one wins. */
  looks: number;
  /** What git tracks, be it on disk or not. */
  tracked: readonly vscode.Uri[];
  /** What is shown as tracked. */
  files: readonly vscode.Uri[];
  watcher: { readonly path: string; readonly disposable: vscode.Disposable } | undefined;
};

type Look = {
  readonly tracked: readonly vscode.Uri[];
  readonly files: readonly vscode.Uri[];
  readonly gitDir: vscode.Uri | undefined;
};

async function lookInto(folder: GrowthFolder): Promise<Look> {
  const repository = await repositoryAround(folder.uri);
  if (!repository) return { tracked: [], files: [], gitDir: undefined };
  const tracked = (await trackedBelow(repository, vscode.Uri.joinPath(folder.uri, privateFolder))).filter(
    ({ path }) => !keepsFolder(path),
  );
  // What is gone from the disk will be gone from git with the next commit.
  const there = await Promise.all(tracked.map(isThere));
  return { tracked, files: tracked.filter((_, at) => there[at]), gitDir: repository.gitDir };
}

/** Files without a word of anybody's, by which people keep a folder in git that is else empty. */
const keepsFolder = (path: string): boolean => /\/\.git(?:keep|ignore)$/.test(path);

/**
 * Whether one of the tracked files is there of which nothing is said, or the other way round. Typing into one changes
 * nothing.
 */
function cameOrWent(folder: GrowthFolder, changed: ReadonlySet<string>, { tracked, files }: Watched): boolean {
  const isAmong = (uris: readonly vscode.Uri[], path: string) => uris.some((uri) => folder.pathOf(uri) === path);
  return [...changed].some(
    (path) => isAmong(tracked, path) && isAmong(files, path) !== (folder.index.get(path) !== undefined),
  );
}

function registerFix(): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: `**/${privateFolder}/**` },
    {
      provideCodeActions(_document, _range, { diagnostics }) {
        const own = diagnostics.filter(
          (diagnostic) => typeof diagnostic.code === 'object' && diagnostic.code.value === code,
        );
        if (own.length === 0 || !vscode.workspace.isTrusted) return [];
        const action = new vscode.CodeAction(
          vscode.l10n.t('Stop tracking private files (types the git command into a terminal)'),
          vscode.CodeActionKind.QuickFix,
        );
        action.diagnostics = own;
        action.isPreferred = true;
        action.command = { command: stopTracking, title: action.title };
        return [action];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
