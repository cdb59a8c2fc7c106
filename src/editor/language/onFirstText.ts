/** Loads the language features when they are first needed: a growth file is open, or a view has read the folder. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';

export type Language = Disposable & {
  /** Loads the language features, at most once. */
  readonly load: () => Promise<void>;
};

export function onFirstText(
  folders: GrowthFolders,
  log: vscode.LogOutputChannel,
  register: () => Promise<Disposable>,
): Language {
  const owned = disposables();
  const waiting = disposables();
  let loading: Promise<void> | undefined;

  const load = (): Promise<void> => {
    waiting.dispose();
    loading ??= register().then((language) => {
      owned.add(language);
    });
    return loading;
  };
  const begin = (): void => {
    load().catch((error: unknown) => {
      log.error('The language features could not be loaded.', error);
    });
  };

  const isOurs = ({ languageId, uri }: vscode.TextDocument): boolean =>
    languageId === 'yaml' && folders.of(uri) !== undefined;
  waiting.add(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document)) begin();
    }),
  );
  // From then on, workspace symbols can be requested too.
  waiting.add(
    folders.onDidChangeFolders(() => {
      if (folders.all().some((folder) => folder.state() === 'ready')) begin();
    }),
  );
  if (vscode.workspace.textDocuments.some(isOurs)) begin();

  return {
    load,
    dispose() {
      waiting.dispose();
      owned.dispose();
    },
  };
}
