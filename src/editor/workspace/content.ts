/** A file's content: as it is on screen where it has unsaved changes, else as it is on disk. */
import * as vscode from 'vscode';
import { contentHash } from './contentHash.ts';
import { isNotFound } from './listing.ts';

export type Content =
  | { readonly from: 'screen'; readonly text: string }
  | { readonly from: 'disk'; readonly bytes: Uint8Array; readonly hash: string | undefined }
  | { readonly from: 'nowhere' };

export async function contentOf(uri: vscode.Uri): Promise<Content> {
  const name = uri.toString();
  const unsaved = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === name,
  );
  if (unsaved) return { from: 'screen', text: unsaved.getText() };
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { from: 'disk', bytes, hash: await contentHash(bytes) };
  } catch (error) {
    if (isNotFound(error)) return { from: 'nowhere' };
    throw error;
  }
}

/**
 * As VS Code shows it: without a byte order mark, and with U+FFFD where bytes are not UTF-8 (the reader reports those).
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
