/** The file a language feature is asked about: readable YAML of a growth folder, open in the editor. */
import type * as vscode from 'vscode';
import type { Document } from 'yaml';
import type { ParsedDocument } from '../../core/yaml/parse.ts';
import type { Offsets } from '../../core/yaml/nodes.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { growthDocumentOf, loadedDocumentOf, watchVersion, type GrowthDocument } from './parsed.ts';

export type OpenFile = GrowthDocument &
  Pick<ParsedDocument, 'text' | 'lines'> &
  Readonly<{
    doc: Document;
    rangeOf: (offsets: Offsets) => vscode.Range;
  }>;

/** Does not wait until the folder is loaded. */
export function openFile(folders: GrowthFolders, document: vscode.TextDocument): OpenFile | undefined {
  const file = growthDocumentOf(folders, document);
  if (!file) return undefined;
  const { parsed, text, lines } = file.folder.parsed(document);
  return parsed.ok
    ? { ...file, doc: parsed.doc, text, lines, rangeOf: (offsets) => rangeOf(lines.rangeOf(...offsets)) }
    : undefined;
}

/** Waits until the folder is loaded. Undefined if the request was canceled in the meantime. */
export async function loadedFile(
  folders: GrowthFolders,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<OpenFile | undefined> {
  const { isOutdated } = watchVersion(document, token);
  const file = await loadedDocumentOf(folders, document);
  return file && !isOutdated() ? openFile(folders, document) : undefined;
}
