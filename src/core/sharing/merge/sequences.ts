/** What two sequences have in common. */

/** Above this many differences, the middle of two sequences counts as different throughout. */
const mostDifferences = 2000;

/**
 * Index pairs of a longest common subsequence, in order: the greedy search along diagonals of Myers ("An O(ND)
 * Difference Algorithm and Its Variations", 1986), after the equal items at both ends.
 */
export function longestCommonIndexes(
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < head; index += 1) pairs.push([index, index]);
  const middle = commonBetween(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  for (const [a, b] of middle) pairs.push([a + head, b + head]);
  for (let back = tail; back > 0; back -= 1) pairs.push([one.length - back, other.length - back]);
  return pairs;
}

function commonBetween(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  if (one.length === 0 || other.length === 0) return [];
  /** How far each diagonal (index in `one` minus index in `other`) got in `one`, for each number of differences. */
  const history: ReadonlyMap<number, number>[] = [];
  let reach: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let differences = 0; differences <= Math.min(one.length + other.length, mostDifferences); differences += 1) {
    history.push(reach);
    const next = new Map(reach);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let a = stepInto(reach, diagonal, differences);
      while (a < one.length && a - diagonal < other.length && one[a] === other[a - diagonal]) a += 1;
      next.set(diagonal, a);
      if (a >= one.length && a - diagonal >= other.length) return backtrack(history, one.length, other.length);
    }
    reach = next;
  }
  return [];
}

/** Where a diagonal is entered: by an item that only `other` has (from above), or by one that only `one` has. */
const stepInto = (reach: ReadonlyMap<number, number>, diagonal: number, differences: number): number =>
  isAbove(reach, diagonal, differences) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? -1) + 1;

function isAbove(reach: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true;
  return diagonal !== differences && (reach.get(diagonal - 1) ?? -1) + 1 <= (reach.get(diagonal + 1) ?? 0);
}

function backtrack(
  history: readonly ReadonlyMap<number, number>[],
  oneLength: number,
  otherLength: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [a, b] = [oneLength, otherLength];
  for (let differences = history.length - 1; differences >= 0; differences -= 1) {
    const reach = history[differences] ?? new Map<number, number>();
    const diagonal = a - b;
    const entered = stepInto(reach, diagonal, differences);
    while (a > entered && b > 0) pairs.push([--a, --b]);
    if (differences === 0) break;
    if (isAbove(reach, diagonal, differences)) b -= 1;
    else a -= 1;
  }
  return pairs.reverse();
}
