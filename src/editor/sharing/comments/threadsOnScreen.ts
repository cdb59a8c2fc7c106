/** Shows the threads of all growth folders beside the lines that they are about, and in the Comments panel. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { dayText } from '../../../core/base/texts.ts';
import type { KnownFile } from '../../../core/index/fileEntry.ts';
import { isCommentable } from '../../../core/model/subjects.ts';
import { me } from '../../../core/model/note.ts';
import { authorsIn, type FindAuthor } from '../../../core/sharing/threads/authors.ts';
import { placeOfThread, type ThreadPlace } from '../../../core/sharing/threads/places.ts';
import { headingOf } from '../../../core/sharing/threads/threadText.ts';
import { isOpen, keyOfThread, threadsByFile, type FileThread } from '../../../core/sharing/threads/threads.ts';
import { disposables, UserError, type Disposable } from '../../commands/commands.ts';
import { logError } from '../../commands/logError.ts';
import { canWriteAt, canWriteIn } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { timeSlicer } from '../../workspace/timeSlicer.ts';
import { authorSetting, knownAuthor } from './knownAuthor.ts';

export type ThreadsOnScreen = Disposable &
  Readonly<{
    /** Shows what the files say now. */
    refresh: () => Promise<void>;
    /** What a thread on the screen shows; undefined for one that is only being written. */
    threadOf: (shown: object) => ShownThread | undefined;
    /** What a comment on the screen shows. */
    commentOf: (comment: object) => ShownComment | undefined;
    /** Opens the thread once it is shown. */
    expand: (folder: GrowthFolder, key: string) => void;
    all: () => readonly vscode.CommentThread[];
  }>;

export type ShownThread = Readonly<{
  folder: GrowthFolder;
  /** @throws UserError when it is gone */
  current: () => FileThread;
}>;

export type ShownComment = ShownThread &
  Readonly<{ shown: vscode.CommentThread; comment: vscode.Comment; index: number; text: string }>;

type Deps = Readonly<{ folders: GrowthFolders; standing: GrowthState; log: vscode.LogOutputChannel }>;

type Entry = Readonly<{ shown: vscode.CommentThread; thread: ShownThread }>;

export function showThreads({ folders, standing, log }: Deps): ThreadsOnScreen {
  const owned = disposables();
  const controller = owned.add(vscode.comments.createCommentController('cairn', 'Cairn'));
  controller.options = {
    prompt: vscode.l10n.t('Reply…'),
    placeHolder: vscode.l10n.t('Write a comment'),
  };
  controller.commentingRangeProvider = {
    async provideCommentingRanges(document) {
      const folder = folders.of(document.uri);
      await folder?.load();
      const path = folder?.pathOf(document.uri);
      const entry = path === undefined ? undefined : folder?.index.get(path);
      if (!folder || !canWriteIn(folder) || !isCommentable(entry?.kind)) return [];
      return [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
    },
  };

  const entries = new Map<string, Entry>();
  const shownThreads = new WeakMap<object, ShownThread>();
  const shownComments = new WeakMap<object, ShownComment>();
  const toExpand = new Set<string>();

  const keyIn = (folder: GrowthFolder, key: string): string => `${folder.uri.toString()} ${key}`;

  const show = (folder: GrowthFolder, path: string, thread: FileThread, place: ThreadPlace, today: IsoDate): string => {
    const key = keyIn(folder, keyOfThread(thread));
    const uri = folder.uriOf(path);
    const range = new vscode.Range(place.line, 0, place.line, 0);
    const before = entries.get(key);
    const isSameFile = before?.shown.uri.toString() === uri.toString();
    if (before && !isSameFile) before.shown.dispose();
    const shown = before && isSameFile ? before.shown : controller.createCommentThread(uri, range, []);
    const known = { folder, current: () => currentThread(folder, keyOfThread(thread)) };
    if (shown !== before?.shown) {
      shown.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      shownThreads.set(shown, known);
      entries.set(key, { shown, thread: known });
    }
    if (shown.range?.isEqual(range) !== true) shown.range = range;
    const isWritable = canWriteAt(folder, thread.feedback.path);
    shown.label = headingOf(folder.index, path, thread.thread.field, today);
    shown.canReply = isWritable;
    const { Resolved, Unresolved } = vscode.CommentThreadState;
    shown.state = isOpen(thread.thread) ? Unresolved : Resolved;
    shown.contextValue = `${isOpen(thread.thread) ? 'open' : 'resolved'}${isWritable ? ' writable' : ''}`;
    // A comment that is being edited must not be replaced.
    if (shown.comments.every(({ mode }) => mode === vscode.CommentMode.Preview)) {
      const findAuthor = authorsIn(folder.index, knownAuthor());
      const comments = commentsOf(thread, { findAuthor, isWritable, today });
      if (!isSameComments(shown.comments, comments)) {
        shown.comments = comments;
        for (const [index, comment] of comments.entries())
          shownComments.set(comment, {
            ...known,
            shown,
            comment,
            index,
            text: thread.thread.comments[index]?.text ?? '',
          });
      }
    }
    if (toExpand.delete(key)) shown.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    return key;
  };

  /** Of each version of a file, so that it is parsed only when it or its threads change. */
  const placesOfVersion = new WeakMap<KnownFile, Map<string | undefined, ThreadPlace>>();

  async function placesIn(
    folder: GrowthFolder,
    entry: KnownFile,
    threads: readonly FileThread[],
  ): Promise<(thread: FileThread) => ThreadPlace> {
    const places = placesOfVersion.get(entry) ?? new Map<string | undefined, ThreadPlace>();
    placesOfVersion.set(entry, places);
    if (threads.some(({ thread }) => !places.has(thread.field))) {
      const document = await folder.documentOf(entry.path);
      for (const { thread } of threads) places.set(thread.field, placeOfThread(document, entry.kind, thread.field));
    }
    return ({ thread }) => places.get(thread.field) ?? { line: 0, state: 'unknown' };
  }

  const showAll = async (): Promise<void> => {
    const slicer = timeSlicer();
    const present = new Set<string>();
    for (const folder of folders.present()) {
      for (const [path, threads] of threadsByFile(folder.index)) {
        const entry = folder.index.get(path);
        if (entry?.kind === undefined || threads.length === 0) continue;
        const placeOf = await placesIn(folder, entry, threads);
        for (const thread of threads) present.add(show(folder, path, thread, placeOf(thread), standing.today()));
        await slicer.yield();
      }
    }
    for (const [key, { shown }] of entries) {
      if (present.has(key)) continue;
      shown.dispose();
      entries.delete(key);
    }
  };

  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  /** One after the other; any number of calls during one lead to one more. */
  const refresh = (): Promise<void> => {
    const start = (): Promise<void> => {
      next = undefined;
      running = showAll().finally(() => {
        running = undefined;
      });
      return running;
    };
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
  const refreshLogged = (): void => {
    refresh().catch((error: unknown) => {
      logError(log, 'The comments could not be shown.', error);
    });
  };

  owned.add(
    standing.onDidChange(({ everything, kinds }) => {
      if (everything || kinds.has('feedback') || kinds.has('settings') || [...kinds].some(isCommentable))
        refreshLogged();
    }),
  );
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(authorSetting)) refreshLogged();
    }),
  );
  refreshLogged();

  return {
    refresh,
    threadOf: (shown) => shownThreads.get(shown),
    commentOf: (comment) => shownComments.get(comment),
    expand(folder, key) {
      toExpand.add(keyIn(folder, key));
    },
    all: () => [...entries.values()].map(({ shown }) => shown),
    dispose() {
      owned.dispose();
    },
  };
}

function currentThread(folder: GrowthFolder, key: string): FileThread {
  const found = [...threadsByFile(folder.index).values()].flat().find((thread) => keyOfThread(thread) === key);
  if (!found) throw new UserError(vscode.l10n.t('This thread was deleted or changed in the meantime.'));
  return found;
}

type Look = Readonly<{ findAuthor: FindAuthor; isWritable: boolean; today: IsoDate }>;

/** As plain text: Markdown could load pictures from the web. */
const commentsOf = ({ thread }: FileThread, { findAuthor, isWritable, today }: Look): readonly vscode.Comment[] =>
  thread.comments.map(({ by, date, text }): vscode.Comment => {
    const author = findAuthor(by);
    const isOwn = author?.id === me && isWritable;
    return {
      body: text.trimEnd(),
      author: { name: author?.name ?? vscode.l10n.t('Unknown author') },
      mode: vscode.CommentMode.Preview,
      contextValue: isOwn ? 'own' : 'other',
      ...(date !== undefined && { label: dayText(date, today) }),
    };
  });

const isSameComments = (shown: readonly vscode.Comment[], now: readonly vscode.Comment[]): boolean =>
  shown.length === now.length &&
  shown.every((comment, index) => {
    const other = now[index];
    return (
      other?.body === comment.body &&
      other.author.name === comment.author.name &&
      other.contextValue === comment.contextValue &&
      other.label === comment.label
    );
  });
