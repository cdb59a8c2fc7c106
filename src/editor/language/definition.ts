/** Go to definition: from an id to the file or list item that defines it. */
import * as vscode from 'vscode';
import { definingFiles } from '../../core/index/lookup.ts';
import { mentionAt, mentionsIn, mentionsOf, type Mention } from '../../core/language/references.ts';
import type { EntityRef } from '../../core/model/values.ts';
import { startOfFile } from '../../core/base/lines.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { loadedDocumentOf, readGrowthFile, watchVersion, yaml, type GrowthDocument } from './parsed.ts';

export function registerDefinition({ folders }: { readonly folders: GrowthFolders }): Disposable {
  return vscode.languages.registerDefinitionProvider(yaml, {
    async provideDefinition(document, position, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      const mention = file && !isOutdated() ? mentionUnder(file, document, position) : undefined;
      if (!file || !mention) return undefined;
      const places = await definitionsOf(file.folder, mention);
      if (isOutdated()) return undefined;
      const originSelectionRange = rangeOf(file.folder.parsed(document).lines.rangeOf(...mention.offsets));
      return places.map(({ uri, range, whole }) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: whole,
        targetSelectionRange: range,
      }));
    },
  });
}

/** The mention of an id at a position. */
export function mentionUnder(
  { folder, identity }: GrowthDocument,
  document: vscode.TextDocument,
  position: vscode.Position,
): Mention | undefined {
  const { parsed } = folder.parsed(document);
  return parsed.ok ? mentionAt(mentionsIn(identity, parsed.doc), document.offsetAt(position)) : undefined;
}

type DefinitionPlace = vscode.Location & { readonly whole: vscode.Range };

/** Where an id is defined; the start of the file if the file cannot be parsed. */
export async function definitionsOf(folder: GrowthFolder, named: EntityRef): Promise<readonly DefinitionPlace[]> {
  return Promise.all(
    definingFiles(folder.index, named).map(async (entry) => {
      const read = await readGrowthFile(folder, entry.path);
      const mentions = read.parsed.ok
        ? mentionsOf(mentionsIn(entry, read.parsed.doc), named).filter(({ role }) => role === 'definition')
        : [];
      // The last mention is the title, not the key above it.
      const place = mentions.at(-1);
      const range = rangeOf(place ? read.lines.rangeOf(...place.offsets) : startOfFile);
      return Object.assign(new vscode.Location(folder.uriOf(entry.path), range), {
        whole: rangeOf(place ? read.lines.rangeOf(...place.extent) : startOfFile),
      });
    }),
  );
}
