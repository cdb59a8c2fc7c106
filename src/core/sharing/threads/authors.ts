/** Who wrote a comment. */
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { idsByName } from '../../index/names.ts';
import { nameOf } from '../../index/lookup.ts';
import { me } from '../../model/note.ts';
import { wordKey } from '../../model/synonyms.ts';

/** `id`: of a person of the folder, `me`, or undefined for anyone else. */
export type Author = Readonly<{ name: string; id: string | undefined }>;

export type FindAuthor = (by: string | undefined) => Author | undefined;

/**
 * Looks up authors by what `by` says: the ID, the full name, or the first name of a person.
 * @param reader the name of the person at the screen; the owner of the folder if it is not known
 */
export function authorsIn(index: GrowthIndex, reader: string | undefined): FindAuthor {
  const idsOf = idsByName(index.readable('person'));
  const own = reader ?? index.settings().owner;
  return (by) => {
    if (by === undefined) return undefined;
    if (own !== undefined && wordKey(by) === wordKey(own)) return { name: by, id: me };
    const [id, ...others] = idsOf('person', by);
    // `me` in a file that another person wrote is that person.
    if (id === me) return { name: by, id: reader === undefined || isOwner(index, reader) ? me : undefined };
    if (id !== undefined && others.length === 0) {
      const name = nameOf(index, { target: 'person', id });
      return { name: by === id ? name : by, id: own !== undefined && isSamePerson(name, own) ? me : id };
    }
    return { name: by, id: own !== undefined && isSamePerson(by, own) ? me : undefined };
  };
}

/** Whether a name is that of the owner of the folder. */
const isOwner = (index: GrowthIndex, name: string): boolean => {
  const { owner } = index.settings();
  return owner === undefined || isSamePerson(owner, name);
};

/** Whether two names are the same, or one is the first name of the other. */
export function isSamePerson(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || others.length === 0) return false;
  return words.length === 1 || others.length === 1 ? words[0] === others[0] : words.join('') === others.join('');
}

const wordsOf = (name: string): readonly string[] =>
  name
    .trim()
    .split(/\s+/)
    .map(wordKey)
    .filter((word) => word !== '');
