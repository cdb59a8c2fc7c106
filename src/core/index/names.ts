/**
 * References by name: people write `Ada Lovelace`, `@ada`, or the title of a goal where an ID is wanted. Only the index
 * knows which ID is meant.
 */
import type { Kind } from '../model/kinds.ts';
import { me } from '../model/note.ts';
import { placesOf, type Places } from '../model/places.ts';
import { profileLists } from '../model/profile.ts';
import { wordKey } from '../model/synonyms.ts';
import type { EntityRef, ReferenceTarget } from '../model/values.ts';
import { definesItself } from './definitions.ts';
import type { KnownFile, Readable } from './fileEntry.ts';
import { listIn } from './itemText.ts';

/** Whether a reference is written as a name. What looks like an ID is never taken for one. */
export const isName = (written: string): boolean => !/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(written);

/** Names are compared without case, accents, and signs: `@ada` is `Ada`. */
const nameKey = wordKey;

/** The ID for a name, or undefined if no or several things have the name. */
export type IdOfName = (target: ReferenceTarget, name: string) => string | undefined;

/** Whether a file may contain names. In an unusual form they may be in a text that is read as a list. */
export const mayContainNames = (entry: KnownFile): boolean =>
  entry.state !== 'broken' &&
  (entry.references.some(({ id }) => isName(id)) || entry.problems.some(({ code }) => code === 'unusual-form'));

/** Keys of the names that a file refers to. */
export const nameKeysUsed = (references: readonly EntityRef[]): readonly string[] =>
  references
    .filter(({ id }) => isName(id))
    .flatMap(({ target, id }) => [id, ...listIn(id, true).flat()].map((name) => keyOfName(target, name)));

/** Keys of the names that a file defines. */
export const nameKeysDefined = (entry: KnownFile): readonly string[] =>
  namesIn(entry).flatMap(({ target, keys }) => keys.map((key) => `${target}:${key}`));

const keyOfName = (target: ReferenceTarget, name: string): string => `${target}:${nameKey(name)}`;

/** Looks up the IDs for names in all files. */
export function idsByName(files: Iterable<KnownFile>): (target: ReferenceTarget, name: string) => readonly string[] {
  const ids = new Map<string, Set<string>>();
  for (const file of files)
    for (const { target, id, keys } of namesIn(file))
      for (const key of keys) {
        const known = ids.get(`${target}:${key}`);
        if (known) known.add(id);
        else ids.set(`${target}:${key}`, new Set([id]));
      }
  return (target, name) => (meansOwner(target, name) ? [me] : [...(ids.get(keyOfName(target, name)) ?? [])]);
}

/** The IDs that a file defines, each with the keys of its names. */
function namesIn(entry: KnownFile): readonly (EntityRef & { readonly keys: readonly string[] })[] {
  if (entry.state === 'broken') return [];
  if (entry.kind === 'person') {
    const { name } = entry.entity;
    const [first = '', ...rest] = name.split(/\s+/);
    return [{ target: 'person', id: entry.id, keys: keysOf(entry.id, name, ...(rest.length > 0 ? [first] : [])) }];
  }
  if (entry.kind === 'goal' || entry.kind === 'opportunity' || entry.kind === 'story')
    return [{ target: entry.kind, id: entry.id, keys: keysOf(entry.id, entry.entity.title) }];
  const own = definesItself(entry.kind);
  if (own) return [{ target: own, id: entry.id, keys: keysOf(entry.id) }];
  if (entry.kind === 'ladder')
    return entry.entity.skills.map(({ id, title }) => ({ target: 'skill', id, keys: keysOf(id, title) }));
  if (entry.kind !== 'profile') return [];
  const { entity } = entry;
  return (['strengths', 'values', 'aspirations', 'skills'] as const).flatMap((list) =>
    entity[list].map(({ id, title }) => ({ target: profileLists[list], id, keys: keysOf(id, title) })),
  );
}

const keysOf = (...names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (name === undefined ? [] : [nameKey(name)])).filter((key) => key !== '')),
];

/** The words for the owner where a person is wanted. */
const ownerWords: ReadonlySet<string> = new Set([me, 'i', 'myself']);

/** Whether a name stands for the owner. */
const meansOwner = (target: ReferenceTarget, name: string): boolean =>
  target === 'person' && ownerWords.has(nameKey(name));

/** The entry with IDs in place of names that are known. The same entry if there are none. */
export function withIds<K extends Kind>(entry: Readable<K>, idOf: IdOfName): Readable<K> {
  const places = placesOf(entry.kind);
  if (!places) return entry;
  return {
    ...entry,
    // The values keep their types, because a reference is a text before and after.
    entity: replaced(entry.entity, places, idOf) as Readable<K>['entity'],
    references: entry.references.map((reference) => {
      const id = isName(reference.id) ? idOf(reference.target, reference.id) : undefined;
      return id === undefined ? reference : { ...reference, id };
    }),
  };
}

function replaced(value: unknown, here: Places, idOf: IdOfName): unknown {
  if (typeof value === 'string') {
    if (!isName(value) || here.target === undefined) return value;
    return idOf(here.target, value) ?? (here.items?.target && idsInText(here.items.target, value, idOf)) ?? value;
  }
  if (Array.isArray(value)) {
    const { items } = here;
    return items ? value.map((item: unknown) => replaced(item, items, idOf)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const places = here.keys.get(key);
      return [key, places ? replaced(inner, places, idOf) : inner];
    }),
  );
}

/** `Ada Lovelace and Sam` as a list, if each part is known. */
export function idsInText(target: ReferenceTarget, text: string, idOf: IdOfName): readonly string[] | undefined {
  const [parts = []] = listIn(text, true);
  const ids = parts.map((part) => idOf(target, part));
  return parts.length > 1 && ids.every((id) => id !== undefined) ? ids : undefined;
}
