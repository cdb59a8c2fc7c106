/**
 * Reports files in `private/` that git tracks, since the next push would publish them. The quick fix stops tracking
 * them and keeps them on disk.
 */
import * as vscode from 'vscode';
import { privateFolder } from '../../core/model/kinds.ts';
import { problem } from '../../core/problems/problem.ts';
import { startOfFile } from '../../core/base/lines.ts';
import type { CommandId } from '../../core/base/command.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { FolderChange, GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { diagnosticFor, rulesSetting } from '../problems/diagnostics.ts';
import { isThere, repositoryAround, trackedBelow } from './repository.ts';

const code = 'private-tracked';
const stopTracking: CommandId = 'cairn.stopTracking';

export type TrackedPrivateDeps = Readonly<{ folders: GrowthFolders; log: vscode.LogOutputChannel }>;

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
        // Outdated by a later check, or the folder is gone.
        if (watched.get(folder)?.looks !== looks) return;
        state.tracked = tracked;
        show(folder, state, files);
        watch(folder, state, gitDir);
      })
      .catch((error: unknown) => {
        log.error('The check for tracked private files failed.', error);
      });
  };

  const show = (folder: GrowthFolder, state: Watched, files: readonly vscode.Uri[]): void => {
    for (const file of state.files) collection.delete(file);
    state.files = files;
    for (const file of files) {
      const diagnostic = diagnosticFor(folder, folder.pathOf(file) ?? '', problem(code, { range: startOfFile }));
      if (diagnostic) collection.set(file, [diagnostic]);
    }
  };

  /** Git rewrites its index whenever tracked files change. */
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
      // An empty map means that the whole folder has been read.
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
  /** The number of checks so far. Only the result of the last one counts. */
  looks: number;
  /** The tracked files, including those that are no longer on disk. */
  tracked: readonly vscode.Uri[];
  /** The files with a diagnostic. */
  files: readonly vscode.Uri[];
  watcher: Readonly<{ path: string; disposable: vscode.Disposable }> | undefined;
};

type Look = Readonly<{
  tracked: readonly vscode.Uri[];
  files: readonly vscode.Uri[];
  gitDir: vscode.Uri | undefined;
}>;

async function lookInto(folder: GrowthFolder): Promise<Look> {
  const repository = await repositoryAround(folder.uri);
  if (!repository) return { tracked: [], files: [], gitDir: undefined };
  const found = await trackedBelow(repository, folder.uriOf(privateFolder));
  const tracked = (found?.files ?? []).filter(({ path }) => !keepsFolder(path));
  // A deleted file leaves git with the next commit.
  const there = await Promise.all(tracked.map(isThere));
  return { tracked, files: tracked.filter((_, at) => there[at]), gitDir: repository.gitDir };
}

/** Files without personal content, which keep an empty folder in git. */
const keepsFolder = (path: string): boolean => /\/\.git(?:keep|ignore)$/.test(path);

/** Whether a tracked file was created or deleted. Edits to a file do not matter. */
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
          vscode.l10n.t('Stop tracking private files (opens a terminal with the Git command)'),
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
