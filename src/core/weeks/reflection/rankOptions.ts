/** Ranks options by the user's values. */

/**
 * Rank-order centroid weights (Barron & Barrett 1996) for `count` ranks, largest first, summing to 1: the center of all
 * weights that keep the order, so that no numbers need to be made up.
 */
export function rankWeights(count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, rank) =>
      Array.from({ length: count - rank }, (__, step) => 1 / (rank + step + 1)).reduce((sum, part) => sum + part, 0) /
      count,
  );
}

export type RankedOption = Readonly<{
  option: string;
  /** 0..1 */
  weight: number;
  /** The values that support it, most important first. */
  values: readonly string[];
}>;

/**
 * Highest weight first.
 * @param values in order of importance
 * @param chosen the best option for each value; undefined where they do not differ
 */
export function rankOptions(
  options: readonly string[],
  values: readonly string[],
  chosen: ReadonlyMap<string, string | undefined>,
): readonly RankedOption[] {
  const weights = rankWeights(values.length);
  return options
    .map((option): RankedOption => {
      const own = values.flatMap((value, rank) =>
        chosen.get(value) === option ? [{ value, weight: weights[rank] ?? 0 }] : [],
      );
      return {
        option,
        weight: own.reduce((sum, { weight }) => sum + weight, 0),
        values: own.map(({ value }) => value),
      };
    })
    .sort((one, other) => other.weight - one.weight);
}
