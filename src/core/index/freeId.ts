/** Ids for new files. */
import { newId } from '../model/ids.ts';
import type { GrowthIndex } from './growthIndex.ts';

/**
 * An id that no file of the kind has, ignoring case. A deleted goal may still have check-ins and comments, so its id
 * stays taken. For other kinds, an id that is only referred to is free: the new file is what the reference expects.
 * @param random returns numbers from 0 to 1
 */
export const freeId = (index: GrowthIndex, kind: NamedKind, name: string, random: () => number): string =>
  newId(name, (id) => isTakenId(index, kind, id), random);

type NamedKind = 'goal' | 'person' | 'opportunity' | 'story' | 'note';

/** @param id in lowercase */
export function isTakenId(index: GrowthIndex, kind: NamedKind, id: string): boolean {
  const isFile = (of: NamedKind | 'feedback'): boolean =>
    [...index.entries(of)].some((entry) => entry.id.toLowerCase() === id);
  return isFile(kind) || (kind === 'goal' && (isFile('feedback') || index.checkinsOf(id).length > 0));
}
