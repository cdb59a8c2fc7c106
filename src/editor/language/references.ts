/** Finds all references to an id in the growth folder. */
import * as vscode from 'vscode';
import { referringFiles } from '../../core/index/lookup.ts';
import { mentionsIn, mentionsOf } from '../../core/language/references.ts';
import type { EntityRef } from '../../core/model/values.ts';
import { startOfFile } from '../../core/base/lines.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { definitionsOf, mentionUnder } from './definition.ts';
import { loadedDocumentOf, readGrowthFile, watchVersion, yaml } from './parsed.ts';

export function registerReferences({ folders }: { readonly folders: GrowthFolders }): Disposable {
  return vscode.languages.registerReferenceProvider(yaml, {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      const mention = file && !isOutdated() ? mentionUnder(file, document, position) : undefined;
      if (!file || !mention) return undefined;
      const [definitions, references] = await Promise.all([
        includeDeclaration ? definitionsOf(file.folder, mention) : [],
        referencesTo(file.folder, mention),
      ]);
      return isOutdated() ? undefined : [...definitions, ...references];
    },
  });
}

async function referencesTo(folder: GrowthFolder, named: EntityRef): Promise<readonly vscode.Location[]> {
  const found = await Promise.all(
    referringFiles(folder.index, named).map(async (entry) => {
      const uri = folder.uriOf(entry.path);
      // Comments refer to their goal by file name only.
      if (entry.kind === 'feedback') return [new vscode.Location(uri, rangeOf(startOfFile))];
      const read = await readGrowthFile(folder, entry.path);
      if (!read.parsed.ok) return [];
      const { lines, parsed } = read;
      return mentionsOf(mentionsIn(entry, parsed.doc), named)
        .filter(({ role }) => role === 'reference')
        .map(({ offsets }) => new vscode.Location(uri, rangeOf(lines.rangeOf(...offsets))));
    }),
  );
  return found.flat();
}
