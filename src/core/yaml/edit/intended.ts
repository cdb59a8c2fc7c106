/** What the plain value of a document shall be after a change: the measure that every edit is held against. */
import type { Change, Path, Plain } from './types.ts';

/** A step as `toJS` names it. */
type Step = Path[number];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Array.isArray makes `any[]` of everything it is asked about. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/**
 * The value after a change; undefined in `value` is never meant. Nothing is returned where the change makes no sense.
 */
export function intended(plain: unknown, change: Change): { readonly value: unknown } | undefined {
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

/** The value at a path; undefined when there is none. */
export const valueAt = (plain: unknown, path: Path): unknown => path.reduce<unknown>(child, plain);

function child(value: unknown, step: Step): unknown {
  if (isList(value)) return typeof step === 'number' ? value[step] : undefined;
  return isRecord(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
}

/** Makes the new value of the old one. */
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

/** @param index the new item's; at the end when there is none */
function inserted(old: unknown, index: number | undefined, value: Plain): { readonly value: unknown } | undefined {
  const list = old ?? [];
  if (!isList(list)) return undefined;
  const at = index ?? list.length;
  return isPlaceIn(list.length, at) ? { value: list.toSpliced(at, 0, value) } : undefined;
}

/** Whether a list of the length can have a new item at the index. */
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

/** Whether two values are the same to YAML: keys in any order, every number equal to itself. */
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
