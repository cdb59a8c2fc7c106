/** Where something that was read is written, for whoever wants to see it there. */
import type { ValuePath } from '../yaml/findPlace.ts';
import { pathInFile } from './fileEntry.ts';

/** `value` is the path in the file as it is written. */
export type Written = { readonly path: string; readonly value: ValuePath };

/** Items of a list that are wrong were left out when the file was read, but are still there. */
export function writtenAt(
  entry: Parameters<typeof pathInFile>[0] & { readonly path: string },
  value: ValuePath,
): Written {
  return {
    path: entry.path,
    value: pathInFile(entry, value).map((key) => (typeof key === 'number' ? key : String(key))),
  };
}
