/**
 * Goal attainment scaling: the score of several goals together. The levels are ordinal, so show them first; use the
 * score only to compare a person with themselves over time.
 */

/** A goal's level (-2..2, 0 as expected) and its weight. */
export type RatedGoal = { level: number; weight: number };

/** The correlation assumed between goals; 0.3 by Kiresuk & Sherman's convention. */
const interGoalCorrelation = 0.3;

/**
 * The T-score (Kiresuk & Sherman 1968; in the form of Turner-Stokes 2009): `T = 50 + 10 * sum(w x) / sqrt((1 - r) *
 * sum(w^2) + r * (sum w)^2)` with r = 0.3.
 *
 * 50 when all went as expected; one level better or worse moves it by up to 10. Goals with a level off the scale or a
 * weight that is not positive and finite are left out; undefined when none is left.
 */
export function attainmentScore(goals: readonly RatedGoal[]): number | undefined {
  const rated = goals.filter(({ level, weight }) => Math.abs(level) <= 2 && Number.isFinite(weight) && weight > 0);
  // Only the proportions of the weights matter; relative to the largest, their squares stay finite.
  const largest = rated.reduce((most, { weight }) => Math.max(most, weight), 0);
  if (largest === 0) return undefined;
  let weightedLevels = 0;
  let weights = 0;
  let squares = 0;
  for (const { level, weight } of rated) {
    const share = weight / largest;
    weightedLevels += share * level;
    weights += share;
    squares += share * share;
  }
  return (
    50 +
    (10 * weightedLevels) / Math.sqrt((1 - interGoalCorrelation) * squares + interGoalCorrelation * weights * weights)
  );
}
