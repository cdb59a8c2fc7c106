/**
 * Caches parsed files. A file is identified by a hash of its content, so its content always wins over the cache, and
 * deleting the cache only costs time.
 *
 * One line for each file: `hash TAB path TAB head TAB entity TAB`, with head and entity as JSON, which contains no
 * tabs. A truncated line lacks the last tab. The index needs all heads at once. The entity is the larger part and is
 * parsed when it is first used: most old notes never are.
 */
import type { Reference } from './readEntity.ts';
import type { FileEntry } from './fileEntry.ts';

/**
 * Raise the number when entries change their shape or the reader reports other problems. Older caches are then
 * discarded.
 */
const header = 'cairn index 12';

type CachedFile = {
  readonly hash: string;
  /** Undefined for a malformed line. */
  entry(): FileEntry | undefined;
};

/** By path, relative to the growth folder. */
export type Cache = ReadonlyMap<string, CachedFile>;

/** The lines of a cache, each with its newline. */
export function* cacheLines(
  files: Iterable<readonly [path: string, hash: string, entry: FileEntry]>,
): Generator<string> {
  yield `${header}\n`;
  for (const [path, hash, entry] of files) yield `${hash}\t${path}\t${linePartsOf(entry)}\t\n`;
}

function linePartsOf(entry: FileEntry): string {
  if (!('entity' in entry)) return `${JSON.stringify(entry)}\t`;
  const { entity, references, ...head } = entry;
  return `${JSON.stringify({ ...head, references: packed(references) })}\t${JSON.stringify(entity)}`;
}

/** Empty for a cache of another version. */
export function readCache(text: string): Cache {
  const cache = new Map<string, CachedFile>();
  const [first, ...lines] = text.split('\n');
  if (first !== header) return cache;
  for (const line of lines) {
    const [hash, path, head, entity, end] = line.split('\t');
    if (hash === undefined || path === undefined || head === undefined || entity === undefined || end !== '') continue;
    cache.set(path, { hash, entry: () => entryFrom(path, head, entity) });
  }
  return cache;
}

function entryFrom(path: string, headJson: string, entityJson: string): FileEntry | undefined {
  const head: unknown = JSON.parse(headJson);
  if (!isHeadOf(head, path)) return undefined;
  if (entityJson === '') return head;
  let entity: unknown;
  Object.assign(head, { references: unpacked('references' in head ? head.references : []) });
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

/** References are most of a head. As one list without names they need a third of the space. */
type Packed = readonly (string | number)[];

const packed = (references: readonly Reference[]): Packed =>
  references.flatMap(({ target, id, range: { start, end } }) => [
    target,
    id,
    start.line,
    start.character,
    end.line,
    end.character,
  ]);

function unpacked(list: unknown): readonly Reference[] {
  const references: Reference[] = [];
  if (!Array.isArray(list)) return references;
  for (let at = 0; at + 5 < list.length; at += 6) {
    const [target, id] = [list[at] as Reference['target'], String(list[at + 1])];
    references.push({
      target,
      id,
      range: { start: position(list[at + 2], list[at + 3]), end: position(list[at + 4], list[at + 5]) },
    });
  }
  return references;
}

const position = (line: unknown, character: unknown) => ({ line: Number(line), character: Number(character) });
