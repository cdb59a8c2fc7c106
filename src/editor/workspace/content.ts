/** A file's content: from the editor where it has unsaved changes, otherwise from disk. */
import * as vscode from 'vscode';
import { isNotFound } from './listing.ts';

export type ContentOnDisk = { readonly from: 'disk'; readonly bytes: Uint8Array; readonly hash: string | undefined };

export type Content =
  { readonly from: 'editor'; readonly document: vscode.TextDocument } | ContentOnDisk | { readonly from: 'missing' };

/** The document of a file, if VS Code has it open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === name);
}

export async function contentOf(uri: vscode.Uri): Promise<Content> {
  const document = openDocument(uri);
  if (document?.isDirty) return { from: 'editor', document };
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { from: 'disk', bytes, hash: await contentHash(bytes) };
  } catch (error) {
    if (isNotFound(error)) return { from: 'missing' };
    throw error;
  }
}

/**
 * As VS Code shows it: without a byte order mark, and with U+FFFD where bytes are not UTF-8 (the reader reports those).
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * SHA-256 of a file's bytes in hexadecimal; undefined where the platform has no Web Crypto (a page over plain http).
 */
async function contentHash(bytes: Uint8Array): Promise<string | undefined> {
  if (!('subtle' in crypto)) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
