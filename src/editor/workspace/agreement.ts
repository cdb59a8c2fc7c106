/** Before a file is edited, the editor must know what is on disk: another program may have written it a moment ago. */
import * as vscode from 'vscode';
import { ProblemForPerson } from '../commands/problemForPerson.ts';
import { decode } from './content.ts';

/** How long the editor may take to notice a change on disk, in milliseconds. */
const patience = 5_000;

/**
 * Waits until a clean document shows what is on disk. A document with unsaved changes is left to VS Code, which asks
 * the person when it is saved over a newer file.
 * @throws ProblemForPerson when the editor does not take the file from disk in time
 */
export async function agreeWithDisk(document: vscode.TextDocument): Promise<void> {
  if (document.isDirty || (await agrees(document))) return;
  await new Promise<void>((resolve, reject) => {
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) check();
    });
    const timer = setTimeout(() => {
      listener.dispose();
      reject(
        new ProblemForPerson(
          vscode.l10n.t(
            'The file changed on disk while it was open here. Close and open it again, then repeat what you did.',
          ),
        ),
      );
    }, patience);
    const check = (): void => {
      agrees(document).then((same) => {
        if (!same) return;
        clearTimeout(timer);
        listener.dispose();
        resolve();
      }, reject);
    };
    // The change may have come between the first look and the listener.
    check();
  });
}

async function agrees(document: vscode.TextDocument): Promise<boolean> {
  const onDisk = decode(await vscode.workspace.fs.readFile(document.uri));
  // The editor shows one kind of line ending, whatever mixture is on disk.
  return withPlainLines(onDisk) === withPlainLines(document.getText());
}

const withPlainLines = (text: string): string => text.replace(/\r\n?/g, '\n');
