/**
 * Checks a merge: whether every edit of both sides is in the result. It knows nothing of how the merge aligns items; it
 * counts values at their paths, and looks whether the values of an item still belong together.
 */
import { isList, isRecord } from '../../yaml/edit/values.ts';

/** A value that both sides changed, and that a rule or a person decides. Paths are without list indexes. */
type Claim = {
  readonly path: readonly string[];
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** What the rule decided. Absent while a person has to decide, which is ours in the result. */
  readonly value?: unknown;
};

type Versions = {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly merged: unknown;
};

/** The values whose number in the result cannot be explained by the edits of both sides; empty if all is well. */
export function unaccounted({ base, ours, theirs, merged }: Versions, claims: readonly Claim[]): readonly string[] {
  const [inBase, inOurs, inTheirs, inMerged] = [countsIn(base), countsIn(ours), countsIn(theirs), countsIn(merged)];
  for (const { path, item } of addedByBoth(base, ours, theirs)) add(inBase, path, item, 1);
  // A decided value counts as if all versions had it, as decided.
  for (const claim of claims) {
    const decided = Object.hasOwn(claim, 'value') ? claim.value : claim.ours;
    add(inBase, claim.path, claim.base, -1);
    add(inOurs, claim.path, claim.ours, -1);
    add(inTheirs, claim.path, claim.theirs, -1);
    for (const counts of [inBase, inOurs, inTheirs]) add(counts, claim.path, decided, 1);
  }
  const wrong: string[] = [];
  for (const leaf of new Set([...inBase.keys(), ...inOurs.keys(), ...inTheirs.keys(), ...inMerged.keys()])) {
    const count = (counts: Counts) => counts.get(leaf) ?? 0;
    const [least, most] = expected(count(inBase), count(inOurs), count(inTheirs));
    if (count(inMerged) < least || count(inMerged) > most) wrong.push(leaf);
  }
  return [...wrong, ...mixedItems({ base, ours, theirs, merged }, claims)];
}

/** How often a value may be in the result. Equal additions of both sides may be one, and equal deletions too. */
function expected(base: number, ours: number, theirs: number): readonly [least: number, most: number] {
  const sum = Math.max(0, ours + theirs - base);
  if (ours > base && theirs > base) return [Math.max(ours, theirs), sum];
  if (ours < base && theirs < base) return [sum, Math.min(ours, theirs)];
  return [sum, sum];
}

type ListItem = { readonly path: readonly string[]; readonly item: unknown };

/** The items that both sides have and the base has not: they are one in the result, as if the base had them. */
function addedByBoth(base: unknown, ours: unknown, theirs: unknown): readonly ListItem[] {
  const keyOf = ({ path, item }: ListItem) => leafOf(path, sortedKeys(item));
  const tally = (root: unknown) => {
    const counts: Counts = new Map();
    for (const each of outerItems(root)) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
    return counts;
  };
  const [before, inTheirs] = [tally(base), tally(theirs)];
  const seen: Counts = new Map();
  return [...outerItems(ours)].filter((each) => {
    const key = keyOf(each);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth > (before.get(key) ?? 0) && nth <= (inTheirs.get(key) ?? 0);
  });
}

/** The items of the outermost lists. */
function* outerItems(value: unknown, path: readonly string[] = []): Generator<ListItem> {
  if (isList(value)) for (const item of value) yield { path, item };
  else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) yield* outerItems(inner, [...path, key]);
}

const sortedKeys = (value: unknown): unknown =>
  isList(value)
    ? value.map(sortedKeys)
    : isRecord(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sortedKeys(value[key])]),
        )
      : value;

type Counts = Map<string, number>;

function countsIn(root: unknown): Counts {
  const counts: Counts = new Map();
  add(counts, [], root, 1);
  return counts;
}

/** Counts the values below a path that are neither maps nor lists. */
function add(counts: Counts, path: readonly string[], value: unknown, by: number): void {
  if (value === undefined || value === null) return;
  if (isList(value)) for (const item of value) add(counts, path, item, by);
  else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) add(counts, [...path, key], inner, by);
  else {
    const leaf = leafOf(path, value);
    counts.set(leaf, (counts.get(leaf) ?? 0) + by);
  }
}

const leafOf = (path: readonly string[], value: unknown): string => `${path.join('.')}=${JSON.stringify(value)}`;

/** An item of a list: its own values, and the item of an outer list that it is in. */
type Item = {
  readonly path: string;
  readonly leaves: readonly string[];
  /** Also the values of lists inside. */
  readonly allLeaves: ReadonlySet<string>;
  readonly parent: Item | undefined;
};

function* itemsIn(value: unknown, path: readonly string[] = [], parent?: Item): Generator<Item> {
  if (isList(value)) {
    for (const inner of value) {
      if (!isRecord(inner)) continue;
      const item = {
        path: path.join('.'),
        leaves: [...ownLeaves(inner, path)].sort(),
        allLeaves: new Set(leavesIn(inner, path)),
        parent,
      };
      yield item;
      yield* itemsIn(inner, path, item);
    }
  } else if (isRecord(value))
    for (const [key, inner] of Object.entries(value)) yield* itemsIn(inner, [...path, key], parent);
}

/** Without the values of lists inside. */
const ownLeaves = (item: Readonly<Record<string, unknown>>, path: readonly string[]): readonly string[] =>
  Object.entries(item).flatMap(([key, value]) =>
    isList(value) ? [] : isRecord(value) ? ownLeaves(value, [...path, key]) : [leafOf([...path, key], value)],
  );

function leavesIn(value: unknown, path: readonly string[]): readonly string[] {
  const counts: Counts = new Map();
  add(counts, path, value, 1);
  return [...counts.keys()];
}

/** The items of the result whose values come from more than one item of a side, or from an item of another parent. */
function mixedItems({ ours, theirs, merged }: Versions, claims: readonly Claim[]): readonly string[] {
  const sides = [[...itemsIn(ours)], [...itemsIn(theirs)]] as const;
  const decided = new Set(claims.flatMap(({ path, value }) => (value === undefined ? [] : [leafOf(path, value)])));
  return [...itemsIn(merged)].flatMap((item) => {
    const [fromOurs, fromTheirs] = sides.map((items) => sourcesOf(item, items));
    if (!fromOurs || !fromTheirs) return [];
    if (isIn(fromOurs, item) || isIn(fromTheirs, item)) return [];
    const open = item.leaves.filter((leaf) => !decided.has(leaf));
    const isExplained = (one: readonly Item[], other: readonly Item[]) =>
      [...leftAfter(open, one)].some((rest) => [...leftAfter(rest, other)].some((last) => last.length === 0));
    // An item that is the same on the other side is not a version of another item there.
    const changedByOurs = fromOurs.filter((each) => !isIn(fromTheirs, each));
    const changedByTheirs = fromTheirs.filter((each) => !isIn(fromOurs, each));
    if (isExplained(fromOurs, []) || isExplained(fromTheirs, []) || isExplained(changedByOurs, changedByTheirs))
      return [];
    return [`${item.path}: ${open.join(', ')}`];
  });
}

const isIn = (items: readonly Item[], { leaves }: Item): boolean =>
  items.some((each) => each.leaves.join('\n') === leaves.join('\n'));

/** The items of a side that an item of the result may have its values from: those in the same parent. */
function sourcesOf(item: Item, items: readonly Item[]): readonly Item[] {
  const { path, parent } = item;
  const atPath = items.filter((each) => each.path === path);
  if (!parent) return atPath;
  const parents = counterpartsOf(parent, item, items);
  return atPath.filter((each) => each.parent !== undefined && parents.has(each.parent));
}

/** What a parent may have been on a side: the item with its ID, or else those that have most in common with it. */
function counterpartsOf(parent: Item, inner: Item, items: readonly Item[]): ReadonlySet<Item> {
  const candidates = items.filter(({ path }) => path === parent.path);
  const id = parent.leaves.find((leaf) => leaf.startsWith(`${parent.path}.id=`));
  const sameId = id === undefined ? [] : candidates.filter(({ leaves }) => leaves.includes(id));
  if (sameId.length > 0) return new Set(sameId);
  // What the inner item has says nothing about where it belongs.
  const others = [...parent.allLeaves].filter((leaf) => !inner.allLeaves.has(leaf));
  const inCommon = (each: Item) => others.filter((leaf) => each.allLeaves.has(leaf)).length;
  const most = candidates.reduce((best, each) => Math.max(best, inCommon(each)), 0);
  return new Set(candidates.filter((each) => inCommon(each) === most));
}

/** What is left of some values without those of one item, for each item, and for none. */
function* leftAfter(leaves: readonly string[], items: readonly Item[]): Generator<readonly string[]> {
  for (const item of items)
    if (item.leaves.some((leaf) => leaves.includes(leaf))) yield leaves.filter((leaf) => !item.leaves.includes(leaf));
  yield leaves;
}
