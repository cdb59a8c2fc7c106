/** The review of a goal among the others of its folder. */
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Problem } from '../../problems/problem.ts';
import { reviewGoal, type Surroundings } from './review.ts';

export type Occasion = Pick<Surroundings, 'today' | 'vagueWords'>;

/** The files of the active goals: those that are reviewed. */
export function reviewedPaths(index: GrowthIndex): readonly string[] {
  return [...index.readable('goal')]
    .filter(({ entity, state }) => entity.status === 'active' && state === 'current')
    .map(({ path }) => path);
}

/**
 * What the review says about the goal of a file; nothing for any other file.
 * @param active how many goals are active; counted once where many are reviewed
 */
export function reviewOf(
  index: GrowthIndex,
  path: string,
  { today, vagueWords }: Occasion,
  active: number = reviewedPaths(index).length,
): readonly Problem[] {
  const entry = index.get(path);
  if (entry?.kind !== 'goal' || entry.state !== 'current' || entry.entity.status !== 'active') return [];
  const { rhythm, limit } = index.settings();
  return reviewGoal(entry.entity, entry.anchors ?? {}, {
    today,
    vagueWords,
    active,
    limit,
    checkins: index.checkinsOf(entry.id),
    rhythmDays: rhythm.days,
    hasProfile: (['value', 'aspiration', 'skill'] as const).some((target) => index.idsOf(target).length > 0),
  });
}
