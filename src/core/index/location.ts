/** From paths in an entity to paths in its file. They differ in lists of which invalid items were left out. */
import type { ValuePath } from '../base/valuePath.ts';
import type { Change } from '../yaml/edit/edits.ts';
import { inFile } from './checks.ts';
import type { OriginalIndexes } from './dropInvalid.ts';

/** Where a value is written: the file, relative to the growth folder, and the path of the value in it. */
export type Location = { readonly path: string; readonly value: ValuePath };

export type IndexedLists = { readonly originalIndexes?: OriginalIndexes };

export function pathInFile({ originalIndexes }: IndexedLists, path: ValuePath): ValuePath {
  return originalIndexes ? inFile(path, originalIndexes) : path;
}

export const locationOf = (entry: IndexedLists & { readonly path: string }, value: ValuePath): Location => ({
  path: entry.path,
  value: pathInFile(entry, value),
});

export const changesInFile = (entry: IndexedLists, changes: readonly Change[]): readonly Change[] =>
  changes.map((change) => ({ ...change, path: pathInFile(entry, change.path) }));
