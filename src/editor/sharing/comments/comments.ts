/** Comment threads in the editor, and the commands of their buttons. */
import * as vscode from 'vscode';
import {
  deleteComment,
  deleteThread,
  editComment,
  reopenThread,
  replyTo,
  resolveThread,
  startThread,
  type Deletion,
  type Draft,
} from '../../../core/sharing/threads/plans.ts';
import { keyOfThread, threadsByFile } from '../../../core/sharing/threads/threads.ts';
import { disposables, isGiven, UserError, type Commands, type Disposable } from '../../commands/commands.ts';
import { systemRandom } from '../../goals/random.ts';
import type { Clock } from '../../workspace/clock.ts';
import { waitForDisk } from '../../workspace/content.ts';
import { assertFileWritable, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { createGit } from '../git.ts';
import { authorOf } from './author.ts';
import { showThreads, type ShownComment, type ShownThread, type ThreadsOnScreen } from './threadsOnScreen.ts';

export type CommentDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  standing: GrowthState;
  writing: FileWriter;
  clock: Clock;
  log: vscode.LogOutputChannel;
}>;

/** Each button takes the thread or comment that it belongs to; any other argument does nothing. */
type Button = (argument: unknown) => Promise<void>;

export type Comments = Disposable &
  Readonly<{
    threads: ThreadsOnScreen;
    add: Button;
    resolve: Button;
    reopen: Button;
    deleteThread: Button;
    edit: Button;
    save: Button;
    cancel: Button;
    deleteComment: Button;
  }>;

export function createComments({ commands, folders, standing, writing, clock, log }: CommentDeps): Comments {
  const owned = disposables();
  const threads = owned.add(showThreads({ folders, standing, log }));
  const git = createGit(log);

  const draftIn = async (folder: GrowthFolder, text: string): Promise<Draft> => ({
    by: await authorOf(folder, git),
    date: clock(),
    text,
  });

  const add = async ({ thread, text }: vscode.CommentReply): Promise<void> => {
    if (text.trim() === '') return;
    const known = threads.threadOf(thread);
    if (!known) return start(thread, text);
    const draft = await draftIn(known.folder, text);
    await writing.change(known.folder, replyTo(known.current(), draft));
    await threads.refresh();
  };

  const start = async (shown: vscode.CommentThread, text: string): Promise<void> => {
    const folder = folders.of(shown.uri);
    const path = folder?.pathOf(shown.uri);
    if (!folder || path === undefined) return;
    assertWritable(folder);
    const document = await vscode.workspace.openTextDocument(shown.uri);
    await waitForDisk(document);
    // What the person sees, also before the index has read it.
    folder.update(path, document);
    const draft = await draftIn(folder, text);
    const file = folder.index.get(path);
    const line = shown.range?.start.line ?? 0;
    const content =
      file?.kind === undefined
        ? undefined
        : startThread(folder.index, { file, document: folder.parsed(document), line }, draft, systemRandom);
    if (!content)
      throw new UserError(vscode.l10n.t('This file cannot have comments, because another file has its name.'));
    assertFileWritable(folder, content.path);
    const before = keysIn(folder);
    await writing.changeOrCreate(folder, content);
    shown.dispose();
    for (const key of keysIn(folder)) if (!before.has(key)) threads.expand(folder, key);
    await threads.refresh();
  };

  const offerUndo = async (message: string, folder: GrowthFolder, path: string, { undo }: Deletion): Promise<void> => {
    const title = vscode.l10n.t('Undo');
    if ((await vscode.window.showInformationMessage(message, title)) !== title) return;
    const now = folder.index.get(path);
    if (now?.kind !== 'feedback' || now.state === 'broken')
      throw new UserError(
        vscode.l10n.t('The comments are in another file now, so the deletion cannot be undone here.'),
      );
    await writing.change(folder, undo(now));
    await threads.refresh();
  };

  const remove = async (message: string, { folder, current }: ShownThread, plan: Plan): Promise<void> => {
    const thread = current();
    const deletion = plan(thread);
    await writing.change(folder, deletion.content);
    await threads.refresh();
    // Not awaited: the command is over when the thread is deleted, not when its message is closed.
    offerUndo(message, folder, thread.feedback.path, deletion).catch((error: unknown) => {
      commands.tell('cairn.deleteThread', error);
    });
  };

  const change = async ({ folder, current }: ShownThread, plan: Change): Promise<void> => {
    await writing.change(folder, plan(current()));
    await threads.refresh();
  };

  const setMode = ({ shown, comment }: ShownComment, mode: vscode.CommentMode): void => {
    comment.mode = mode;
    // VS Code draws them again when they are assigned.
    shown.comments = [...shown.comments];
  };

  const onThread =
    (work: (thread: ShownThread) => Promise<void>): Button =>
    async (argument) => {
      const thread = isGiven(argument) ? threads.threadOf(argument) : undefined;
      if (thread) await work(thread);
    };

  const onComment =
    (work: (known: ShownComment) => Promise<void> | void): Button =>
    async (argument) => {
      const known = isGiven(argument) ? threads.commentOf(argument) : undefined;
      if (known) await work(known);
    };

  const save = async (known: ShownComment): Promise<void> => {
    const { comment } = known;
    const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
    if (text.trim() === '') throw new UserError(vscode.l10n.t('A comment needs a text. Delete it instead.'));
    await writing.change(known.folder, editComment(known.current(), known.index, text));
    setMode(known, vscode.CommentMode.Preview);
    await threads.refresh();
  };

  return {
    threads,
    async add(argument) {
      if (isReply(argument)) await add(argument);
    },
    resolve: onThread((thread) => change(thread, (current) => resolveThread(current, clock()))),
    reopen: onThread((thread) => change(thread, reopenThread)),
    deleteThread: onThread((thread) => remove(vscode.l10n.t('The thread was deleted.'), thread, deleteThread)),
    edit: onComment((known) => {
      setMode(known, vscode.CommentMode.Editing);
    }),
    save: onComment(save),
    cancel: onComment((known) => {
      known.comment.body = known.text.trimEnd();
      setMode(known, vscode.CommentMode.Preview);
    }),
    deleteComment: onComment((known) =>
      remove(vscode.l10n.t('The comment was deleted.'), known, (thread) => deleteComment(thread, known.index)),
    ),
    dispose() {
      owned.dispose();
    },
  };
}

type Plan = (thread: ReturnType<ShownThread['current']>) => Deletion;
type Change = (thread: ReturnType<ShownThread['current']>) => ReturnType<typeof reopenThread>;

const isReply = (argument: unknown): argument is vscode.CommentReply =>
  isGiven(argument, 'thread', 'text') && isGiven(argument.thread, 'uri') && typeof argument.text === 'string';

const keysIn = ({ index }: GrowthFolder): ReadonlySet<string> =>
  new Set([...threadsByFile(index).values()].flat().map(keyOfThread));
