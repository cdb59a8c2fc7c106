/** What two versions of a file have in common. */
import type { Kind } from '../../model/kinds.ts';
import type { Plain } from '../../yaml/edit/edits.ts';
import { isPlainList, isPlainMap, same } from '../../yaml/edit/values.ts';
import { alignAdditions } from './align.ts';
import { itemKeysOf, type KeyPath } from './itemKeys.ts';
import type { FileValue } from './scalarRules.ts';

/** The part of a value that another version has as well; undefined if there is none. */
export function commonValue(kind: Kind | undefined, one: Plain, other: Plain, path: KeyPath = []): FileValue {
  if (same(one, other)) return one;
  if (isPlainMap(one) && isPlainMap(other)) {
    const entries = Object.entries(one).flatMap(([key, value]) => {
      const match = Object.hasOwn(other, key) ? other[key] : undefined;
      const common = match === undefined ? undefined : commonValue(kind, value, match, [...path, key]);
      return common === undefined ? [] : [[key, common] as const];
    });
    return Object.fromEntries(entries);
  }
  if (isPlainList(one) && isPlainList(other)) {
    // Items that only look alike were added independently.
    const found = alignAdditions(one, other, itemKeysOf(kind, path));
    return one.flatMap((item, index) => {
      const match = found.get(index);
      const counterpart = match === undefined ? undefined : other[match];
      const common = counterpart === undefined ? undefined : commonValue(kind, item, counterpart, path);
      return common === undefined ? [] : [common];
    });
  }
  return undefined;
}
