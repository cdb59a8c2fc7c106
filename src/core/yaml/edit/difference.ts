/**
 * From one list to another with as few changes as can be: what stays, what becomes something else, what goes, what
 * comes.
 */
import { same } from './intended.ts';

export type ListSteps<T> = {
  /** Items that get another value. */
  readonly changed: readonly { readonly index: number; readonly value: T }[];
  readonly removed: readonly number[];
  /** New items, by how many of the old ones come before them. */
  readonly added: readonly { readonly index: number; readonly values: readonly T[] }[];
};

/** Comparing long lists would take too long: the product of both lengths, without what is the same at both ends. */
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

/** What happens between the items that stay. */
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

/** Pairs of indices of a longest common subsequence. */
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
