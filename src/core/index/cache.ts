/**
 * What was read before, to be taken again instead of parsing when a file's content is the same. Keyed by a hash of the
 * content, so a file always wins over the cache, and deleting the cache loses nothing but time.
 *
 * One line a file: `hash TAB path TAB head TAB entity TAB`, the head and the entity as JSON, in which a tab is never a
 * character of its own: a line that was cut off lacks the last one. The head is all that the index asks for at once.
 * The entity, which is most of it, is parsed when it is first looked at: nobody looks at the notes of ten years on a
 * Monday morning.
 */
import type { Reference } from './readEntity.ts';
import type { FileEntry } from './fileEntry.ts';

/**
 * Raise the number when entries change their shape or the reader finds other problems: older caches are then thrown
 * away.
 */
const header = 'cairn index 9';

export type CachedFile = {
  readonly hash: string;
  /** Undefined when the line is not what we write. */
  entry(): FileEntry | undefined;
};

/** By the file's path, relative to the growth folder. */
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

/** Empty for a text that is not a cache of this version. */
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

/** The cache is ours and whole lines of it are what was read; this only holds a stray line off. */
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

/** References are most of a head: as one list without names they are a third as long, and as quick to read. */
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
