/**
 * Caches parsed files. A file is identified by a hash of its content, so its content always wins over the cache, and
 * deleting the cache only costs time. Private files are read each time: the cache is outside `private/`.
 *
 * One line for each file: `hash TAB path TAB places TAB head TAB entity TAB checksum`, with head and entity as JSON,
 * which contains no tabs. Before a file, a line `place TAB number TAB … TAB checksum` for each new place of a
 * reference; a file line has the number of places so far. A line with another checksum is damaged and left out, with
 * the files that need it: they are read again, and the cache is written again. The index needs all heads at once. The
 * entity is the larger part and is parsed when it is first used: most old notes never are.
 */
import type { Reference } from './readEntity.ts';
import type { FileEntry } from './fileEntry.ts';
import type { SharedFiles } from './growthIndex.ts';

/**
 * Raise the number when entries change their shape or the reader reports other problems. Older caches are then
 * discarded, and so are those of another display language, because problems contain translated text.
 */
const version = 21;

const headerOf = (locale: string): string => `cairn index ${version} ${locale}`;

const placeMark = 'place';

type CachedFile = {
  readonly hash: string;
  /** Undefined for a line that this version did not write. */
  entry(): FileEntry | undefined;
};

/** By path, relative to the growth folder. */
export type Cache = ReadonlyMap<string, CachedFile>;

/**
 * The lines of a cache, each with its newline.
 * @param hashes of the files' content, by path; a file without one is left out
 * @param locale the display language
 */
export function* cacheLines(view: SharedFiles, hashes: ReadonlyMap<string, string>, locale: string): Generator<string> {
  yield `${headerOf(locale)}\n`;
  const places = new Map<string, number>();
  for (const path of view.paths()) {
    const [hash, entry] = [hashes.get(path), view.get(path)];
    if (hash === undefined || !entry) continue;
    const known = places.size;
    const parts = linePartsOf(entry, places);
    for (const place of [...places.keys()].slice(known))
      yield lineOf(`${placeMark}\t${places.get(place) ?? 0}\t${place}`);
    yield lineOf(`${hash}\t${path}\t${places.size}\t${parts}`);
  }
}

/** Whether a cache has what `cacheLines` would write: not more, because a file may have become private since. */
export const isUpToDate = (cache: Cache, view: SharedFiles, hashes: ReadonlyMap<string, string>): boolean =>
  view.paths().every((path) => cache.get(path)?.hash === hashes.get(path)) &&
  [...cache.keys()].every((path) => view.get(path) !== undefined);

/**
 * The text of a cache without the files that it may not have any more; empty for a cache of another version or display
 * language, of which nothing is used.
 * @param mayHave whether the cache may have a file, by path
 * @returns undefined when nothing has to change
 */
export function withoutFiles(text: string, locale: string, mayHave: (path: string) => boolean): string | undefined {
  if (text === '') return undefined;
  const [first, ...lines] = text.split('\n');
  if (first !== headerOf(locale)) return '';
  // The fields of a damaged line are not known, so it goes as well.
  const kept = lines.filter((line) => {
    const [mark, path = ''] = fieldsOf(line) ?? [];
    return mark !== undefined && (mark === placeMark || mayHave(path));
  });
  const left = [first, ...kept, ''].join('\n');
  return left === text ? undefined : left;
}

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
  const places = new Map<number, StoredPlace>();
  const needed = new Map<string, number>();
  for (const line of lines) {
    const [hash, path, count, head, entity] = fieldsOf(line) ?? [];
    if (hash === undefined || path === undefined || count === undefined) continue;
    if (hash === placeMark) places.set(Number(path), placeFrom(count));
    if (head === undefined || entity === undefined) continue;
    needed.set(path, Number(count));
    cache.set(path, { hash, entry: () => entryFrom(path, head, entity, places) });
  }
  let known = 0;
  while (places.has(known)) known++;
  for (const [path, count] of needed) if (count > known) cache.delete(path);
  return cache;
}

const lineOf = (fields: string): string => `${fields}\t${checksumOf(fields, fields.length)}\n`;

/** Undefined for a damaged line. */
function fieldsOf(line: string): readonly string[] | undefined {
  const end = line.lastIndexOf('\t');
  return end < 0 || line.slice(end + 1) !== checksumOf(line, end) ? undefined : line.slice(0, end).split('\t');
}

/** FNV-1a over UTF-16 code units: quick, and no single changed character gives the same. */
function checksumOf(text: string, end: number): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < end; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16);
}

function entryFrom(path: string, headJson: string, entityJson: string, places: Places): FileEntry | undefined {
  const head: unknown = JSON.parse(headJson);
  if (!isHeadOf(head, path)) return undefined;
  if (entityJson === '') return head;
  let entity: unknown;
  const references = unpacked('references' in head ? head.references : [], places);
  if (!references) return undefined;
  Object.assign(head, { references });
  return Object.defineProperty<FileEntry>(head, 'entity', {
    enumerable: true,
    get(): unknown {
      return (entity ??= JSON.parse(entityJson));
    },
  });
}

/** Only lines as they were written get here, so this check does not need to be thorough. */
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

/** Undefined when the line of a place is missing. */
function unpacked(list: readonly unknown[], places: Places): readonly Reference[] | undefined {
  const references: Reference[] = [];
  for (let at = 0; at < list.length; at++) {
    const place = places.get(Number(list[at]));
    if (!place) return undefined;
    const path = place.keys.map((key) => (key === '*' ? Number(list[++at]) : key));
    references.push({ target: place.target, path, id: String(list[++at]) });
  }
  return references;
}

/** By number. */
type Places = ReadonlyMap<number, StoredPlace>;

type StoredPlace = { readonly target: Reference['target']; readonly keys: readonly string[] };

function placeFrom(text: string): StoredPlace {
  const [target, path = ''] = text.split(' ');
  return { target: target as Reference['target'], keys: path === '' ? [] : path.split('.') };
}
