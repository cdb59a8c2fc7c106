/**
 * Stores the cache of one growth folder in the storage of VS Code for this workspace, never in the workspace itself.
 */
import * as vscode from 'vscode';
import { cacheLines, readCache, withoutFiles, type Cache } from '../../core/index/cache.ts';
import type { SharedFiles } from '../../core/index/growthIndex.ts';
import { ifFound } from './listing.ts';
import { timeSlicer } from './timeSlicer.ts';
import { logWarning } from '../commands/logError.ts';

export type CacheStorage = Readonly<{
  read: () => Promise<Cache>;
  /** @param hashes of the files' content, by path */
  write: (view: SharedFiles, hashes: ReadonlyMap<string, string>) => Promise<void>;
  /** Removes the files that the cache may not have any more, e.g. because they are private now. */
  removeFiles: (mayHave: (path: string) => boolean) => Promise<void>;
}>;

/** @param storage undefined when no workspace is open; then nothing is stored */
export function cacheStorage(
  storage: vscode.Uri | undefined,
  growthFolder: vscode.Uri,
  log: vscode.LogOutputChannel,
): CacheStorage {
  const file = storage && vscode.Uri.joinPath(storage, fileNameOf(growthFolder));
  // One after the other: a cache that is being written may have files which became private meanwhile.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: (file: vscode.Uri) => Promise<void>, onError: string): Promise<void> => {
    if (file)
      last = last
        .then(() => work(file))
        .catch((error: unknown) => {
          logWarning(log, onError, error);
        });
    return last;
  };
  return {
    async read() {
      if (!file) return new Map();
      try {
        return readCache((await textOf(file)) ?? '', vscode.env.language);
      } catch (error) {
        logWarning(log, 'The cache could not be read. Reading all files instead.', error);
        return new Map();
      }
    },
    write: (view, hashes) =>
      inTurn(async (at) => {
        const lines: string[] = [];
        const slicer = timeSlicer();
        for (const line of cacheLines(view, hashes, vscode.env.language)) {
          lines.push(line);
          await slicer.yield();
        }
        await vscode.workspace.fs.writeFile(at, new TextEncoder().encode(lines.join('')));
      }, 'The cache could not be written. The next start will read all files.'),
    removeFiles: (mayHave) =>
      inTurn(async (at) => {
        const text = await textOf(at);
        const left = text === undefined ? undefined : withoutFiles(text, vscode.env.language, mayHave);
        if (left !== undefined) await vscode.workspace.fs.writeFile(at, new TextEncoder().encode(left));
      }, 'Files that are private now could not be removed from the cache.'),
  };
}

async function textOf(file: vscode.Uri): Promise<string | undefined> {
  const bytes = await ifFound(() => vscode.workspace.fs.readFile(file));
  return bytes && new TextDecoder().decode(bytes);
}

/**
 * Deletes the caches of growth folders that are not open any more: what becomes private in them is not noticed here.
 * @param open the growth folders whose caches stay
 */
export async function deleteOtherCaches(
  storage: vscode.Uri | undefined,
  open: readonly vscode.Uri[],
  log: vscode.LogOutputChannel,
): Promise<void> {
  if (!storage) return;
  try {
    const kept = new Set(open.map(fileNameOf));
    for (const [name] of (await ifFound(() => vscode.workspace.fs.readDirectory(storage))) ?? [])
      if (/^index-.*\.txt$/.test(name) && !kept.has(name))
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(storage, name));
  } catch (error) {
    logWarning(log, 'The caches of closed folders could not be deleted.', error);
  }
}

function fileNameOf(uri: vscode.Uri): string {
  return `index-${encodeURIComponent(uri.toString()).replace(/%/g, '_').slice(-120)}.txt`;
}
