/**
 * Stores the cache of one growth folder in the storage of VS Code for this workspace, never in the workspace itself.
 */
import * as vscode from 'vscode';
import { cacheLines, readCache, type Cache } from '../../core/index/cache.ts';
import type { SharedFiles } from '../../core/index/growthIndex.ts';
import { ifFound } from './listing.ts';
import { timeSlicer } from './timeSlicer.ts';
import { logWarning } from '../commands/logError.ts';

export type CacheStorage = Readonly<{
  read: () => Promise<Cache>;
  /** @param hashes of the files' content, by path */
  write: (view: SharedFiles, hashes: ReadonlyMap<string, string>) => Promise<void>;
}>;

/** @param storage undefined when no workspace is open; then nothing is stored */
export function cacheStorage(
  storage: vscode.Uri | undefined,
  growthFolder: vscode.Uri,
  log: vscode.LogOutputChannel,
): CacheStorage {
  const file = storage && vscode.Uri.joinPath(storage, `index-${fileNameOf(growthFolder)}.txt`);
  return {
    async read() {
      if (!file) return new Map();
      try {
        const bytes = await ifFound(() => vscode.workspace.fs.readFile(file));
        return bytes ? readCache(new TextDecoder().decode(bytes), vscode.env.language) : new Map();
      } catch (error) {
        logWarning(log, 'The cache could not be read. Reading all files instead.', error);
        return new Map();
      }
    },
    async write(view, hashes) {
      if (!file) return;
      try {
        const lines: string[] = [];
        const slicer = timeSlicer();
        for (const line of cacheLines(view, hashes, vscode.env.language)) {
          lines.push(line);
          await slicer.yield();
        }
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(lines.join('')));
      } catch (error) {
        logWarning(log, 'The cache could not be written. The next start will read all files.', error);
      }
    },
  };
}

function fileNameOf(uri: vscode.Uri): string {
  return encodeURIComponent(uri.toString()).replace(/%/g, '_').slice(-120);
}
