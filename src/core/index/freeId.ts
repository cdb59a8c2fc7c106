/** The id of a new file that others will refer to. */
import { newId } from '../model/ids.ts';
import type { GrowthIndex } from './growthIndex.ts';

/**
 * An id that no file of the kind has, in any letters' size. A goal that was deleted still has its check-ins and
 * comments, which must not become those of another goal; of anybody else only files count: who is spoken of already is
 * the one who is meant.
 * @param random a source of numbers in 0..1
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
