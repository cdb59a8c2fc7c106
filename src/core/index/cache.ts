/**
 * Caches parsed files. A file is identified by a hash of its content, so its content always wins over the cache, and
 * deleting the cache only costs time. Private files are read each time: the cache is outside `private/`.
 *
 * One line for each file: `hash TAB path TAB head TAB entity TAB`, with head and entity as JSON, which contains no
 * tabs. A truncated line lacks the last tab. Before a file, a line `place TAB …` for each new place of a reference. The
 * index needs all heads at once. The entity is the larger part and is parsed when it is first used: most old notes
 * never are.
 */
import type { Reference } from './readEntity.ts';
import type { FileEntry } from './fileEntry.ts';
import type { View } from './growthIndex.ts';

/**
 * Raise the number when entries change their shape or the reader reports other problems. Older caches are then
 * discarded, and so are those of another display language, because problems contain translated text.
 */
const version = 15;

const headerOf = (locale: string): string => `cairn index ${version} ${locale}`;

const placeMark = 'place';

type CachedFile = {
  readonly hash: string;
  /** Undefined for a malformed line. */
  entry(): FileEntry | undefined;
};

/** By path, relative to the growth folder. */
export type Cache = ReadonlyMap<string, CachedFile>;

/**
 * The lines of a cache, each with its newline.
 * @param hashes of the files' content, by path; a file without one is left out
 * @param locale the display language
 */
export function* cacheLines(
  view: View<'shared'>,
  hashes: ReadonlyMap<string, string>,
  locale: string,
): Generator<string> {
  yield `${headerOf(locale)}\n`;
  const places = new Map<string, number>();
  for (const path of view.paths()) {
    const [hash, entry] = [hashes.get(path), view.get(path)];
    if (hash === undefined || !entry) continue;
    const known = places.size;
    const parts = linePartsOf(entry, places);
    for (const place of [...places.keys()].slice(known)) yield `${placeMark}\t${place}\n`;
    yield `${hash}\t${path}\t${parts}\t\n`;
  }
}

/** Whether a cache has what `cacheLines` would write: not more, because a file may have become private since. */
export const isUpToDate = (cache: Cache, view: View<'shared'>, hashes: ReadonlyMap<string, string>): boolean =>
  view.paths().every((path) => cache.get(path)?.hash === hashes.get(path)) &&
  [...cache.keys()].every((path) => view.get(path) !== undefined);

function linePartsOf(entry: FileEntry, places: Map<string, number>): string {
  if (!('entity' in entry)) return `${JSON.stringify(entry)}\t`;
  const { entity, references, ...head } = entry;
  return `${JSON.stringify({ ...head, references: packed(references, places) })}\t${JSON.stringify(entity)}`;
}

/** Empty for a cache of another version or display language. */
export function readCache(text: string, locale: string): Cache {
  const cache = new Map<string, CachedFile>();
  const [first, ...lines] = text.split('\n');
  if (first !== headerOf(locale)) return cache;
  const places: StoredPlace[] = [];
  for (const line of lines) {
    const [hash, path, head, entity, end] = line.split('\t');
    if (hash === placeMark && path !== undefined) places.push(placeFrom(path));
    if (hash === undefined || path === undefined || head === undefined || entity === undefined || end !== '') continue;
    cache.set(path, { hash, entry: () => entryFrom(path, head, entity, places) });
  }
  return cache;
}

function entryFrom(
  path: string,
  headJson: string,
  entityJson: string,
  places: readonly StoredPlace[],
): FileEntry | undefined {
  const head: unknown = JSON.parse(headJson);
  if (!isHeadOf(head, path)) return undefined;
  if (entityJson === '') return head;
  let entity: unknown;
  Object.assign(head, { references: unpacked('references' in head ? head.references : [], places) });
  return Object.defineProperty<FileEntry>(head, 'entity', {
    enumerable: true,
    get(): unknown {
      return (entity ??= JSON.parse(entityJson));
    },
  });
}

/** Only complete lines get here, so this check does not need to be thorough. */
function isHeadOf(head: unknown, path: string): head is FileEntry {
  return (
    typeof head === 'object' &&
    head !== null &&
    'path' in head &&
    head.path === path &&
    'problems' in head &&
    Array.isArray(head.problems)
  );
}

/**
 * Each reference is stored as the number of its place, the list indexes in its path, and its id. The places are few
 * (such as `goal checkins.*.goal`) and have lines of their own.
 */
type Packed = readonly (string | number)[];

/** @param places their numbers; new ones are added */
const packed = (references: readonly Reference[], places: Map<string, number>): Packed =>
  references.flatMap(({ target, id, path }) => {
    const place = `${target} ${path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')}`;
    const number = places.get(place) ?? places.size;
    places.set(place, number);
    return [number, ...path.filter((key) => typeof key === 'number'), id];
  });

function unpacked(list: readonly unknown[], places: readonly StoredPlace[]): readonly Reference[] {
  const references: Reference[] = [];
  for (let at = 0; at < list.length; at++) {
    const place = places[Number(list[at])];
    if (!place) break;
    const path = place.keys.map((key) => (key === '*' ? Number(list[++at]) : key));
    references.push({ target: place.target, path, id: String(list[++at]) });
  }
  return references;
}

type StoredPlace = { readonly target: Reference['target']; readonly keys: readonly string[] };

function placeFrom(text: string): StoredPlace {
  const [target, path = ''] = text.split(' ');
  return { target: target as Reference['target'], keys: path === '' ? [] : path.split('.') };
}
