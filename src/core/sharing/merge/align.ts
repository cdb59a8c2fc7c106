/** Finds the items of one list in another version of it. */
import { distance } from 'fastest-levenshtein';
import type { Plain } from '../../yaml/edit/edits.ts';
import { isPlainMap, isRecord, same } from '../../yaml/edit/values.ts';
import type { ItemKey, ItemKeys } from './itemKeys.ts';

/** Index pairs: an item of the first list and what became of it in the second. Not sorted. */
export type Alignment = ReadonlyMap<number, number>;

/** Deep equality, as a key: the keys of a map in any order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** The items of a list in a later version of it: equal ones, then those with the same key, then the most similar. */
export function alignVersions(before: readonly Plain[], after: readonly Plain[], keys: ItemKeys): Alignment {
  const found = new Map<number, number>();
  for (const key of [canonical, ...keys.same, ...keys.changed]) matchBy(before, after, key, found);
  matchSimilar(before, after, found);
  return found;
}

/** The items that two sides added independently and that are the same. */
export function alignAdditions(ours: readonly Plain[], theirs: readonly Plain[], keys: ItemKeys): Alignment {
  const found = new Map<number, number>();
  for (const key of [canonical, ...keys.same]) matchBy(ours, theirs, key, found);
  return found;
}

/** Of several items with one key, the first belongs to the first, and so on. */
function matchBy(one: readonly Plain[], other: readonly Plain[], key: ItemKey, found: Map<number, number>): void {
  const taken = new Set(found.values());
  const free = new Map<string, number[]>();
  for (const [index, item] of other.entries()) {
    const name = taken.has(index) ? undefined : key(item);
    if (name !== undefined) free.set(name, [...(free.get(name) ?? []), index]);
  }
  for (const [index, item] of one.entries()) {
    const name = found.has(index) ? undefined : key(item);
    const match = name === undefined ? undefined : free.get(name)?.shift();
    if (match !== undefined && (key === canonical || !differById(item, other[match]))) found.set(index, match);
  }
}

/** Items with different ids are different, whatever else they have in common. */
function differById(one: Plain | undefined, other: Plain | undefined): boolean {
  const [id, otherId] = [one, other].map((item) => (isRecord(item) ? item.id : undefined));
  return id !== undefined && otherId !== undefined && id !== otherId;
}

/**
 * A changed item that lost its key, directly after the item that it followed before: one with most of the same values,
 * or one with a similar text if nothing else is between its neighbors.
 */
function matchSimilar(one: readonly Plain[], other: readonly Plain[], found: Map<number, number>): void {
  const taken = new Set(found.values());
  for (const [index, item] of one.entries()) {
    if (found.has(index) || (index > 0 && !found.has(index - 1))) continue;
    const candidate = index === 0 ? 0 : (found.get(index - 1) ?? 0) + 1;
    const match = other[candidate];
    if (match === undefined || taken.has(candidate) || differById(item, match)) continue;
    const isAlone = index + 1 >= one.length ? candidate + 1 >= other.length : found.get(index + 1) === candidate + 1;
    if (!shareMostValues(item, match) && !(isAlone && haveSimilarText(item, match))) continue;
    found.set(index, candidate);
    taken.add(candidate);
  }
}

function shareMostValues(one: Plain, other: Plain): boolean {
  if (!isPlainMap(one) || !isPlainMap(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const equal = [...keys].filter((key) => same(one[key], other[key])).length;
  return equal * 2 > keys.size;
}

function haveSimilarText(one: Plain, other: Plain): boolean {
  if (!isPlainMap(one) || !isPlainMap(other)) return false;
  const [text, otherText] = [longestText(one), longestText(other)];
  return distance(text, otherText) * 2 < Math.max(text.length, otherText.length);
}

const longestText = (item: Readonly<Record<string, unknown>>): string =>
  Object.values(item)
    .filter((value) => typeof value === 'string')
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
    .slice(0, 500);
