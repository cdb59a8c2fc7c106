/** The changes that turn the value of a text into another value. */
import type { Kind } from '../../model/kinds.ts';
import type { Change, Path, Plain } from '../../yaml/edit/edits.ts';
import { isPlainList, isPlainMap, same } from '../../yaml/edit/values.ts';
import { alignVersions } from './align.ts';
import { itemKeysOf } from './itemKeys.ts';
import { longestCommonIndexes } from './sequences.ts';

/** In the order in which they have to be made. Items that stay are moved or changed, not written anew. */
export function changesBetween(kind: Kind | undefined, from: Plain, to: Plain): readonly Change[] {
  return [...changesAt(kind, [], from, to)];
}

function* changesAt(kind: Kind | undefined, path: Path, from: Plain, to: Plain): Generator<Change> {
  if (same(from, to)) return;
  if (isPlainMap(from) && isPlainMap(to)) yield* mapChanges(kind, path, from, to);
  else if (isPlainList(from) && isPlainList(to) && from.length > 0 && to.length > 0)
    yield* listChanges(kind, path, from, to);
  else yield { do: 'set', path, value: to };
}

function* mapChanges(
  kind: Kind | undefined,
  path: Path,
  from: Readonly<Record<string, Plain>>,
  to: Readonly<Record<string, Plain>>,
): Generator<Change> {
  // Keys are set before others are removed: a map never becomes empty in between.
  for (const [key, value] of Object.entries(to)) {
    const old = Object.hasOwn(from, key) ? from[key] : undefined;
    if (old === undefined) yield { do: 'set', path: [...path, key], value };
    else yield* changesAt(kind, [...path, key], old, value);
  }
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) yield { do: 'remove', path: [...path, key] };
}

function* listChanges(
  kind: Kind | undefined,
  path: Path,
  from: readonly Plain[],
  to: readonly Plain[],
): Generator<Change> {
  const keyPath = path.filter((step) => typeof step === 'string');
  const found = alignVersions(from, to, itemKeysOf(kind, keyPath));
  const originOf = new Map([...found].map(([index, target]) => [target, index]));
  // Something must stay, or the list is written anew.
  if (originOf.size === 0) {
    yield { do: 'set', path, value: to };
    return;
  }
  const current = from.map((_, index) => index);
  for (const index of current.toReversed()) {
    if (found.has(index)) continue;
    yield { do: 'remove', path: [...path, index] };
    current.splice(index, 1);
  }
  yield* moves(
    path,
    current,
    to.flatMap((_, target) => originOf.get(target) ?? []),
  );
  for (const [target, value] of to.entries()) {
    const origin = originOf.get(target);
    const old = origin === undefined ? undefined : from[origin];
    if (old === undefined) yield { do: 'insert', path, index: target, value };
    else yield* changesAt(kind, [...path, target], old, value);
  }
}

/** Brings the items into the wanted order. As many as possible stay where they are. */
function* moves(path: Path, current: number[], wanted: readonly number[]): Generator<Change> {
  const stays = new Set(longestCommonIndexes(current.map(String), wanted.map(String)).map(([index]) => current[index]));
  for (const [target, item] of wanted.entries()) {
    if (stays.has(item)) continue;
    const at = current.indexOf(item);
    const before = wanted[target - 1];
    current.splice(at, 1);
    const place = before === undefined ? 0 : current.indexOf(before) + 1;
    current.splice(place, 0, item);
    if (place !== at) yield { do: 'move', path: [...path, at], index: place };
  }
}
