/** Exercises that come whole, as the arguments of key bindings, tasks or tests, and are not to be trusted. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../base/argument.ts';
import { slugOf } from '../model/ids.ts';
import type { NewTrait } from './traits.ts';
import { mostToNarrow, mostToRank, type SortedValues, type Value } from './values.ts';

const words = z.string().check(z.trim(), z.minLength(1));
const folder = z.optional(words);
const trait = z.union([words, z.strictObject({ title: words, note: z.optional(words) })]);

const sorting = z.strictObject({
  /** Names or ids, as for the others. */
  important: z._default(z.array(words), []),
  most: z._default(z.array(words).check(z.maxLength(mostToNarrow)), []),
  ranked: z.array(words).check(z.minLength(1), z.maxLength(mostToRank)),
  folder,
});

/** @param known the cards and what the profile has */
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

const traits = z.strictObject({
  strengths: z.optional(z.array(trait)),
  aspirations: z.optional(z.array(trait)),
  day: z.optional(words),
  folder,
});

export type GivenTraits = { readonly traits: readonly NewTrait[]; readonly folder: string | undefined };

/** `{ strengths }` or `{ aspirations, day? }`: the day in some years goes to the first of them. */
export function readTraits(given: unknown, list: 'strengths' | 'aspirations'): ReadArgument<GivenTraits> {
  const read = readArgument(traits, given);
  if (!read.ok) return read;
  const items = read.value[list];
  if (!items || items.length === 0) return { ok: false, detail: `There are no ${list}.` };
  const { day } = read.value;
  return {
    ok: true,
    value: {
      folder: read.value.folder,
      traits: items.map((item, at) =>
        withDay(
          typeof item === 'string' ? { title: item, note: undefined } : { title: item.title, note: item.note },
          at === 0 ? day : undefined,
        ),
      ),
    },
  };
}

export const withDay = ({ title, note }: NewTrait, day: string | undefined): NewTrait => ({
  title,
  note: [note, day].filter((part) => part !== undefined && part !== '').join('\n') || undefined,
});
