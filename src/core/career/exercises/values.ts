/**
 * A card sort of values: select those that matter, narrow them to ten, rank five. Based on the Personal Values Card
 * Sort (Miller, C'de Baca, Matthews & Wilbourne 2001, public domain).
 */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../../base/argument.ts';
import type { Rating } from '../assessments/newAssessment.ts';
import { slugOf } from '../../model/ids.ts';
import type { Profile } from '../../model/profile.ts';
import type { Change } from '../../yaml/edit/edits.ts';

export const mostToNarrow = 10;
export const mostToRank = 5;

export type Value = Readonly<{ id: string; title: string }>;

export type SortedValues = Readonly<{
  /** All values that matter. */
  important: readonly Value[];
  /** Up to ten that matter more than the others. */
  most: readonly Value[];
  /** At most five, in order. */
  ranked: readonly Value[];
}>;

/** Ratings on 1..5, to compare with other assessments of values: ranked 5, in the top ten 4, others 3 (our choice). */
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

/** Puts the ranked values first, in order. Other values of the profile stay below them. */
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

const words = z.string().check(z.trim(), z.minLength(1));
const sorting = z.strictObject({
  /** Titles or ids, as in `most` and `ranked`. */
  important: z._default(z.array(words), []),
  most: z._default(z.array(words).check(z.maxLength(mostToNarrow)), []),
  ranked: z.array(words).check(z.minLength(1), z.maxLength(mostToRank)),
  folder: z.optional(words),
});

/**
 * Reads an untrusted command argument.
 * @param known the cards and the values of the profile
 */
export function readSorting(
  given: unknown,
  known: readonly Value[],
): ReadArgument<SortedValues & { readonly folder: string | undefined }> {
  const read = readArgument(sorting, given);
  if (!read.ok) return read;
  const valueOf = (text: string): Value =>
    known.find(({ id, title }) => id === text || title === text) ?? { id: slugOf(text), title: text };
  const { important, most, ranked } = read.value;
  if ([...important, ...most, ...ranked].some((text) => valueOf(text).id === ''))
    return { ok: false, detail: 'A value needs a letter or digit.' };
  if (new Set(ranked.map((text) => valueOf(text).id)).size < ranked.length)
    return { ok: false, detail: 'A value is ranked twice.' };
  return {
    ok: true,
    value: {
      important: important.map(valueOf),
      most: most.map(valueOf),
      ranked: ranked.map(valueOf),
      folder: read.value.folder,
    },
  };
}
