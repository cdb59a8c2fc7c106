/** A file of a test with the cursor in it, marked by `|`, and reading what the providers answer. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, closeAllEditors, until } from '../../support.ts';
import { ownFiles } from '../trees.ts';

export type OwnDocuments = {
  /** Writes a file and waits until the extension has read it. */
  readonly write: (path: string, text: string) => Promise<vscode.Uri>;
  /** The same, and opens it with the cursor at the `|` of the text. */
  readonly open: (
    path: string,
    text: string,
  ) => Promise<{ readonly uri: vscode.Uri; readonly document: vscode.TextDocument; readonly at: vscode.Position }>;
  readonly remove: () => Promise<void>;
};

export function ownDocuments(): OwnDocuments {
  const files = ownFiles();
  const write = async (path: string, text: string): Promise<vscode.Uri> => {
    const uri = await files.write(path, text);
    const { folders } = await cairn();
    await until(() => folders.all()[0]?.index.get(path) !== undefined, folders.onDidChange);
    return uri;
  };
  return {
    write,
    async open(path, text) {
      const cursor = Math.max(0, text.indexOf('|'));
      const content = text.slice(0, cursor) + text.slice(text[cursor] === '|' ? cursor + 1 : cursor);
      const uri = await write(path, content);
      const document = await vscode.workspace.openTextDocument(uri);
      // What an earlier test had open under this name may be shown for a moment.
      await until(() => document.getText() === content, vscode.workspace.onDidChangeTextDocument);
      await vscode.window.showTextDocument(document);
      return { uri, document, at: document.positionAt(cursor) };
    },
    async remove() {
      // A question whether to save would have nobody to answer it.
      await vscode.workspace.saveAll(false);
      await closeAllEditors();
      await files.remove();
    },
  };
}

/** The cursor before the first occurrence of a text. */
export function before(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.isAtLeast(offset, 0, `"${text}" is in the document`);
  return document.positionAt(offset);
}

/** `goals/split.yaml: text`, with what stands at the range. */
export async function shown(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return `${pathOf(uri)}: ${document.getText(range)}`;
}

/** Relative to the growth folder. */
export const pathOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/growth/') + '/growth/'.length);
