/** Removes invalid values, so that one wrong date does not hide a goal. */
import type { ValuePath } from '../base/valuePath.ts';

/**
 * For each list with dropped items, by its path joined with dots: the indexes that the remaining items have in the
 * file.
 */
export type OriginalIndexes = Readonly<Record<string, readonly number[]>>;

/** The original indexes of the items of a shortened list. */
export type Origins = WeakMap<readonly unknown[], readonly number[]>;

type Tree = { isEnd: boolean; readonly below: Map<string, Tree> };

const gone = Symbol('gone');

/**
 * A copy of the value without what is at the paths. A path that does not exist stands for a missing required key: its
 * whole map is dropped, or at the root a fallback is set.
 */
export function dropInvalid(
  root: unknown,
  paths: readonly ValuePath[],
  fallbacks: Readonly<Record<string, unknown>>,
  origins: Origins,
): unknown {
  const tree: Tree = { isEnd: false, below: new Map() };
  for (const path of paths) {
    let node = tree;
    for (const key of path) {
      const next = node.below.get(String(key)) ?? { isEnd: false, below: new Map() };
      node.below.set(String(key), next);
      node = next;
    }
    node.isEnd = true;
  }
  tree.isEnd = false;

  const without = (value: unknown, { isEnd, below }: Tree, isRoot: boolean): unknown => {
    if (isEnd) return gone;
    if (Array.isArray(value)) return withoutItems(value, below);
    if (typeof value !== 'object' || value === null) return gone;
    const kept: Record<string, unknown> = Object.fromEntries(Object.entries(value).filter(([key]) => !below.has(key)));
    for (const [key, tree] of below) {
      if (Object.hasOwn(value, key)) {
        const inner = without(Reflect.get(value, key), tree, false);
        if (inner !== gone) set(kept, key, inner);
      } else if (!isRoot) return gone;
      else if (fallbacks[key] !== undefined) set(kept, key, fallbacks[key]);
    }
    return kept;
  };

  const withoutItems = (list: readonly unknown[], below: Tree['below']): unknown => {
    const before = origins.get(list);
    const items: unknown[] = [];
    const origin: number[] = [];
    list.forEach((item, index) => {
      const tree = below.get(String(index));
      const inner = tree ? without(item, tree, false) : item;
      if (inner === gone) return;
      items.push(inner);
      origin.push(before?.[index] ?? index);
    });
    origins.set(items, origin);
    return items;
  };

  return without(root, tree, true);
}

const set = (target: object, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });

/** The shortened lists of a value. */
export function originalIndexesIn(value: unknown, origins: Origins, path = ''): OriginalIndexes {
  if (typeof value !== 'object' || value === null) return {};
  const own = Array.isArray(value) ? origins.get(value) : undefined;
  const isShifted = own?.some((position, index) => position !== index) === true;
  const inner = Object.entries(value).map(([key, below]) =>
    originalIndexesIn(below, origins, path === '' ? key : `${path}.${key}`),
  );
  return Object.assign({}, isShifted ? { [path]: own } : {}, ...inner) as OriginalIndexes;
}
