/** What an exercise brings to light about oneself, for the profile: strengths and aspirations. */
import { newId, slugOf } from '../model/ids.ts';
import type { Profile } from '../model/profile.ts';
import type { Change, Plain } from '../yaml/edit/edits.ts';

export type NewTrait = { readonly title: string; readonly note: string | undefined };
export type TraitList = 'strengths' | 'aspirations';

/**
 * Each that is new goes to the end of its list. One of the same name gets the note if it has none; what is written
 * stays.
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

/** What the list of a new profile is made of. */
export const traitsOf = (changes: readonly Change[]): readonly Plain[] =>
  changes.flatMap((change) => (change.do === 'append' || change.do === 'insert' ? [change.value] : []));
