import type { Readable } from '../../core/index/fileEntry.ts';
import type { GrowthIndex } from '../../core/index/growthIndex.ts';

/** By title. */
export const activeGoals = (index: GrowthIndex): readonly Readable<'goal'>[] =>
  [...index.readable('goal')]
    .filter(({ entity }) => entity.status === 'active')
    .sort((one, other) => one.entity.title.localeCompare(other.entity.title));
