/**
 * One growth folder: reads its files into an index, in slices and newest first, and keeps the index up to date with the
 * editor and the disk.
 */
import * as vscode from 'vscode';
import { isUpToDate, type Cache } from '../../core/index/cache.ts';
import { readFile, unreadFile, type FileEntry } from '../../core/index/fileEntry.ts';
import type { IndexChange } from '../../core/index/fileIndex.ts';
import { isForEveryone, isSamePrivacy } from '../../core/index/audience.ts';
import { createIndex, presentedView, type OwnerView } from '../../core/index/growthIndex.ts';
import { identify, isPrivatePath } from '../../core/model/kinds.ts';
import { currentFormat } from '../../core/model/settings.ts';
import { compose } from '../../core/yaml/compose.ts';
import { parseText, type ParsedDocument } from '../../core/yaml/parse.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { CacheStorage } from './cacheStorage.ts';
import { contentOf, decode, openDocument, type Content, type ContentOnDisk, logUnread } from './content.ts';
import { linkOnPath } from './links.ts';
import { isGrowthFolder, listFiles } from './listing.ts';
import type { Presentation } from './presentation.ts';
import { timeSlicer } from './timeSlicer.ts';

/**
 * `absent`: the workspace folder has no growth folder. `loading`: the index is correct but incomplete. `failed`: it
 * stays incomplete until the folder is read again.
 */
export type LoadState = 'absent' | 'loading' | 'ready' | 'failed';

export type GrowthFolder = Disposable &
  Readonly<{
    workspaceFolder: vscode.WorkspaceFolder;
    uri: vscode.Uri;
    /** What screens and commands read. In presentation mode it has nothing of private files. */
    index: OwnerView;
    /** Everything, also in presentation mode: for checks of privacy, which show nothing of it. */
    ownersIndex: OwnerView;
    state: () => LoadState;
    /** Reads the folder, once: later calls wait for the first. */
    load: () => Promise<void>;
    /** Reads the whole folder again, e.g. after it was created, deleted, or replaced. */
    reload: () => Promise<void>;
    /** Reads one file again, from the editor if it has unsaved changes, otherwise from disk. */
    refresh: (path: string) => Promise<void>;
    /** Puts one file into the index as the editor has it, saved or not, or with a text that was just written. */
    update: (path: string, source: vscode.TextDocument | string) => void;
    /** The parsed document of an open file: one for each version, shared with the index. */
    parsed: (document: vscode.TextDocument) => ParsedDocument;
    /** The document that the index has read of a file. Only kept for open files; a closed one is parsed again. */
    documentOf: (path: string) => Promise<ParsedDocument>;
    /** How many texts have been parsed so far. */
    parseCount: () => number;
    /** False for a folder that a newer version of Cairn has written, and while its settings cannot be read. */
    isWritable: () => boolean;
    /** Whether its settings are there but cannot be read, e.g. because of a symbolic link. */
    hasUnreadSettings: () => boolean;
    /** Symbolic links in the place of the folder or of something in it. What is behind them is not in the index. */
    links: () => readonly vscode.Uri[];
    uriOf: (path: string) => vscode.Uri;
    /** The path of a file within this folder, relative to it; undefined for any other file. */
    pathOf: (uri: vscode.Uri) => string | undefined;
    onDidChange: vscode.Event<IndexChange>;
  }>;

/** How many files are requested ahead of the one being parsed, to keep a slow or remote disk busy. */
const readAhead = 24;

export function growthFolder(
  workspaceFolder: vscode.WorkspaceFolder,
  uri: vscode.Uri,
  storage: CacheStorage,
  log: vscode.LogOutputChannel,
  presentation?: Presentation,
): GrowthFolder {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<IndexChange>());
  const index = createIndex();
  let presented: OwnerView | undefined;
  /** The content hash of each file that was read from disk. */
  const hashes = new Map<string, string>();
  /** The files that were read from the editor, and those from disk that are open in it. */
  const edited = new Map<string, ParsedDocument>();
  const parsedVersions = new WeakMap<vscode.TextDocument, Readonly<{ version: number; parsed: ParsedDocument }>>();
  /** The number of the latest read of each file: a read that a later one has overtaken is dropped. */
  const reads = new Map<string, number>();
  let readsBegun = 0;
  let parses = 0;
  /** The latest refresh of each file. */
  const refreshes = new Map<string, Promise<void>>();
  /** By path; empty for a link in the place of the folder or above. */
  const links = new Map<string, vscode.Uri>();
  /** Settings that are there but could not be read: they may say that files are private. */
  const unreadSettings = new Set<string>();
  let state: LoadState = 'absent';
  let cleaning: Promise<void> | undefined;
  let loading: Promise<void> | undefined;
  let queued: Promise<void> | undefined;

  // Every screen shows something else now.
  if (presentation)
    owned.add(
      presentation.onDidChange(() => {
        changed.fire({ problems: new Set(index.paths()), goals: new Set(index.idsOf('goal')) });
      }),
    );

  const parse = (text: string): ParsedDocument =>
    parseText(text, (yaml) => {
      parses += 1;
      return compose(yaml);
    });

  const parsed = (document: vscode.TextDocument): ParsedDocument => {
    const known = parsedVersions.get(document);
    if (known?.version === document.version) return known.parsed;
    const text = document.getText();
    const latest = edited.get(pathOf(document.uri) ?? '');
    const now = latest?.text === text ? latest : parse(text);
    parsedVersions.set(document, { version: document.version, parsed: now });
    return now;
  };

  const pathOf = (file: vscode.Uri): string | undefined => {
    if (file.scheme !== uri.scheme || file.authority !== uri.authority) return undefined;
    return file.path.startsWith(`${uri.path}/`) ? file.path.slice(uri.path.length + 1) : undefined;
  };

  const uriOf = (path: string) => vscode.Uri.joinPath(uri, path);

  const beginRead = (path: string): { readonly isLatest: () => boolean } => {
    const read = ++readsBegun;
    reads.set(path, read);
    return { isLatest: () => reads.get(path) === read };
  };

  /** Before the folder is read, a file of the cache may not be in the index yet. */
  const mayBeCached = (path: string): boolean =>
    state === 'loading'
      ? isForEveryone({ path, kind: identify(path).kind }, index.settings())
      : index.sharedFiles.get(path) !== undefined;

  const cleanCache = (): Promise<void> =>
    (cleaning ??= Promise.resolve().then(() => {
      cleaning = undefined;
      return storage.removeFiles(mayBeCached);
    }));

  /** A file that is private or gone now must not stay in the cache until the folder is read again. */
  const changeIndex = (change: () => IndexChange): void => {
    const before = index.settings();
    const result = change();
    if (!isSamePrivacy(before, index.settings())) void cleanCache();
    changed.fire(result);
  };

  const forget = (path: string): void => {
    hashes.delete(path);
    edited.delete(path);
    unreadSettings.delete(path);
    changeIndex(() => index.remove(path));
    if (!isPrivatePath(path)) void cleanCache();
  };

  const takeUnread = (path: string): void => {
    if (!isSettings(path)) return;
    hashes.delete(path);
    edited.delete(path);
    unreadSettings.add(path);
    changeIndex(() => index.put(unreadFile(path)));
  };

  const take = (path: string, content: Content, cache: Cache): void => {
    if (content.from === 'missing' && isSettings(path) && links.has(path)) {
      takeUnread(path);
      return;
    }
    unreadSettings.delete(path);
    if (content.from === 'editor') takeEdited(path, parsed(content.document));
    else if (content.from === 'disk') takeFromDisk(path, content, cache);
    else if (index.get(path) !== undefined) forget(path);
  };

  // The editor and the file watcher both report a change. It goes into the index once, and the views update once, so
  // that nothing moves under the pointer.
  const takeEdited = (path: string, document: ParsedDocument): void => {
    if (index.get(path) !== undefined && edited.get(path)?.text === document.text) return;
    hashes.delete(path);
    edited.set(path, document);
    changeIndex(() => index.put(readFile(path, document)));
  };

  const takeFromDisk = (path: string, { bytes, hash }: ContentOnDisk, cache: Cache): void => {
    const [before, latest] = [hashes.get(path), edited.get(path)];
    if (hash === undefined) hashes.delete(path);
    else hashes.set(path, hash);
    const isOpen = openDocument(uriOf(path)) !== undefined;
    if (!isOpen) edited.delete(path);
    const isSame = (hash !== undefined && hash === before) || (latest ? latest.text === decode(bytes) : false);
    if (isSame && index.get(path) !== undefined) return;
    const known = cachedEntry(path, hash, cache);
    if (known) {
      changeIndex(() => index.put(known));
      return;
    }
    const document = parse(decode(bytes));
    if (isOpen) edited.set(path, document);
    changeIndex(() => index.put(readFile(path, document)));
  };

  const cachedEntry = (path: string, hash: string | undefined, cache: Cache): FileEntry | undefined => {
    const cached = cache.get(path);
    if (!cached) return undefined;
    if (cached.hash === hash) return cached.entry();
    // The file changed since the cache was written. If it is broken now, the cached entry is its last good state.
    const known = index.get(path) === undefined ? cached.entry() : undefined;
    if (known) index.put(known);
    return undefined;
  };

  const isBehindLink = (path: string): boolean =>
    [...links.keys()].some((link) => link === '' || path === link || path.startsWith(`${link}/`));

  const contentAt = async (path: string): Promise<Content> => {
    const link = await linkOnPath(workspaceFolder.uri, uriOf(path));
    const known = link && (pathOf(link) ?? '');
    for (const each of [...links.keys()])
      if (each !== known && (path === each || path.startsWith(`${each}/`))) links.delete(each);
    if (!link || known === undefined) return contentOf(uriOf(path));
    if (!links.has(known)) {
      links.set(known, link);
      changed.fire({ ...nothing, problems: new Set([path]) });
    }
    return { from: 'missing' };
  };

  const readAll = async (): Promise<void> => {
    links.clear();
    const above = await linkOnPath(workspaceFolder.uri, uri);
    if (above) links.set('', above);
    if (above || !(await isGrowthFolder(uri))) {
      state = 'absent';
      for (const path of index.paths()) forget(path);
      changed.fire(nothing);
      return;
    }
    state = 'loading';
    changed.fire(nothing);
    const began = performance.now();
    const before = readsBegun;
    const [listing, cache] = await Promise.all([listFiles(uri), storage.read()]);
    const { paths } = listing;
    for (const link of listing.links) links.set(link, uriOf(link));
    const linkedSettings = listing.links.filter(isSettings);
    linkedSettings.forEach(takeUnread);
    const present = new Set([...paths, ...linkedSettings]);
    // A file that was read since may be newer than the list.
    for (const path of index.paths()) if (!present.has(path) && (reads.get(path) ?? 0) <= before) forget(path);
    const settings = paths.filter(isSettings);
    await readInOrder(settings, cache);
    // What became private since the cache was written leaves it before anything else is read.
    if (![...cache.keys()].every(mayBeCached)) await cleanCache();
    await readInOrder(paths.slice(settings.length), cache);
    state = 'ready';
    changed.fire(nothing);
    log.info(`Read ${paths.length} files of ${uri.toString()} in ${Math.round(performance.now() - began)} ms.`);
    if (isUpToDate(cache, index.sharedFiles, hashes)) return;
    if (unreadSettings.size === 0) await storage.write(index.sharedFiles, hashes);
    else await cleanCache();
  };

  /** Files are fetched ahead and in any order, but parsed one after the other, with a pause between slices. */
  const readInOrder = async (paths: readonly string[], cache: Cache): Promise<void> => {
    const slicer = timeSlicer();
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
      // One unreadable file must not hide the others.
      if (content.from === 'error') {
        logUnread(log, asked.path, content.error);
        if (asked.read.isLatest()) takeUnread(asked.path);
      } else if (asked.read.isLatest()) take(asked.path, content, cache);
      await slicer.yield();
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
    get index() {
      return presentation?.isOn() === true ? (presented ??= presentedView(index)) : index;
    },
    ownersIndex: index,
    state: () => state,
    load: () => loading ?? startLoading(),
    reload() {
      // A checkout reports a thousand files at once: one read after the current one is enough for all of them.
      queued ??= Promise.allSettled([loading]).then(() => {
        queued = undefined;
        return startLoading();
      });
      return queued;
    },
    refresh(path) {
      const read = beginRead(path);
      const failed = (error: unknown): never => {
        if (read.isLatest()) takeUnread(path);
        throw error;
      };
      const work: Promise<void> = contentAt(path)
        .catch(failed)
        .then((content) => {
          if (read.isLatest()) take(path, content, new Map());
          // Overtaken by the watcher or by a read of the whole folder: wait for that one instead.
          else return refreshes.get(path) === work ? loading : refreshes.get(path);
          return undefined;
        });
      refreshes.set(path, work);
      return work;
    },
    update(path, source) {
      if (isBehindLink(path)) return;
      beginRead(path);
      takeEdited(path, typeof source === 'string' ? parse(source) : parsed(source));
    },
    parsed,
    async documentOf(path) {
      const known = edited.get(path);
      if (known) return known;
      const content = await contentOf(uriOf(path));
      if (content.from === 'editor') return parsed(content.document);
      return parse(content.from === 'disk' ? decode(content.bytes) : '');
    },
    parseCount: () => parses,
    isWritable: () => unreadSettings.size === 0 && index.settings().format <= currentFormat,
    hasUnreadSettings: () => unreadSettings.size > 0,
    links: () => [...links.values()],
    uriOf,
    pathOf,
    onDidChange: changed.event,
    dispose: () => {
      owned.dispose();
    },
  };
}

const nothing: IndexChange = { problems: new Set(), goals: new Set() };

const isSettings = (path: string): boolean => identify(path).kind === 'settings';
