/**
 * A card sort of values: take what matters, narrow it to ten, rank the first five. The way is that of the Personal
 * Values Card Sort (Miller, C'de Baca, Matthews & Wilbourne 2001, public domain); which five they are says more than
 * any score.
 */
import type { Rating } from './assessments/newAssessment.ts';
import type { Profile } from '../model/profile.ts';
import type { Change } from '../yaml/edit/edits.ts';

export const mostToNarrow = 10;
export const mostToRank = 5;

export type Value = { readonly id: string; readonly title: string };

export type SortedValues = {
  /** All that matter. */
  readonly important: readonly Value[];
  /** The ten of them, or fewer, that matter most. */
  readonly most: readonly Value[];
  /** The first five, in order. */
  readonly ranked: readonly Value[];
};

/**
 * A sheet that can be compared with one that was filled in otherwise, on 1..5: the ranked 5, the others of the ten 4,
 * the rest 3 (derived).
 */
export function valueRatings({ important, most, ranked }: SortedValues): readonly Rating[] {
  const piles: readonly (readonly [readonly Value[], number])[] = [
    [ranked, 5],
    [most, 4],
    [important, 3],
  ];
  const rated = new Map<string, number>();
  for (const [pile, rating] of piles) for (const { id } of pile) if (!rated.has(id)) rated.set(id, rating);
  return [...rated].map(([id, rating]) => ({ id, rating }));
}

/**
 * The ranked ones first and in their order; those that the profile had before stay below, for the person to part with.
 */
export function rankingChanges({ values }: Pick<Profile, 'values'>, ranked: readonly Value[]): readonly Change[] {
  const order = values.map(({ id }) => id);
  return ranked.flatMap(({ id, title }, index): readonly Change[] => {
    const at = order.indexOf(id);
    if (at === index) return [];
    if (at >= 0) order.splice(at, 1);
    order.splice(index, 0, id);
    return at >= 0
      ? [{ do: 'move', path: ['values', at], index }]
      : [{ do: 'insert', path: ['values'], index, value: { id, title } }];
  });
}
