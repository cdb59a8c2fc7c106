/** Changes that are written by what was read, which is not always how the file counts. */
import type { Change } from '../yaml/edit/edits.ts';
import { pathInFile } from './fileEntry.ts';

/**
 * The same changes with the paths of the file: a list of which items are left out because they are wrong counts
 * otherwise.
 */
export function changesInFile(entry: Parameters<typeof pathInFile>[0], changes: readonly Change[]): readonly Change[] {
  return changes.map((change) => ({
    ...change,
    path: pathInFile(entry, change.path).map((key) => (typeof key === 'number' ? key : String(key))),
  }));
}
