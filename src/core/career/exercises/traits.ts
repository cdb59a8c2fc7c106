/** Strengths and aspirations that an exercise adds to the profile. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../../base/argument.ts';
import { newId, slugOf } from '../../model/ids.ts';
import type { Profile } from '../../model/profile.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';

export type NewTrait = Readonly<{ title: string; note: string | undefined }>;
export type TraitList = 'strengths' | 'aspirations';

/**
 * Appends new traits. An existing one of the same name gets the note if it has none; nothing is overwritten.
 * @param random a source of numbers in 0..1
 */
export function traitChanges(
  profile: Pick<Profile, TraitList>,
  list: TraitList,
  traits: readonly NewTrait[],
  random: () => number,
): readonly Change[] {
  const present = profile[list];
  const ids = new Set(present.map(({ id }) => id));
  return traits.flatMap(({ title, note }): readonly Change[] => {
    const at = present.findIndex((own) => own.id === slugOf(title) || own.title?.toLowerCase() === title.toLowerCase());
    if (at >= 0)
      return note === undefined || present[at]?.note !== undefined
        ? []
        : [{ do: 'set', path: [list, at, 'note'], value: note }];
    const id = newId(title, (candidate) => ids.has(candidate), random);
    ids.add(id);
    return [{ do: 'append', path: [list], value: traitValue(id, title, note) }];
  });
}

const traitValue = (id: string, title: string, note: string | undefined): Plain => ({
  id,
  title,
  ...(note !== undefined && { note }),
});

/** The list of a new profile. */
export const traitsOf = (changes: readonly Change[]): readonly Plain[] =>
  changes.flatMap((change) => (change.do === 'append' || change.do === 'insert' ? [change.value] : []));

const words = z.string().check(z.trim(), z.minLength(1));
const trait = z.union([words, z.strictObject({ title: words, note: z.optional(words) })]);
const traits = z.strictObject({
  strengths: z.optional(z.array(trait)),
  aspirations: z.optional(z.array(trait)),
  day: z.optional(words),
  folder: z.optional(words),
});

type GivenTraits = Readonly<{ traits: readonly NewTrait[]; folder: string | undefined }>;

/** Reads `{ strengths }` or `{ aspirations, day? }` from an untrusted argument. The day joins the first note. */
export function readTraits(given: unknown, list: TraitList): ReadArgument<GivenTraits> {
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
