/** A file's content: from the editor where it has unsaved changes, otherwise from disk. */
import * as vscode from 'vscode';
import { linesOf } from '../../core/base/lines.ts';
import type { TextEdit } from '../../core/yaml/edit/edits.ts';
import { isPrivatePath } from '../../core/model/kinds.ts';
import { UserError } from '../commands/commands.ts';
import { ifFound } from './listing.ts';
import { logError } from '../commands/logError.ts';

export type ContentOnDisk = Readonly<{ from: 'disk'; bytes: Uint8Array; hash: string | undefined }>;

export type Content =
  Readonly<{ from: 'editor'; document: vscode.TextDocument }> | ContentOnDisk | { readonly from: 'missing' };

/** The document of a file, if VS Code has it open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === name);
}

export async function contentOf(uri: vscode.Uri): Promise<Content> {
  const document = openDocument(uri);
  if (document?.isDirty) return { from: 'editor', document };
  const bytes = await ifFound(() => vscode.workspace.fs.readFile(uri));
  return bytes ? { from: 'disk', bytes, hash: await contentHash(bytes) } : { from: 'missing' };
}

/** As VS Code does: without a byte order mark, and with U+FFFD where bytes are not UTF-8 (the index reports those). */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** SHA-256 in hexadecimal. Undefined where the platform has no Web Crypto (a page over plain HTTP). */
async function contentHash(bytes: Uint8Array): Promise<string | undefined> {
  if (!('subtle' in crypto)) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param text the text of the file in the editor */
export function addEdits(edit: vscode.WorkspaceEdit, uri: vscode.Uri, text: string, edits: readonly TextEdit[]): void {
  const lines = linesOf(text);
  for (const { offset, length, text: inserted } of edits) {
    const { start, end } = lines.rangeOf(offset, offset + length);
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), inserted);
  }
}

/** Adds the creation of a file to an edit. It fails if the file exists. */
export function addCreation(edit: vscode.WorkspaceEdit, uri: vscode.Uri, text: string): void {
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
}

/** How long the editor may take to notice a change on disk, in milliseconds. */
const timeout = 5_000;

/**
 * Waits until a clean document shows what is on disk: another program may have written the file a moment ago. A
 * document with unsaved changes is left to VS Code, which asks before it overwrites a newer file.
 * @throws UserError when the editor does not load the file in time
 */
export async function waitForDisk(document: vscode.TextDocument): Promise<void> {
  if (document.isDirty || (await isUpToDate(document))) return;
  await new Promise<void>((resolve, reject) => {
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) check();
    });
    const timer = setTimeout(() => {
      listener.dispose();
      reject(
        new UserError(
          vscode.l10n.t('The file changed on disk while it was open here. Close it, open it again, and try again.'),
        ),
      );
    }, timeout);
    const check = (): void => {
      isUpToDate(document).then((same) => {
        if (!same) return;
        clearTimeout(timer);
        listener.dispose();
        resolve();
      }, reject);
    };
    // The change may have happened before the listener was added.
    check();
  });
}

async function isUpToDate(document: vscode.TextDocument): Promise<boolean> {
  const onDisk = decode(await vscode.workspace.fs.readFile(document.uri));
  // The editor converts mixed line endings to one kind.
  return withPlainLines(onDisk) === withPlainLines(document.getText());
}

const withPlainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Logs that a file could not be read. The log is outside `private/`, so it does not name private files. */
export function logUnread(log: vscode.LogOutputChannel, path: string, error: unknown): void {
  if (!isPrivatePath(path)) logError(log, `Reading ${path} failed.`, error);
  else log.error('Reading a private file failed.', error instanceof vscode.FileSystemError ? error.code : '');
}
