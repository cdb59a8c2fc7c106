/**
 * What the tests inside VS Code share: the extension, the workspace's files, and waiting for something to become true.
 */
import * as vscode from 'vscode';
import type { CairnApi } from '../../src/editor/extension.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The extension's own surface, once it is active. */
export async function cairn(): Promise<CairnApi> {
  const api = await ownExtension().activate();
  // Providers come with the first file that is opened; a test would ask for them in the same moment.
  await api.loadLanguage();
  return api;
}

export function ownExtension(): vscode.Extension<CairnApi> {
  const extension = vscode.extensions.all.find(
    ({ packageJSON }) => (packageJSON as { name?: string }).name === 'cairn',
  ) as vscode.Extension<CairnApi> | undefined;
  if (!extension) throw new Error('The extension is not installed in this VS Code.');
  return extension;
}

/** The folder that it is installed in. */
export const extensionUri = (): vscode.Uri => ownExtension().extensionUri;

export function workspaceFolder(at = 0): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.[at];
  if (!folder) throw new Error('These tests want a workspace folder.');
  return folder;
}

/** A file below the first workspace folder's growth folder. */
export const growthFile = (path: string): vscode.Uri =>
  vscode.Uri.joinPath(workspaceFolder().uri, 'growth', ...path.split('/'));

/** Writes as another program would, behind the editor's back. */
export async function writeFile(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? encoder.encode(content) : content);
}

/** The text on disk, its byte order mark included. */
export async function readFile(uri: vscode.Uri): Promise<string> {
  return decoder.decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/**
 * Waits until `check` gives something, looking again at every event. Mocha's time limit ends a wait that is in vain.
 * @param events at which what is waited for may have come true
 */
export function until<T>(
  check: () => T | undefined | false | Promise<T | undefined | false>,
  ...events: readonly vscode.Event<unknown>[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listeners: vscode.Disposable[] = [];
    const look = (): void => {
      Promise.resolve(check()).then((found) => {
        if (found === undefined || found === false) return;
        for (const listener of listeners.splice(0)) listener.dispose();
        resolve(found);
      }, reject);
    };
    for (const event of events) listeners.push(event(look));
    look();
  });
}

/** The problems of a file, once they are what `wanted` waits for. */
export function problemsOf(
  uri: vscode.Uri,
  wanted: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(() => {
    const problems = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Cairn');
    return wanted(problems) ? problems : undefined;
  }, vscode.languages.onDidChangeDiagnostics);
}

export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** `line:character-line:character`, all zero-based. */
export const placeOf = ({ range: { start, end } }: vscode.Diagnostic): string =>
  `${start.line}:${start.character}-${end.line}:${end.character}`;

export async function closeAllEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
