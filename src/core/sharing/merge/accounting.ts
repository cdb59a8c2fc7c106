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

type Item = { readonly path: string; readonly leaves: readonly string[] };

/** The items of all lists, as the sets of their own values. */
function* itemsIn(value: unknown, path: readonly string[] = []): Generator<Item> {
  if (isList(value)) {
    for (const item of value) {
      if (isRecord(item)) yield { path: path.join('.'), leaves: ownLeaves(item, path) };
      yield* itemsIn(item, path);
    }
  } else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) yield* itemsIn(inner, [...path, key]);
}

/** Without the values of lists inside. */
const ownLeaves = (item: Readonly<Record<string, unknown>>, path: readonly string[]): readonly string[] =>
  Object.entries(item).flatMap(([key, value]) =>
    isList(value) ? [] : isRecord(value) ? ownLeaves(value, [...path, key]) : [leafOf([...path, key], value)],
  );

/** The items of the result whose values come from more than one item of a side. */
function mixedItems({ ours, theirs, merged }: Versions, claims: readonly Claim[]): readonly string[] {
  const [fromOurs, fromTheirs] = [[...itemsIn(ours)], [...itemsIn(theirs)]];
  const whole = new Set([...fromOurs, ...fromTheirs].map(({ path, leaves }) => `${path} ${leaves.join('\n')}`));
  const decided = new Set(claims.flatMap(({ path, value }) => (value === undefined ? [] : [leafOf(path, value)])));
  return [...itemsIn(merged)].flatMap(({ path, leaves }) => {
    if (whole.has(`${path} ${leaves.join('\n')}`)) return [];
    const open = leaves.filter((leaf) => !decided.has(leaf));
    const isExplained = [...leftAfter(open, fromOurs, path)].some((rest) =>
      [...leftAfter(rest, fromTheirs, path)].some((last) => last.length === 0),
    );
    return isExplained ? [] : [`${path}: ${open.join(', ')}`];
  });
}

/** What is left of some values without those of one item, for each item at the path, and for none. */
function* leftAfter(leaves: readonly string[], items: readonly Item[], path: string): Generator<readonly string[]> {
  for (const item of items)
    if (item.path === path && item.leaves.some((leaf) => leaves.includes(leaf)))
      yield leaves.filter((leaf) => !item.leaves.includes(leaf));
  yield leaves;
}
