/** The documents of growth folders, for the language features. */
import * as vscode from 'vscode';
import { identify, type FileIdentity } from '../../core/model/kinds.ts';
import { parseText, type ParsedDocument } from '../../core/yaml/parse.ts';
import { contentOf, decode, openDocument } from '../workspace/content.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';

/** A document of a growth folder, and what kind of file it is. */
export type GrowthDocument = Readonly<{
  folder: GrowthFolder;
  /** Relative to the growth folder. */
  path: string;
  identity: FileIdentity;
}>;

/** Undefined for a document outside of growth folders, or of an unknown kind. */
export function growthDocumentOf(
  folders: GrowthFolders,
  { uri }: { readonly uri: vscode.Uri },
): GrowthDocument | undefined {
  const folder = folders.of(uri);
  const path = folder?.pathOf(uri);
  if (!folder || path === undefined) return undefined;
  const identity = identify(path);
  return identity.kind === undefined ? undefined : { folder, path, identity };
}

/** The same after the folder has been read; also undefined if it turns out not to be a growth folder. */
export async function loadedDocumentOf(
  folders: GrowthFolders,
  document: { readonly uri: vscode.Uri },
): Promise<GrowthDocument | undefined> {
  const found = growthDocumentOf(folders, document);
  await found?.folder.load();
  return found?.folder.state() === 'absent' ? undefined : found;
}

/**
 * A file's text from the editor if it has unsaved changes, otherwise from disk, without opening it; empty when it is
 * gone. A byte order mark is not part of it.
 */
export async function readGrowthText(folder: GrowthFolder, path: string): Promise<string> {
  const content = await contentOf(folder.uriOf(path));
  return content.from === 'editor' ? content.document.getText() : content.from === 'disk' ? decode(content.bytes) : '';
}

/** A file's parsed document; the file need not be open. */
export async function readGrowthFile(folder: GrowthFolder, path: string): Promise<ParsedDocument> {
  const open = openDocument(folder.uriOf(path));
  return open ? folder.parsed(open) : parseText(await readGrowthText(folder, path));
}

/** Checked after a pause: whether the answer is still needed, and is about the text on screen. */
export function watchVersion(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): { readonly isOutdated: () => boolean } {
  const { version } = document;
  return { isOutdated: () => token.isCancellationRequested || document.version !== version };
}

/** The files that the providers of this folder are asked about; each then looks whether one is of a growth folder. */
export const yaml: vscode.DocumentSelector = { language: 'yaml' };
