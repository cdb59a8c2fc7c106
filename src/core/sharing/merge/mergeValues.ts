/** The three-way merge of the values of a file: maps by key, lists by item, and the rules for single values. */
import { measureKinds } from '../../model/goal.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Plain } from '../../yaml/edit/edits.ts';
import { isPlainList, isPlainMap, same } from '../../yaml/edit/values.ts';
import type { KeyPath } from './itemKeys.ts';
import type { MergedValue, Merging } from './merging.ts';
import { mergeItems } from './mergeItems.ts';
import { laterRecorded } from './recordedChanges.ts';
import { settle, type FileValue } from './scalarRules.ts';

export const both = (value: FileValue): MergedValue => ({ ours: value, theirs: value });

export function mergeValues(
  merging: Merging,
  path: KeyPath,
  base: FileValue,
  ours: FileValue,
  theirs: FileValue,
): MergedValue {
  if (same(ours, theirs) || same(base, theirs)) return both(ours);
  if (same(base, ours)) return both(theirs);
  // A key that waits for its value is no answer.
  if (isEmpty(base)) {
    if (isEmpty(ours) && ours !== undefined) return both(theirs);
    if (isEmpty(theirs) && theirs !== undefined) return both(ours);
  }
  if (isAtomic(merging.kind, path, ours, theirs)) return conflict(merging, path, base, ours, theirs);
  if (isPlainMap(ours) && isPlainMap(theirs))
    return mergeMaps(merging, path, isPlainMap(base) ? base : {}, ours, theirs);
  if (isListLike(ours, theirs) || isListLike(theirs, ours)) {
    const merged = mergeItems(merging, path, itemsOf(base), itemsOf(ours), itemsOf(theirs), mergeValues);
    const isRemoved = ours === undefined || theirs === undefined;
    return {
      ours: isRemoved && merged.ours.length === 0 ? undefined : merged.ours,
      theirs: isRemoved && merged.theirs.length === 0 ? undefined : merged.theirs,
    };
  }
  const settled =
    settle(merging.kind, path, { base, ours, theirs }) ?? laterRecorded(merging.sides, path, { ours, theirs });
  if (!settled) return conflict(merging, path, base, ours, theirs);
  merging.settled.push({ path, base, ours, theirs, ...settled });
  return both(settled.value);
}

function conflict(merging: Merging, path: KeyPath, base: FileValue, ours: FileValue, theirs: FileValue): MergedValue {
  merging.conflicts.push({ path, base, ours, theirs });
  return { ours, theirs };
}

function mergeMaps(
  merging: Merging,
  path: KeyPath,
  base: Readonly<Record<string, Plain>>,
  ours: Readonly<Record<string, Plain>>,
  theirs: Readonly<Record<string, Plain>>,
): MergedValue {
  const merged: { ours: Record<string, Plain>; theirs: Record<string, Plain> } = { ours: {}, theirs: {} };
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const value = mergeValues(merging, [...path, key], valueOf(base, key), valueOf(ours, key), valueOf(theirs, key));
    if (value.ours !== undefined) define(merged.ours, key, value.ours);
    if (value.theirs !== undefined) define(merged.theirs, key, value.theirs);
  }
  return merged;
}

/** As a plain assignment, but `__proto__` is a key like any other. */
function define(map: Record<string, Plain>, key: string, value: Plain): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}

const valueOf = (map: Readonly<Record<string, Plain>>, key: string): FileValue =>
  Object.hasOwn(map, key) ? map[key] : undefined;

const isEmpty = (value: FileValue): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** A list, and something that stands for one: another list, no list, or its only item. */
const isListLike = (list: FileValue, other: FileValue): boolean =>
  isPlainList(list) && !isPlainMap(other) && other !== true;

const itemsOf = (value: FileValue): readonly Plain[] =>
  value === undefined || value === null || isPlainMap(value) ? [] : isPlainList(value) ? value : [value];

/** A measure of two kinds means nothing: a new kind of measure is a change of the whole. */
function isAtomic(kind: Kind | undefined, path: KeyPath, ours: FileValue, theirs: FileValue): boolean {
  if (kind !== 'goal' || path.join('.') !== 'measure' || !isPlainMap(ours) || !isPlainMap(theirs)) return false;
  return measureKinds.some((key) => Object.hasOwn(ours, key) !== Object.hasOwn(theirs, key));
}
