/** Finds the items and values that changes were planned on in a file that may have changed since. */
import type { Change, Path } from '../yaml/edit/edits.ts';
import { isList, isRecord, same, valueAt } from '../yaml/edit/values.ts';

export type Followed =
  | Readonly<{ ok: true; changes: readonly Change[] }>
  /** The first path that no longer leads to what it was planned for. */
  | Readonly<{ ok: false; path: Path }>;

/**
 * The changes with the indexes that their items have now. An item is found by its ID or the text that names it, if
 * exactly one item has it before and now, and otherwise by its exact value. Refused if an item is not found, if a value
 * to replace or remove is not what it was, or if a list to be reordered changed.
 *
 * @param before the value that the changes were planned on
 * @param now the value of the file
 */
export function followChanges(changes: readonly Change[], before: unknown, now: unknown): Followed {
  const reordered = new Set(
    changes.flatMap((change) => {
      const list = reorderedBy(change);
      return list ? [keyOf(list)] : [];
    }),
  );
  const followed: Change[] = [];
  for (const change of changes) {
    const path = followPath(change.path, before, now, reordered);
    if (!path || !isAsPlanned(change, valueAt(before, change.path), valueAt(now, path)))
      return { ok: false, path: change.path };
    followed.push({ ...change, path });
  }
  return { ok: true, changes: followed };
}

/** The list in which a change shifts the indexes of other items. */
export function reorderedBy(change: Change): Path | undefined {
  if (change.do === 'insert') return change.path;
  const isItem = (change.do === 'remove' || change.do === 'move') && typeof change.path.at(-1) === 'number';
  return isItem ? change.path.slice(0, -1) : undefined;
}

const keyOf = (path: Path): string => JSON.stringify(path);

/** Undefined when the path leads to nothing, or to something else. */
function followPath(path: Path, before: unknown, now: unknown, reordered: ReadonlySet<string>): Path | undefined {
  const followed: (string | number)[] = [];
  let [old, present] = [before, now];
  for (const [depth, step] of path.entries()) {
    // A section that is gone is not to be created again for a part of it.
    if (isNothing(present) && !isNothing(old)) return undefined;
    const next =
      typeof step === 'number' ? followIndex(old, present, step, reordered.has(keyOf(path.slice(0, depth)))) : step;
    if (next === undefined) return undefined;
    followed.push(next);
    [old, present] = [valueAt(old, [step]), valueAt(present, [next])];
  }
  return followed;
}

function followIndex(old: unknown, present: unknown, index: number, isReordered: boolean): number | undefined {
  // Also for an item that an earlier change appends.
  if (sameData(old, present)) return index;
  const item = valueAt(old, [index]);
  if (isReordered || item === undefined || !isList(old) || !isList(present)) return undefined;
  const name = names.find((key) => typeof valueAt(item, [key]) === 'string');
  const isNamesake = (other: unknown): boolean =>
    name !== undefined && valueAt(other, [name]) === valueAt(item, [name]);
  const isEqual = (other: unknown): boolean => sameData(other, item);
  const [namesakes, others] = [old.filter(isNamesake), present.filter(isNamesake)];
  if (namesakes.length === 1 && others.length === 1) return present.findIndex(isNamesake);
  // Of several with one name, another may look by now as this one did.
  const areUnchanged =
    namesakes.length === others.length && namesakes.every((each) => countOf(each, others) === countOf(each, namesakes));
  return areUnchanged && countOf(item, old) === 1 && countOf(item, present) === 1
    ? present.findIndex(isEqual)
    : undefined;
}

const countOf = (item: unknown, list: readonly unknown[]): number =>
  list.filter((other) => sameData(other, item)).length;

/** The ID, or the text by which a person knows an item that has none. */
const names = ['id', 'title', 'if', 'what', 'for', 'name', 'text'];

function isAsPlanned(change: Change, before: unknown, now: unknown): boolean {
  switch (change.do) {
    case 'set':
      return sameData(before, now) || sameData(now, change.value);
    case 'remove':
    case 'insert':
    case 'move':
      return sameData(before, now);
    case 'append':
      return !isAddedSince(change.value, before, now);
    case 'rename':
      return now !== undefined;
  }
}

/** Whether a list got an item with the same ID meanwhile. */
function isAddedSince(value: unknown, before: unknown, now: unknown): boolean {
  const id = valueAt(value, ['id']);
  const has = (list: unknown): boolean => isList(list) && list.some((item) => valueAt(item, ['id']) === id);
  return typeof id === 'string' && has(now) && !has(before);
}

/** An entity has an empty list where its file has none. */
const isNothing = (value: unknown): boolean => value === undefined || (isList(value) && value.length === 0);

const sameData = (one: unknown, other: unknown): boolean =>
  (isNothing(one) && isNothing(other)) || same(definedOnly(one), definedOnly(other));

/** Entities from the cache lack the keys that others have with the value `undefined`. */
function definedOnly(value: unknown): unknown {
  if (isList(value)) return value.map(definedOnly);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, definedOnly(inner)]));
}
