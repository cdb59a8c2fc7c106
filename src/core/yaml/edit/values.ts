/** Plain values: what a change makes of them, and how two of them differ. */
import type { Change, Path, Plain } from './types.ts';

type Step = Path[number];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

export const isPlainMap = (value: Plain | undefined): value is Readonly<Record<string, Plain>> => isRecord(value);
export const isPlainList = (value: Plain | undefined): value is readonly Plain[] => isList(value);

/** `Array.isArray` alone narrows to `any[]`. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/**
 * The intended value after a change; every edit is compared with it. Undefined where the change does not fit the value.
 */
export function applyToValue(plain: unknown, change: Change): { readonly value: unknown } | undefined {
  const { path } = change;
  switch (change.do) {
    case 'set':
      return at(plain, path, () => ({ value: change.value }));
    case 'append':
      return at(plain, path, (old) => inserted(old, undefined, change.value));
    case 'insert':
      return at(plain, path, (old) => inserted(old, change.index, change.value));
    case 'remove':
      return within(plain, path, removed);
    case 'move':
      return within(plain, path, (parent, step) => moved(parent, step, change.index));
    case 'rename':
      return within(plain, path, (parent, step) => renamed(parent, step, change.key));
  }
}

/** Whether a value can be written. */
export function isPlain(value: unknown): value is Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'object' && Object.values(value).every(isPlain);
}

/** The value at a path; undefined if there is none. */
export const valueAt = (plain: unknown, path: Path): unknown => path.reduce<unknown>(child, plain);

function child(value: unknown, step: Step): unknown {
  if (isList(value)) return typeof step === 'number' ? value[step] : undefined;
  return isRecord(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
}

type Renewal = (old: unknown) => { readonly value: unknown } | undefined;

function at(plain: unknown, path: Path, renew: Renewal): { readonly value: unknown } | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return renew(plain);
  if (plain === undefined || plain === null || isRecord(plain)) {
    const old = plain ?? {};
    const next = at(child(old, step), rest, renew);
    return next && { value: withKey(old, String(step), next.value) };
  }
  if (!isList(plain) || typeof step !== 'number' || !(step in plain)) return undefined;
  const next = at(plain[step], rest, renew);
  return next && { value: plain.with(step, next.value) };
}

function within(
  plain: unknown,
  path: Path,
  change: (parent: unknown, step: Step) => unknown,
): { readonly value: unknown } | undefined {
  const last = path.at(-1);
  const parent = valueAt(plain, path.slice(0, -1));
  if (last === undefined || child(parent, last) === undefined) return undefined;
  return at(plain, path.slice(0, -1), () => ({ value: change(parent, last) }));
}

/** @param index of the new item; undefined for the end */
function inserted(old: unknown, index: number | undefined, value: Plain): { readonly value: unknown } | undefined {
  const list = old ?? [];
  if (!isList(list)) return undefined;
  const at = index ?? list.length;
  return isPlaceIn(list.length, at) ? { value: list.toSpliced(at, 0, value) } : undefined;
}

/** Whether a list of this length can have a new item at the index. */
export const isPlaceIn = (length: number, index: number): boolean =>
  Number.isInteger(index) && index >= 0 && index <= length;

const removed = (parent: unknown, step: Step): unknown =>
  isList(parent)
    ? parent.filter((_, index) => index !== step)
    : isRecord(parent)
      ? entriesWithout(parent, String(step))
      : parent;

const moved = (parent: unknown, step: Step, index: number): unknown =>
  isList(parent) && typeof step === 'number'
    ? parent.toSpliced(step, 1).toSpliced(index, 0, ...parent.slice(step, step + 1))
    : parent;

const renamed = (parent: unknown, step: Step, key: string): unknown =>
  isRecord(parent)
    ? Object.fromEntries(Object.entries(parent).map(([old, value]) => [old === String(step) ? key : old, value]))
    : parent;

const withKey = (record: object, key: string, value: unknown): unknown =>
  Object.fromEntries([...Object.entries(record), [key, value]]);

const entriesWithout = (record: object, key: string): unknown =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** Deep equality as YAML sees it: keys in any order, NaN equal to NaN. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isList(one))
    return isList(other) && one.length === other.length && one.every((value, index) => same(value, other[index]));
  if (one instanceof Date) return other instanceof Date && one.getTime() === other.getTime();
  if (one instanceof Map) return other instanceof Map && same([...one], [...other]);
  if (one instanceof Set) return other instanceof Set && same([...one], [...other]);
  if (one instanceof Uint8Array) return other instanceof Uint8Array && same([...one], [...other]);
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

/** How one list differs from another, with as few steps as possible. */

type ListSteps<T> = {
  /** Items with a new value. */
  readonly changed: readonly { readonly index: number; readonly value: T }[];
  readonly removed: readonly number[];
  /** New items, by the number of old ones before them. */
  readonly added: readonly { readonly index: number; readonly values: readonly T[] }[];
};

/**
 * Limit for the product of both lengths, without the equal items at both ends. Comparing longer lists takes too long.
 */
const mostComparisons = 10_000;

/** Undefined when the lists are too long to compare. */
export function difference<T>(old: readonly unknown[], next: readonly T[]): ListSteps<T> | undefined {
  let head = 0;
  while (head < old.length && head < next.length && same(old[head], next[head])) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < next.length - head && same(old.at(-1 - tail), next.at(-1 - tail)))
    tail += 1;
  const [oldEnd, nextEnd] = [old.length - tail, next.length - tail];
  if ((oldEnd - head) * (nextEnd - head) > mostComparisons) return undefined;
  const kept = [
    ...longestCommon(old.slice(head, oldEnd), next.slice(head, nextEnd)).map(
      ([one, other]) => [one + head, other + head] as const,
    ),
    [oldEnd, nextEnd] as const,
  ];
  return between(kept, head, next);
}

/** The steps between the items that stay. */
function between<T>(kept: readonly (readonly [number, number])[], head: number, next: readonly T[]): ListSteps<T> {
  const changed: { index: number; value: T }[] = [];
  const removed: number[] = [];
  const added: { index: number; values: readonly T[] }[] = [];
  let [at, to] = [head, head];
  for (const [oldKept, nextKept] of kept) {
    const values = next.slice(to, nextKept);
    const pairs = Math.min(oldKept - at, values.length);
    values.slice(0, pairs).forEach((value, offset) => changed.push({ index: at + offset, value }));
    for (let index = at + pairs; index < oldKept; index += 1) removed.push(index);
    if (values.length > pairs) added.push({ index: at + pairs, values: values.slice(pairs) });
    [at, to] = [oldKept + 1, nextKept + 1];
  }
  return { changed, removed, added };
}

/** Index pairs of a longest common subsequence. */
function longestCommon(one: readonly unknown[], other: readonly unknown[]): (readonly [number, number])[] {
  const equal = one.map((value) => other.map((each) => same(value, each)));
  const lengths = one.map(() => other.map(() => 0));
  const lengthFrom = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = other.length - 1; j >= 0; j -= 1)
      row[j] =
        equal[i]?.[j] === true ? lengthFrom(i + 1, j + 1) + 1 : Math.max(lengthFrom(i + 1, j), lengthFrom(i, j + 1));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (equal[i]?.[j] === true) pairs.push([i++, j++]);
    else if (lengthFrom(i + 1, j) >= lengthFrom(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A copy without the keys whose value is undefined. */
export function omitUndefined(entries: Readonly<Record<string, Plain | undefined>>): Readonly<Record<string, Plain>> {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Plain] => entry[1] !== undefined),
  );
}
