/** Loads the language features once a file of a growth folder is open, or a folder has been read for a view. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { logError } from '../commands/logError.ts';

export type LazyLanguage = Disposable & {
  /** Loads them now, if they are not loaded yet. */
  readonly load: () => Promise<void>;
};

export function lazyLanguage(
  folders: GrowthFolders,
  log: vscode.LogOutputChannel,
  register: () => Promise<Disposable>,
): LazyLanguage {
  const owned = disposables();
  const listeners = disposables();
  let loading: Promise<void> | undefined;

  const load = (): Promise<void> => {
    listeners.dispose();
    loading ??= register().then((language) => {
      owned.add(language);
    });
    return loading;
  };
  const start = (): void => {
    load().catch((error: unknown) => {
      logError(log, 'The language features could not be loaded.', error);
    });
  };

  const isGrowthFile = ({ languageId, uri }: vscode.TextDocument): boolean =>
    languageId === 'yaml' && folders.of(uri) !== undefined;
  listeners.add(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isGrowthFile(document)) start();
    }),
  );
  // For the symbols of the workspace.
  listeners.add(
    folders.onDidChangeFolders(() => {
      if (folders.all().some((folder) => folder.state() === 'ready')) start();
    }),
  );
  if (vscode.workspace.textDocuments.some(isGrowthFile)) start();

  return {
    load,
    dispose() {
      listeners.dispose();
      owned.dispose();
    },
  };
}
