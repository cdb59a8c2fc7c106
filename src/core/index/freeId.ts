/** Ids for new files. */
import { newId } from '../model/ids.ts';
import type { GrowthIndex } from './growthIndex.ts';

/**
 * An id that no file of the kind has, ignoring case. A deleted goal may still have check-ins and comments, so its id
 * stays taken. For other kinds, an id that is only referred to is free: the new file is what the reference expects.
 * @param random returns numbers from 0 to 1
 */
export function freeId(
  index: GrowthIndex,
  kind: 'goal' | 'person' | 'opportunity' | 'story' | 'note',
  name: string,
  random: () => number,
): string {
  const isFile = (of: typeof kind | 'feedback', id: string): boolean =>
    [...index.entries(of)].some((entry) => entry.id.toLowerCase() === id);
  const isTaken = (id: string): boolean =>
    isFile(kind, id) || (kind === 'goal' && (isFile('feedback', id) || index.checkinsOf(id).length > 0));
  return newId(name, isTaken, random);
}
