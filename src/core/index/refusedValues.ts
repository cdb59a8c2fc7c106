/**
 * What happens to unknown values where leaving them out would make them another value. They are
 * replaced by a valid one while the rest is validated, and then kept as `NotUnderstood`.
 */
import * as z from 'zod/v4/core';
import { valueAtPath, type ValuePath } from '../base/valuePath.ts';
import { keptWhenRefused, safeWhenRefused, type NotUnderstood } from '../model/values.ts';
import { inFile } from './checks.ts';
import type { OriginalIndexes } from './dropInvalid.ts';
import { schemaAt } from './schemaIssues.ts';

export type Refused = {
  /** In the file. */
  readonly path: ValuePath;
  /** A valid value instead. */
  readonly standIn: unknown;
  /** What the entity shows; undefined if that is the stand-in. */
  readonly kept?: NotUnderstood;
};

/** @param written for the text of the value, in one line */
export function refusedAt(
  schema: unknown,
  root: unknown,
  path: ValuePath,
  written: (value: unknown) => string,
): Refused | undefined {
  const value = valueAtPath(root, path);
  const inner = schemaAt(schema, path);
  if (value === undefined || value === null || !(inner instanceof z.$ZodType)) return undefined;
  const safe = safeWhenRefused.get(inner);
  if (safe) return { path, standIn: safe.value };
  const kept = keptWhenRefused.get(inner);
  return kept && { path, standIn: kept.standIn, kept: { written: written(value) } };
}

/** A copy of the value with the stand-ins. */
export function withStandIns(value: unknown, refused: readonly Refused[]): unknown {
  return refused.reduce((root, { path, standIn }) => replaced(root, path, standIn), value);
}

/** Puts the refused values into the entity, whose lists may lack items of the file. */
export function withRefused<T>(entity: T, refused: readonly Refused[], originalIndexes: OriginalIndexes): T {
  return refused.reduce((root, { path, kept }) => {
    const inEntity = kept && entityPath(path, originalIndexes);
    return inEntity ? (replaced(root, inEntity, kept) as T) : root;
  }, entity);
}

/** The inverse of `inFile`; undefined for an item that was left out. */
function entityPath(path: ValuePath, originalIndexes: OriginalIndexes): ValuePath | undefined {
  const found: (string | number)[] = [];
  for (const [depth, key] of path.entries()) {
    const indexes = typeof key === 'number' ? originalIndexes[found.join('.')] : undefined;
    const at = indexes ? indexes.indexOf(Number(key)) : key;
    if (at === -1) return undefined;
    found.push(at);
    if (inFile(found, originalIndexes)[depth] !== key) return undefined;
  }
  return found;
}

function replaced(root: unknown, [key, ...rest]: ValuePath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    const items: readonly unknown[] = root;
    return typeof key === 'number' && key < items.length ? items.with(key, replaced(items[key], rest, value)) : items;
  }
  return typeof root === 'object' && root !== null
    ? { ...root, [key]: replaced(Reflect.get(root, key), rest, value) }
    : root;
}
