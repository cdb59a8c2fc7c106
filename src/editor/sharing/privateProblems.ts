/**
 * Reports files in `private/` that Git tracks or would add, since the next push would publish them. The quick fixes
 * stop tracking them, or add the line to `.gitignore`; the files stay on disk.
 */
import * as vscode from 'vscode';
import { isPrivatePath, privateFolder } from '../../core/model/kinds.ts';
import { problem } from '../../core/problems/problem.ts';
import type { ProblemArgs } from '../../core/problems/rule.ts';
import type { ProblemCode } from '../../core/problems/rules.ts';
import { startOfFile } from '../../core/base/lines.ts';
import type { CommandId } from '../../core/base/command.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { FolderChange, GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { codeOf, diagnosticFor, rulesSetting } from '../problems/diagnostics.ts';
import { createGit } from './git.ts';
import { privateFilesOf, type PrivateFiles } from './privateFiles.ts';
import type { Repository } from './repository.ts';
import { logError } from '../commands/logError.ts';

type Code = Extract<ProblemCode, 'private-tracked' | 'private-not-ignored'>;

export type PrivateProblemsDeps = { readonly folders: GrowthFolders; readonly log: vscode.LogOutputChannel };

export function registerPrivateProblems({ folders, log }: PrivateProblemsDeps): Disposable {
  const owned = disposables();
  const collection = owned.add(vscode.languages.createDiagnosticCollection('cairn-private'));
  const watched = new Map<GrowthFolder, Watched>();
  const git = createGit(log);

  const stateOf = (folder: GrowthFolder): Watched => {
    const state = watched.get(folder) ?? { requests: 0, isChecking: false, present: new Set(), shown: [] };
    watched.set(folder, state);
    return state;
  };

  /** One check at a time: the events during a check ask for one more after it. */
  const requestCheck = (folder: GrowthFolder): void => {
    const state = stateOf(folder);
    state.requests += 1;
    if (state.isChecking) return;
    state.isChecking = true;
    answer(folder, state)
      .catch((error: unknown) => {
        logError(log, 'The check of private files in Git failed.', error);
      })
      .finally(() => {
        state.isChecking = false;
      });
  };

  const answer = async (folder: GrowthFolder, state: Watched): Promise<void> => {
    for (let answered = 0; answered !== state.requests;) {
      answered = state.requests;
      state.present = privatePathsOf(folder);
      const found = await privateFilesOf(folder, git);
      // The folder was closed.
      if (watched.get(folder) !== state) return;
      if (answered !== state.requests) continue;
      show(folder, state, found);
      watch(folder, state, found.repository);
    }
  };

  const show = (folder: GrowthFolder, state: Watched, found: Omit<PrivateFiles, 'repository'>): void => {
    for (const file of state.shown) collection.delete(file);
    state.shown = [...found.tracked, ...found.notIgnored];
    const put = (code: Code, files: readonly vscode.Uri[], args: ProblemArgs = {}): void => {
      for (const file of files) {
        const diagnostic = diagnosticFor(
          folder,
          folder.pathOf(file) ?? '',
          problem(code, { range: startOfFile }, args),
        );
        if (diagnostic) collection.set(file, [diagnostic]);
      }
    };
    put('private-tracked', found.tracked);
    put('private-not-ignored', found.notIgnored);
    put('private-not-ignored', found.undecided, { known: 'no' });
  };

  /** Git rewrites its index whenever tracked files change. */
  const watch = (folder: GrowthFolder, state: Watched, repository: Repository | undefined): void => {
    const key = repository?.gitDir.toString();
    if (state.watchers?.key === key) return;
    state.watchers?.disposable.dispose();
    delete state.watchers;
    if (!repository || key === undefined) return;
    const again = (): void => {
      requestCheck(folder);
    };
    const watchers = patternsOf(folder, repository).flatMap(([base, pattern]) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, pattern));
      return [watcher, watcher.onDidCreate(again), watcher.onDidChange(again), watcher.onDidDelete(again)];
    });
    state.watchers = { key, disposable: vscode.Disposable.from(...watchers) };
  };

  const forget = (folder: GrowthFolder, state: Watched): void => {
    show(folder, state, { tracked: [], notIgnored: [], undecided: [] });
    state.watchers?.disposable.dispose();
    watched.delete(folder);
  };

  const lookAtAll = (): void => {
    const present = new Set(folders.present());
    for (const [folder, state] of watched) if (!present.has(folder)) forget(folder, state);
    for (const folder of present) if (folder.state() === 'ready') requestCheck(folder);
  };

  owned.add(
    folders.onDidChange(({ folder, change }: FolderChange) => {
      // An empty map means that the whole folder has been read.
      if (
        folder.state() === 'ready' &&
        (change.problems.size === 0 || hasCreatedOrDeleted(folder, change.problems, stateOf(folder)))
      )
        requestCheck(folder);
    }),
  );
  owned.add(folders.onDidChangeFolders(lookAtAll));
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(rulesSetting)) lookAtAll();
    }),
  );
  let isDisposed = false;
  owned.add({
    dispose: () => {
      isDisposed = true;
      for (const [folder, state] of watched) forget(folder, state);
    },
  });
  git.watch(lookAtAll).then(
    (watching) => {
      if (isDisposed) watching.dispose();
      else owned.add(watching);
    },
    (error: unknown) => {
      logError(log, 'The Git extension cannot be watched.', error);
    },
  );
  owned.add(registerFixes());
  lookAtAll();
  return owned;
}

type Watched = {
  /** How often something happened that may change the answer. */
  requests: number;
  isChecking: boolean;
  /** The private files of the index when the last check began. */
  present: ReadonlySet<string>;
  /** The files with a diagnostic. */
  shown: readonly vscode.Uri[];
  watchers?: { readonly key: string; readonly disposable: vscode.Disposable };
};

/** What changes the answer: the index of Git, and the files with rules from the root of the work tree on. */
function patternsOf(
  { uri: growth }: GrowthFolder,
  { top, gitDir, commonDir }: Repository,
): readonly (readonly [vscode.Uri, string])[] {
  const above: (readonly [vscode.Uri, string])[] = [];
  for (let folder = growth; folder.path !== top.path;) {
    folder = vscode.Uri.joinPath(folder, '..');
    above.push([folder, '.gitignore']);
  }
  return [[gitDir, 'index'], [vscode.Uri.joinPath(commonDir, 'info'), 'exclude'], [growth, '**/.gitignore'], ...above];
}

const privatePathsOf = ({ ownersIndex: index }: GrowthFolder): ReadonlySet<string> =>
  new Set([...index.paths()].filter(isPrivatePath));

/** Whether a private file was created or deleted. Edits to a file do not matter. */
function hasCreatedOrDeleted(
  { ownersIndex: index }: GrowthFolder,
  changed: ReadonlySet<string>,
  { present }: Watched,
): boolean {
  return [...changed].some((path) => isPrivatePath(path) && present.has(path) !== (index.get(path) !== undefined));
}

const fixes: Readonly<Record<Code, { readonly command: CommandId; readonly title: () => string }>> = {
  'private-tracked': {
    command: 'cairn.stopTracking',
    title: () => vscode.l10n.t('Stop tracking private files (opens a terminal with the Git command)'),
  },
  'private-not-ignored': {
    command: 'cairn.ignorePrivate',
    title: () => vscode.l10n.t('Ignore private files in Git (adds a line to .gitignore)'),
  },
};

function registerFixes(): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: `**/${privateFolder}/**` },
    {
      provideCodeActions(_document, _range, { diagnostics }) {
        if (!vscode.workspace.isTrusted) return [];
        return Object.entries(fixes).flatMap(([code, { command, title }]) => {
          const own = diagnostics.filter((diagnostic) => codeOf(diagnostic) === code);
          if (own.length === 0) return [];
          const action = new vscode.CodeAction(title(), vscode.CodeActionKind.QuickFix);
          action.diagnostics = own;
          action.isPreferred = true;
          action.command = { command, title: action.title };
          return [action];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
