/**
 * Where in a goal's file the review points at: noted when the file is read, since the review comes when there is no
 * text at hand.
 */
import type { Range } from '../base/lines.ts';

export const anchorKeys = ['title', 'status', 'measure', 'due', 'actions'] as const;
export type Anchors = Readonly<Partial<Record<(typeof anchorKeys)[number], Range>>>;

/** @param placeOf the place of a key's value; of a list or a map the key, which is enough to find it */
export function anchorsIn(names: (key: string) => boolean, placeOf: (key: string) => Range): Anchors {
  return Object.fromEntries(anchorKeys.filter(names).map((key) => [key, placeOf(key)]));
}
