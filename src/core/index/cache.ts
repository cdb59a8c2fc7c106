/**
 * What was read before, to be taken again instead of parsing when a file's content is the same. Keyed by a hash of the
 * content, so a file always wins over the cache, and deleting the cache loses nothing but time.
 *
 * One line a file, `hash TAB path TAB entry as JSON`, so that it can be written and read in slices, and an entry is
 * parsed only when it is wanted.
 */
import type { FileEntry } from './fileEntry.ts';

/** Raise the number when entries change their shape or the reader finds other problems: older caches are then thrown away. */
const header = 'cairn index 2';

export type CachedFile = {
  readonly hash: string;
  /** Undefined when the line was damaged. */
  entry(): FileEntry | undefined;
};

/** By the file's path, relative to the growth folder. */
export type Cache = ReadonlyMap<string, CachedFile>;

/** The lines of a cache, each with its newline. */
export function* cacheLines(files: Iterable<readonly [path: string, hash: string, entry: FileEntry]>): Generator<string> {
  yield `${header}\n`;
  for (const [path, hash, entry] of files) yield `${hash}\t${path}\t${JSON.stringify(entry)}\n`;
}

/** Empty for a text that is not a cache of this version. */
export function readCache(text: string): Cache {
  const [first, ...lines] = text.split('\n');
  const cache = new Map<string, CachedFile>();
  if (first !== header) return cache;
  for (const line of lines) {
    const [hash, path] = line.split('\t', 2);
    if (hash === undefined || path === undefined) continue;
    const json = line.slice(hash.length + path.length + 2);
    cache.set(path, { hash, entry: () => entryFrom(json, path) });
  }
  return cache;
}

function entryFrom(json: string, path: string): FileEntry | undefined {
  try {
    const entry: unknown = JSON.parse(json);
    return isEntryOf(entry, path) ? entry : undefined;
  } catch (error) {
    // The line was cut off while it was written.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The cache is ours and holds what was read; this only tells a damaged line from a whole one. */
function isEntryOf(entry: unknown, path: string): entry is FileEntry {
  return typeof entry === 'object' && entry !== null && 'path' in entry && entry.path === path && 'problems' in entry && Array.isArray(entry.problems);
}
