/** Go to definition and find references, for IDs in the files of a growth folder. */
import * as vscode from 'vscode';
import { startOfFile } from '../../core/base/lines.ts';
import { namedSubject } from '../../core/model/subjects.ts';
import { definingFiles, referringFiles } from '../../core/index/lookup.ts';
import { occurrenceAt, occurrencesIn, occurrencesOf, type Occurrence } from '../../core/language/occurrences.ts';
import type { KnownFile } from '../../core/index/fileEntry.ts';
import type { EntityRef } from '../../core/model/values.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { loadedFile, type OpenFile } from './openFile.ts';
import { readGrowthFile, watchVersion, yaml } from './parsed.ts';

export function registerReferences({ folders }: { readonly folders: GrowthFolders }): Disposable {
  const owned = disposables();
  owned.add(
    vscode.languages.registerDefinitionProvider(yaml, {
      async provideDefinition(document, position, token) {
        const { isOutdated } = watchVersion(document, token);
        const file = await loadedFile(folders, document, token);
        const occurrence = file && occurrenceIn(file, document.offsetAt(position));
        if (!occurrence) return undefined;
        const originSelectionRange = file.rangeOf(occurrence.offsets);
        const definitions = await definitionsOf(file.folder, occurrence);
        if (isOutdated()) return undefined;
        return definitions.map(({ uri, range, extent }) => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: extent,
          targetSelectionRange: range,
        }));
      },
    }),
  );
  owned.add(
    vscode.languages.registerReferenceProvider(yaml, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const { isOutdated } = watchVersion(document, token);
        const file = await loadedFile(folders, document, token);
        const occurrence = file && occurrenceIn(file, document.offsetAt(position));
        if (!occurrence) return undefined;
        const found = await Promise.all([
          includeDeclaration ? definitionsOf(file.folder, occurrence) : [],
          referencesTo(file.folder, occurrence),
        ]);
        return isOutdated() ? undefined : found.flat();
      },
    }),
  );
  return owned;
}

/** The occurrence at an offset of an open file. */
export const occurrenceIn = ({ identity, doc }: OpenFile, offset: number): Occurrence | undefined =>
  occurrenceAt(occurrencesIn(identity, doc), offset);

type OccurrenceLocation = vscode.Location & { readonly extent: vscode.Range };

/** An unreadable file defines its ID at its start. */
async function definitionsOf(folder: GrowthFolder, entity: EntityRef): Promise<readonly OccurrenceLocation[]> {
  const found = definingFiles(folder.index, entity).map(async (entry) => {
    const definitions = await locationsIn(folder, entry, entity, 'definition');
    // A file's title comes after its first key.
    return definitions.at(-1) ?? startOf(folder, entry);
  });
  return Promise.all(found);
}

async function referencesTo(folder: GrowthFolder, entity: EntityRef): Promise<readonly OccurrenceLocation[]> {
  const found = referringFiles(folder.index, entity).map(async (entry) =>
    // Feedback may refer to what it is about by the name of the file.
    entry.kind === 'feedback' && (entry.state === 'broken' || !namedSubject(entry.references))
      ? [startOf(folder, entry)]
      : await locationsIn(folder, entry, entity, 'reference'),
  );
  return (await Promise.all(found)).flat();
}

async function locationsIn(
  folder: GrowthFolder,
  entry: KnownFile,
  entity: EntityRef,
  role: Occurrence['role'],
): Promise<readonly OccurrenceLocation[]> {
  const { parsed, lines } = await readGrowthFile(folder, entry.path);
  return occurrencesOf(parsed.ok ? occurrencesIn(entry, parsed.doc) : [], entity)
    .filter((occurrence) => occurrence.role === role)
    .map(({ offsets, extent }) => {
      const location = new vscode.Location(folder.uriOf(entry.path), rangeOf(lines.rangeOf(...offsets)));
      return Object.assign(location, { extent: rangeOf(lines.rangeOf(...extent)) });
    });
}

function startOf(folder: GrowthFolder, { path }: KnownFile): OccurrenceLocation {
  const start = rangeOf(startOfFile);
  return Object.assign(new vscode.Location(folder.uriOf(path), start), { extent: start });
}
