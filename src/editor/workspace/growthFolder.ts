/**
 * One growth folder: reads its files into an index, in slices and newest first, and keeps the index at what is on
 * screen or on disk.
 */
import * as vscode from 'vscode';
import type { Cache } from '../../core/index/cache.ts';
import { readFile, type FileEntry } from '../../core/index/fileEntry.ts';
import { createIndex, type GrowthIndex, type IndexChange } from '../../core/index/growthIndex.ts';
import { currentFormat } from '../../core/model/settings.ts';
import { disposables, type Disposable } from './disposables.ts';
import type { CacheStorage } from './cacheStorage.ts';
import { contentOf, decode, type Content } from './content.ts';
import { isGrowthFolder, listFiles } from './listing.ts';
import { inSlices } from './yielding.ts';

/**
 * `absent`: the workspace folder has no growth folder. `loading`: what the index has is right but not all. `failed`:
 * nor will it be, before it is read again.
 */
export type FolderState = 'absent' | 'loading' | 'ready' | 'failed';

export type GrowthFolder = Disposable & {
  readonly workspaceFolder: vscode.WorkspaceFolder;
  readonly uri: vscode.Uri;
  readonly index: GrowthIndex;
  readonly state: () => FolderState;
  /** Reads the folder, once: later calls wait for the first. */
  readonly load: () => Promise<void>;
  /** Reads the folder anew, as after it was created, deleted or replaced. */
  readonly reload: () => Promise<void>;
  /** Takes in one file as it is on screen, or else on disk. */
  readonly refresh: (path: string) => Promise<void>;
  /** Takes in one file as a document shows it, saved or not. */
  readonly show: (path: string, document: vscode.TextDocument) => void;
  /** Whether the folder as a whole may be written: not when it comes from a newer version of Cairn. */
  readonly isWritable: () => boolean;
  readonly uriOf: (path: string) => vscode.Uri;
  /** The path of a file within this folder, relative to it; undefined for any other file. */
  readonly pathOf: (uri: vscode.Uri) => string | undefined;
  readonly onDidChange: vscode.Event<IndexChange>;
};

/** How many files are asked for ahead of the one that is parsed, so that a slow or remote disk is kept busy. */
const readAhead = 24;

export function growthFolder(
  workspaceFolder: vscode.WorkspaceFolder,
  uri: vscode.Uri,
  storage: CacheStorage,
  log: vscode.LogOutputChannel,
): GrowthFolder {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<IndexChange>());
  const index = createIndex();
  /** The content hash of what the index has of each file; none for what is only on screen. */
  const hashes = new Map<string, string>();
  /** The text of the files that the index has from the screen and not from disk. */
  const shown = new Map<string, string>();
  /** The latest read of each file, of all reads counted: one that was overtaken by a later one is dropped. */
  const reads = new Map<string, number>();
  let readsBegun = 0;
  /** The latest reading of each file that was asked for on its own. */
  const refreshes = new Map<string, Promise<void>>();
  let state: FolderState = 'absent';
  let loading: Promise<void> | undefined;
  let queued: Promise<void> | undefined;

  const uriOf = (path: string) => vscode.Uri.joinPath(uri, path);

  const beginRead = (path: string): { readonly isLatest: () => boolean } => {
    const read = ++readsBegun;
    reads.set(path, read);
    return { isLatest: () => reads.get(path) === read };
  };

  const forget = (path: string): void => {
    hashes.delete(path);
    shown.delete(path);
    changed.fire(index.remove(path));
  };

  /**
   * One change is told three times: when it is typed, when it is saved, and when the disk has it. The index takes it in
   * once, and the views are drawn anew once, so that nothing moves under the pointer.
   */
  const isKnown = (path: string, content: Content): boolean => {
    if (index.get(path) === undefined) return content.from === 'nowhere';
    if (content.from === 'nowhere') return false;
    if (content.from === 'screen') return shown.get(path) === content.text;
    if (content.hash !== undefined && content.hash === hashes.get(path)) return true;
    const text = shown.get(path);
    return text !== undefined && text === decode(content.bytes);
  };

  const take = (path: string, content: Content, cache: Cache): void => {
    const known = isKnown(path, content);
    hashes.delete(path);
    shown.delete(path);
    if (content.from === 'screen') shown.set(path, content.text);
    if (content.from === 'disk' && content.hash !== undefined) hashes.set(path, content.hash);
    if (!known) changed.fire(changeOf(path, content, cache));
  };

  const changeOf = (path: string, content: Content, cache: Cache): IndexChange => {
    if (content.from === 'nowhere') return index.remove(path);
    return index.put(
      content.from === 'screen' ? readFile(path, content.text) : cachedOrRead(path, content.bytes, content.hash, cache),
    );
  };

  const cachedOrRead = (path: string, bytes: Uint8Array, hash: string | undefined, cache: Cache): FileEntry => {
    const cached = cache.get(path);
    const known = cached && (cached.hash === hash || index.get(path) === undefined) ? cached.entry() : undefined;
    if (known && cached?.hash === hash) return known;
    // The file changed since the cache was written: what it said then is its last good state, should it be broken now.
    if (known) index.put(known);
    return readFile(path, decode(bytes));
  };

  const readAll = async (): Promise<void> => {
    if (!(await isGrowthFolder(uri))) {
      state = 'absent';
      for (const path of index.paths()) forget(path);
      changed.fire(nothing);
      return;
    }
    state = 'loading';
    changed.fire(nothing);
    const began = performance.now();
    const before = readsBegun;
    const [paths, cache] = await Promise.all([listFiles(uri), storage.read()]);
    const present = new Set(paths);
    // A file that was asked for since may be younger than the list.
    for (const path of index.paths()) if (!present.has(path) && (reads.get(path) ?? 0) <= before) forget(path);
    await readInOrder(paths, cache);
    state = 'ready';
    changed.fire(nothing);
    log.info(`Read ${paths.length} files of ${uri.toString()} in ${Math.round(performance.now() - began)} ms.`);
    if (paths.some((path) => cache.get(path)?.hash !== hashes.get(path))) await storage.write(cacheable());
  };

  /** Files arrive in any order and ahead of time, but are parsed one after the other, with a pause between slices. */
  const readInOrder = async (paths: readonly string[], cache: Cache): Promise<void> => {
    const { turn } = inSlices();
    const ask = (path: string) => ({
      path,
      read: beginRead(path),
      content: contentOf(uriOf(path)).catch((error: unknown) => ({ from: 'error' as const, error })),
    });
    const ahead = paths.slice(0, readAhead).map(ask);
    for (let next = readAhead, asked = ahead.shift(); asked; next++, asked = ahead.shift()) {
      const content = await asked.content;
      const following = paths[next];
      if (following !== undefined) ahead.push(ask(following));
      // One file that the disk refuses must not hide the others.
      if (content.from === 'error') log.error(`Reading ${asked.path} failed.`, content.error);
      else if (asked.read.isLatest()) take(asked.path, content, cache);
      await turn();
    }
  };

  const cacheable = function* (): Generator<readonly [string, string, FileEntry]> {
    for (const [path, hash] of [...hashes]) {
      const entry = index.get(path);
      if (entry) yield [path, hash, entry];
    }
  };

  const startLoading = (): Promise<void> => {
    loading = readAll().catch((error: unknown) => {
      // The next call tries again.
      loading = undefined;
      state = 'failed';
      changed.fire(nothing);
      throw error;
    });
    return loading;
  };

  return {
    workspaceFolder,
    uri,
    index,
    state: () => state,
    load: () => loading ?? startLoading(),
    reload() {
      // A checkout reports a thousand files at once: one reading, begun after the present one, serves them all.
      queued ??= Promise.allSettled([loading]).then(() => {
        queued = undefined;
        return startLoading();
      });
      return queued;
    },
    refresh(path) {
      const read = beginRead(path);
      const work: Promise<void> = contentOf(uriOf(path)).then((content) => {
        if (read.isLatest()) take(path, content, new Map());
        // Overtaken, by the watcher or a reading of all: whoever waits for this file waits for the later one.
        else return refreshes.get(path) === work ? loading : refreshes.get(path);
        return undefined;
      });
      refreshes.set(path, work);
      return work;
    },
    show(path, document) {
      beginRead(path);
      take(path, { from: 'screen', text: document.getText() }, new Map());
    },
    isWritable: () => index.settings().format <= currentFormat,
    uriOf,
    pathOf(file) {
      if (file.scheme !== uri.scheme || file.authority !== uri.authority) return undefined;
      return file.path.startsWith(`${uri.path}/`) ? file.path.slice(uri.path.length + 1) : undefined;
    },
    onDidChange: changed.event,
    dispose: () => {
      owned.dispose();
    },
  };
}

const nothing: IndexChange = { problems: new Set(), goals: new Set() };
