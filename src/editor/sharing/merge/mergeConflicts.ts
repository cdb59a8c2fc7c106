/**
 * Cairn: Merge Conflicts, for one file from the light bulb, or for all files with conflict markers. Git knows the last
 * common version of a file while a merge is not finished; without it, what only one side has is kept.
 */
import * as vscode from 'vscode';
import { plural } from '../../../core/base/texts.ts';
import { conflictedPaths } from '../../../core/index/lookup.ts';
import { mergeConflictsIn } from '../../../core/sharing/merge/conflictedFile.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../../core/yaml/edit/edits.ts';
import { replacement } from '../../../core/fixes/fix.ts';
import { given, openAt, UserError, type Commands, type Disposable } from '../../commands/commands.ts';
import { undoFixes, type UndoableFile } from '../../fixes/fixFolder.ts';
import { addEdits, waitForDisk } from '../../workspace/content.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { gitApi, type GitRepository } from '../git.ts';

const { l10n } = vscode;

export type MergeConflictsDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  writing: FileWriter;
  log: vscode.LogOutputChannel;
}>;

export function registerMergeConflicts(deps: MergeConflictsDeps): Disposable {
  return deps.commands.register('cairn.mergeConflicts', async (argument) => {
    assertTrusted();
    await deps.folders.load();
    const [file, folder] = [given(argument, 'file'), given(argument, 'folder')];
    const present = deps.folders.present();
    const of = present.find((one) => one === folder);
    if (of && typeof file === 'string') await mergeFile(deps, of, file);
    else await mergeAll(deps, of ? [of] : present);
  });
}

/** As other quick fixes, leaves saving to the person. */
async function mergeFile({ log }: MergeConflictsDeps, folder: GrowthFolder, path: string): Promise<void> {
  assertWritable(folder);
  const uri = folder.uriOf(path);
  const base = await baseOf(await repositoryOf(folder, log), uri);
  const document = await vscode.workspace.openTextDocument(uri);
  await waitForDisk(document);
  const merged = mergeConflictsIn(document.getText(), path, base);
  if (!merged) throw notMerged([openAt(uri, new vscode.Position(0, 0))]);
  const edit = new vscode.WorkspaceEdit();
  addEdits(edit, uri, document.getText(), replacement(document.getText(), merged.text));
  if (!(await vscode.workspace.applyEdit(edit))) throw notMerged([openAt(uri, new vscode.Position(0, 0))]);
}

const notMerged = (nextSteps: UserError['nextSteps']): UserError =>
  new UserError(l10n.t('The two versions cannot be merged safely. Keep one side of each conflict instead.'), nextSteps);

async function mergeAll(deps: MergeConflictsDeps, folders: readonly GrowthFolder[]): Promise<void> {
  const merged = new Map<GrowthFolder, ReadonlyMap<string, UndoableFile>>();
  const left: vscode.Uri[] = [];
  for (const folder of folders) {
    const paths = conflictedPaths(folder.index);
    const files = await mergeFolder(deps, folder, paths);
    merged.set(folder, files.merged);
    left.push(...files.unfinished.map(folder.uriOf));
  }
  // Not awaited: the command is over when the files are merged, not when its message is closed.
  void tellMerged(deps, merged, left);
}

type MergedFiles = Readonly<{
  merged: ReadonlyMap<string, UndoableFile>;
  /** Files in which a person still has to decide something. */
  unfinished: readonly string[];
}>;

async function mergeFolder(
  { writing, log }: MergeConflictsDeps,
  folder: GrowthFolder,
  paths: readonly string[],
): Promise<MergedFiles> {
  const repository = paths.length > 0 ? await repositoryOf(folder, log) : undefined;
  const bases = new Map<string, string | undefined>();
  for (const path of paths) bases.set(path, await baseOf(repository, folder.uriOf(path)));
  const merged = new Map<string, UndoableFile>();
  const unfinished: string[] = [];
  await writing.editAll(folder, paths, (path, document) => {
    const text = document.getText();
    const result = mergeConflictsIn(text, path, bases.get(path));
    if (result?.left !== 0) unfinished.push(path);
    if (!result) return [];
    const edits: readonly TextEdit[] = replacement(text, result.text);
    merged.set(path, { fixed: applyEdits(text, edits), back: invertEdits(text, edits) });
    return edits;
  });
  return { merged, unfinished };
}

async function tellMerged(
  { commands, writing }: MergeConflictsDeps,
  merged: ReadonlyMap<GrowthFolder, ReadonlyMap<string, UndoableFile>>,
  left: readonly vscode.Uri[],
): Promise<void> {
  const count = [...merged.values()].reduce((sum, files) => sum + files.size, 0);
  const [undo, open] = [l10n.t('Undo'), l10n.t('Open')];
  const answer = await vscode.window.showInformationMessage(
    messageFor(count, left.length),
    ...(left.length > 0 ? [open] : []),
    ...(count > 0 ? [undo] : []),
  );
  try {
    const [first] = left;
    if (answer === open && first) await vscode.window.showTextDocument(first);
    if (answer === undo) for (const [folder, files] of merged) await undoFixes(writing, { folder, files });
  } catch (error) {
    commands.tell('cairn.mergeConflicts', error);
  }
}

function messageFor(merged: number, left: number): string {
  if (merged === 0 && left === 0) return l10n.t('No growth file has a merge conflict.');
  const inFiles = plural(l10n.t('{count, plural, one {# file} other {# files}}'), { count: left });
  if (merged === 0) return l10n.t('The conflicts in {0} need you. Keep one side of each.', inFiles);
  const done = plural(l10n.t('{count, plural, one {Merged # file.} other {Merged # files.}}'), { count: merged });
  return left === 0 ? done : l10n.t('{0} What is left in {1} needs you.', done, inFiles);
}

async function repositoryOf(folder: GrowthFolder, log: vscode.LogOutputChannel): Promise<GitRepository | undefined> {
  return (await gitApi(log))?.getRepository(folder.uri) ?? undefined;
}

/** The last common version; undefined outside of a merge, and if both sides created the file. */
async function baseOf(repository: GitRepository | undefined, uri: vscode.Uri): Promise<string | undefined> {
  return repository?.show(':1', uri.fsPath).then(
    (text) => text,
    // Git fails for a file that is not in this stage of its index.
    () => undefined,
  );
}
