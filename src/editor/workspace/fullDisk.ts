/**
 * Detects that a full disk kept only the beginning of a file. VS Code may report such a write as a success, and leaves
 * a cut off file behind when creating one fails.
 */
import * as vscode from 'vscode';
import { openAt, UserError } from '../commands/commands.ts';
import type { GrowthFolders } from './growthFolders.ts';
import { ifFound } from './listing.ts';
import { logError } from '../commands/logError.ts';

/**
 * Compares a saved document with the disk. If its end is missing there, the document becomes unsaved again, so that VS
 * Code does not close it without asking.
 * @returns the error to show; undefined when the file is complete
 */
export async function checkSaved(document: vscode.TextDocument): Promise<UserError | undefined> {
  const { uri, version, encoding } = document;
  const expected = await vscode.workspace.encode(document.getText(), { encoding });
  const actual = await vscode.workspace.fs.readFile(uri);
  // The document was edited or saved in the meantime: the next save is checked again.
  if (document.version !== version || document.isDirty) return undefined;
  if (!isCutOff(actual, expected)) return undefined;
  await markUnsaved(document);
  return new UserError(
    vscode.l10n.t(
      '{0} was only partly saved because the disk is full. Free up space, then save the file again.',
      nameOf(uri),
    ),
    [openAt(uri, new vscode.Position(0, 0))],
  );
}

/** Checks the files of growth folders that a person saves. The file writer checks what it saves itself. */
export function registerSaveCheck({
  folders,
  isOwnSave,
  log,
}: Readonly<{
  folders: GrowthFolders;
  isOwnSave: (uri: vscode.Uri) => boolean;
  log: vscode.LogOutputChannel;
}>): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument((document) => {
    if (isOwnSave(document.uri) || !folders.of(document.uri)) return;
    checkSaved(document).then(
      (error) => {
        if (error) void vscode.window.showErrorMessage(error.message);
      },
      (error: unknown) => {
        logError(log, 'A saved file could not be compared with the disk.', error);
      },
    );
  });
}

/** A file that stays the same for this long is not being written by another program, in milliseconds. */
const quietTime = 300;

/**
 * Removes what a failed or incomplete creation left behind.
 * @param created `text` is what should have been written to the file, which did not exist before. If VS Code did not
 *   apply the creation, another program may be writing the file: it is only removed if it stays the same for a while.
 * @returns `missing` if there is no file, `kept` if it is complete or of another program
 */
export async function removeIncomplete(
  { uri, text }: Readonly<{ uri: vscode.Uri; text: string }>,
  applied: boolean,
): Promise<'missing' | 'kept' | 'removed'> {
  const expected = new TextEncoder().encode(text);
  const found = await ifFound(() => vscode.workspace.fs.readFile(uri));
  if (found === undefined) return 'missing';
  if (!isCutOff(found, expected)) return 'kept';
  if (!applied) {
    const stat = () => ifFound(() => vscode.workspace.fs.stat(uri));
    const before = await stat();
    await new Promise<void>((resolve) => setTimeout(resolve, quietTime));
    const after = await stat();
    if (!before || !after) return 'missing';
    if (before.size !== found.length || after.size !== before.size || after.mtime !== before.mtime) return 'kept';
  }
  await vscode.workspace.fs.delete(uri);
  return 'removed';
}

export const diskFull = (uri: vscode.Uri): UserError =>
  new UserError(
    vscode.l10n.t(
      'Could not create {0} because the disk is full. Nothing was written. Free up space, then try again.',
      nameOf(uri),
    ),
  );

const isCutOff = (actual: Uint8Array, expected: Uint8Array): boolean =>
  actual.length < expected.length && actual.every((byte, index) => byte === expected[index]);

/**
 * Inserts a character at the end and deletes it: the text stays the same, and VS Code counts the document as changed.
 * It ignores an edit that replaces text by itself.
 */
async function markUnsaved(document: vscode.TextDocument): Promise<void> {
  const { uri } = document;
  const end = document.positionAt(document.getText().length);
  const insertion = new vscode.WorkspaceEdit();
  insertion.insert(uri, end, ' ');
  await vscode.workspace.applyEdit(insertion);
  const deletion = new vscode.WorkspaceEdit();
  deletion.delete(uri, new vscode.Range(end, end.translate(0, 1)));
  await vscode.workspace.applyEdit(deletion);
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
