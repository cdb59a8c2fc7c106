/** Options set against one's values: for each value the option that would give most of it. */

/**
 * How much each of `count` ranks weighs, the first most; they sum to 1. Rank-order centroid weights (Barron & Barrett
 * 1996): the middle of all weights that keep the order, so that nobody has to make up numbers.
 */
export function rankWeights(count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, rank) =>
      Array.from({ length: count - rank }, (__, step) => 1 / (rank + step + 1)).reduce((sum, part) => sum + part, 0) /
      count,
  );
}

export type RankedOption = {
  readonly option: string;
  /** 0..1 */
  readonly weight: number;
  /** The values that speak for it, the weightiest first. */
  readonly values: readonly string[];
};

/**
 * The option with most weight first.
 * @param values in order of importance
 * @param chosen for each value the option that gives most of it; undefined where they do not differ, so that it weighs
 * nothing
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
