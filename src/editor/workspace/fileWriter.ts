/**
 * Writes to the growth folder through the editor: undo works, unsaved changes are respected, and a file is saved only
 * if it was clean before.
 */
import * as vscode from 'vscode';
import type { PlannedChanges } from '../../core/index/plannedChanges.ts';
import type { FileContent } from '../../core/index/sharedContent.ts';
import type { TextEdit } from '../../core/yaml/edit/edits.ts';
import { isPrivatePath } from '../../core/model/kinds.ts';
import { isWritable, type KnownFile } from '../../core/index/fileEntry.ts';
import { openAt, UserError } from '../commands/commands.ts';
import type { GrowthFolder } from './growthFolder.ts';
import { addCreation, addEdits, waitForDisk } from './content.ts';
import { assertNoLink } from './links.ts';
import { checkSaved, diskFull, removeIncomplete } from './fullDisk.ts';

/** A file to create. An existing file stays as it is, except for what `addTo` adds. */
export type WantedFile = FileContent<
  Readonly<{
    text: string;
    addTo?: (present: string) => Readonly<{ offset: number; text: string }> | undefined;
  }>
>;

/** Paths are relative to the growth folder. */
export type FileWriter = Readonly<{
  /**
   * Changes values of a file.
   * @throws ChangedMeanwhileError when what they are about has changed since they were planned
   * @throws UserError when the folder or the file must not be written, or the file cannot be edited safely
   */
  change: (folder: GrowthFolder, file: FileContent<PlannedChanges>) => Promise<void>;
  /**
   * Creates a file with a text. Never overwrites.
   * @throws UserError when the file exists
   */
  create: (folder: GrowthFolder, file: FileContent<string>) => Promise<void>;
  /**
   * Creates the missing ones of several files, in one edit that can be undone at once. Never overwrites.
   * @returns the paths of the files that were created or changed
   */
  createAll: (folder: GrowthFolder, files: readonly WantedFile[]) => Promise<readonly string[]>;
  /**
   * `change` if the file exists, otherwise `create` with the text.
   * @throws UserError as both do, and when the file exists and there are no changes for it
   */
  changeOrCreate: (folder: GrowthFolder, file: FileContent<ChangesOrText>) => Promise<void>;
  /**
   * Edits the texts of several files, in one edit that can be undone at once. Saves those that were saved before.
   * @param planEdits the edits of one file; called when its document is open and as new as the file on disk
   * @returns the paths of the files that were changed
   * @throws UserError when the folder must not be written, or a file cannot be saved
   */
  editAll: (
    folder: GrowthFolder,
    paths: readonly string[],
    planEdits: (path: string, document: vscode.TextDocument) => readonly TextEdit[],
  ) => Promise<readonly string[]>;
  /** Whether a save of the file is by this writer, which compares the result with the disk itself. */
  isSaving: (uri: vscode.Uri) => boolean;
}>;

/** The changes for an existing file, undefined if none was known when they were planned, and the text of a new one. */
export type ChangesOrText = Readonly<{ changes: PlannedChanges | undefined; text: string }>;

/** Called before private files are written. It may ask, and throws to stop the write. */
export type BeforePrivateWrite = (folder: GrowthFolder, paths: readonly string[], writing: FileWriter) => Promise<void>;

export function createFileWriter(beforePrivateWrite: BeforePrivateWrite = () => Promise.resolve()): FileWriter {
  /** Writes are queued: each one is planned on the result of the one before. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  const saving = new Set<string>();
  const saveChecked = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    saving.add(uri);
    try {
      await save(document);
    } finally {
      saving.delete(uri);
    }
  };

  const change = async (folder: GrowthFolder, path: string, changes: PlannedChanges): Promise<void> => {
    assertFileWritable(folder, path);
    const uri = folder.uriOf(path);
    await assertNoLink(folder.workspaceFolder.uri, uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await waitForDisk(document);
    // Loads the edit engine with the first edit.
    const { planCurrentEdits } = await import('../../core/index/planFileChanges.ts');
    const wasClean = !document.isDirty;
    const plan = planCurrentEdits(folder.parsed(document), path, changes);
    if (!plan.ok) {
      const place = document.positionAt(plan.refusal.offset);
      // The next plan starts from what the file says now, also before the watcher reports it.
      folder.update(path, document);
      assertFileWritable(folder, path);
      if (plan.refusal.reason === 'changed') throw new ChangedMeanwhileError(uri, place);
      throw new UserError(vscode.l10n.t('{0} could not be changed: {1}', nameOf(path), plan.refusal.message), [
        openAt(uri, place),
      ]);
    }
    if (plan.edits.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    addEdits(edit, uri, document.getText(), plan.edits);
    await apply(edit, path);
    folder.update(path, document);
    if (wasClean) await saveChecked(document);
  };

  const create = async (folder: GrowthFolder, path: string, text: string): Promise<void> => {
    assertWritable(folder);
    const uri = folder.uriOf(path);
    await assertNoLink(folder.workspaceFolder.uri, uri);
    if (await exists(uri)) throw new FileExistsError(uri);
    const edit = new vscode.WorkspaceEdit();
    addCreation(edit, uri, text);
    await applyCreation(edit, [{ uri, text }], path);
    if (folder.state() === 'absent') await folder.reload();
    else folder.update(path, text);
  };

  const createAll = async (folder: GrowthFolder, files: readonly WantedFile[]): Promise<readonly string[]> => {
    assertWritable(folder);
    const edit = new vscode.WorkspaceEdit();
    const written: string[] = [];
    const created: NewFile[] = [];
    const toSave: vscode.TextDocument[] = [];
    for (const {
      path,
      content: { text, addTo },
    } of files) {
      const uri = folder.uriOf(path);
      await assertNoLink(folder.workspaceFolder.uri, uri);
      if (await exists(uri)) {
        if (!addTo) continue;
        const document = await vscode.workspace.openTextDocument(uri);
        await waitForDisk(document);
        const addition = addTo(document.getText());
        if (!addition) continue;
        edit.insert(uri, document.positionAt(addition.offset), addition.text);
        if (!document.isDirty) toSave.push(document);
      } else {
        addCreation(edit, uri, text);
        created.push({ uri, text });
      }
      written.push(path);
    }
    if (written.length === 0) return written;
    await applyCreation(edit, created, folder.uri.path);
    for (const document of toSave) await saveChecked(document);
    // These may be the first files of the folder, so the whole folder is read once.
    await folder.reload();
    return written;
  };

  const editAll: FileWriter['editAll'] = async (folder, paths, planEdits) => {
    assertWritable(folder);
    const edit = new vscode.WorkspaceEdit();
    const changed: { readonly path: string; readonly document: vscode.TextDocument; readonly wasClean: boolean }[] = [];
    for (const path of paths) {
      const uri = folder.uriOf(path);
      await assertNoLink(folder.workspaceFolder.uri, uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await waitForDisk(document);
      const edits = planEdits(path, document);
      if (edits.length === 0) continue;
      addEdits(edit, uri, document.getText(), edits);
      changed.push({ path, document, wasClean: !document.isDirty });
    }
    if (changed.length === 0) return [];
    await apply(edit, folder.uri.path);
    for (const { path, document, wasClean } of changed) {
      folder.update(path, document);
      if (wasClean) await saveChecked(document);
    }
    return changed.map(({ path }) => path);
  };

  /** Asked before the turn, so that other writes do not wait for the answer. */
  const confirmed = async <T>(folder: GrowthFolder, paths: readonly string[], work: () => Promise<T>): Promise<T> => {
    const hidden = paths.filter(isPrivatePath);
    if (hidden.length > 0) {
      for (const path of hidden) await assertNoLink(folder.workspaceFolder.uri, folder.uriOf(path));
      await beforePrivateWrite(folder, hidden, writer);
    }
    return inTurn(work);
  };

  const writer: FileWriter = {
    createAll: (folder, files) =>
      confirmed(
        folder,
        files.map(({ path }) => path),
        () => createAll(folder, files),
      ),
    change: (folder, { path, content }) => confirmed(folder, [path], () => change(folder, path, content)),
    create: (folder, { path, content }) => confirmed(folder, [path], () => create(folder, path, content)),
    changeOrCreate: (folder, { path, content: { changes, text } }) =>
      confirmed(folder, [path], async () => {
        const uri = folder.uriOf(path);
        const changePresent = async (): Promise<void> => {
          if (changes) return change(folder, path, changes);
          assertFileWritable(folder, path);
          throw new FileExistsError(uri);
        };
        if (await exists(uri)) return changePresent();
        try {
          await create(folder, path, text);
        } catch (error) {
          // Another window or program may have created the file in the meantime.
          if (!(error instanceof FileExistsError)) throw error;
          await changePresent();
        }
      }),
    editAll: (folder, paths, planEdits) => confirmed(folder, paths, () => editAll(folder, paths, planEdits)),
    isSaving: (uri) => saving.has(uri.toString()),
  };
  return writer;
}

/** @throws UserError when saving fails; the change stays in the editor */
async function save(document: vscode.TextDocument): Promise<void> {
  // `false` may also mean that auto save was faster.
  if ((await document.save()) || !document.isDirty) {
    const error = await checkSaved(document);
    if (error) throw error;
    return;
  }
  throw new UserError(
    vscode.l10n.t('{0} was changed but could not be saved. Save it in the editor.', nameOf(document.uri.path)),
    [openAt(document.uri, document.positionAt(0))],
  );
}

type NewFile = Readonly<{ uri: vscode.Uri; text: string }>;

/**
 * Applies an edit that creates files which did not exist a moment ago.
 * @throws UserError when the disk is full, after removing what is incomplete, or when another program was faster
 */
async function applyCreation(edit: vscode.WorkspaceEdit, created: readonly NewFile[], path: string): Promise<void> {
  const applied = await vscode.workspace.applyEdit(edit);
  for (const file of created) {
    const left = await removeIncomplete(file, applied);
    if (left === 'removed') throw diskFull(file.uri);
    if (left === 'missing' && applied) throw notApplied(file.uri.path);
  }
  if (applied) return;
  for (const { uri } of created) if (await exists(uri)) throw new FileExistsError(uri);
  throw notApplied(path);
}

class FileExistsError extends UserError {
  constructor(uri: vscode.Uri) {
    super(vscode.l10n.t('{0} already exists.', nameOf(uri.path)), [openAt(uri, new vscode.Position(0, 0))]);
  }
}

/** The file no longer says what a change was planned on. The index knows what it says now. */
export class ChangedMeanwhileError extends UserError {
  constructor(uri: vscode.Uri, place: vscode.Position) {
    super(
      vscode.l10n.t(
        '{0} was changed in the meantime, so nothing was written. Run the command again.',
        nameOf(uri.path),
      ),
      [openAt(uri, place)],
    );
  }
}

async function apply(edit: vscode.WorkspaceEdit, path: string): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) throw notApplied(path);
}

const notApplied = (path: string): UserError =>
  new UserError(
    vscode.l10n.t('VS Code could not apply the change to {0}. Check whether the folder is read-only.', nameOf(path)),
  );

/** @throws UserError in Restricted Mode, and for a folder that a newer version of Cairn has written */
export function assertWritable(folder: GrowthFolder): void {
  assertTrusted();
  if (folder.hasUnreadSettings()) {
    throw new UserError(
      vscode.l10n.t('The settings of this growth folder cannot be read. Replace cairn.yaml with a readable file.'),
    );
  }
  if (!folder.isWritable()) {
    throw new UserError(
      vscode.l10n.t(
        'This growth folder was created by a newer version of Cairn and is read-only. Update Cairn to change it.',
      ),
      [openAt(folder.uriOf('cairn.yaml'), new vscode.Position(0, 0))],
    );
  }
}

/**
 * For actions that are only offered when they are possible. When two goals have one id, commands change the shared one,
 * so the private one does not offer any.
 */
export function canWrite(
  folder: GrowthFolder,
  { kind, id, path, state }: Pick<KnownFile, 'kind' | 'id' | 'path' | 'state'>,
): boolean {
  const isMeant = kind !== 'goal' || folder.ownersIndex.goal(id)?.path === path;
  return canWriteIn(folder) && state === 'current' && isMeant;
}

/** The same for a path where there may be no file yet. */
export function canWriteAt(folder: GrowthFolder, path: string): boolean {
  const entry = folder.ownersIndex.get(path);
  return canWriteIn(folder) && (entry?.kind === undefined || isWritable(entry));
}

/** The same for a new file. */
export const canWriteIn = (folder: GrowthFolder): boolean => vscode.workspace.isTrusted && folder.isWritable();

/** @throws UserError in Restricted Mode */
export function assertTrusted(): void {
  if (!vscode.workspace.isTrusted) {
    throw new UserError(
      vscode.l10n.t('In Restricted Mode, Cairn does not change files. Trust this workspace to continue.'),
      [
        {
          title: vscode.l10n.t('Manage Workspace Trust'),
          run: () => vscode.commands.executeCommand('workbench.trust.manage'),
        },
      ],
    );
  }
}

/**
 * Called before a dialog as well, because it would be pointless otherwise.
 * @throws UserError when the folder is read-only, or the file exists and must not be changed
 */
export function assertFileWritable(folder: GrowthFolder, path: string): void {
  assertWritable(folder);
  const entry = folder.ownersIndex.get(path);
  if (entry?.kind === undefined || isWritable(entry)) return;
  const [problem] = entry.problems;
  const message =
    entry.state === 'newer'
      ? vscode.l10n.t(
          '{0} was created by a newer version of Cairn and is read-only. Update Cairn to change it.',
          nameOf(path),
        )
      : vscode.l10n.t('{0} has a problem. Fix it first, so that no data is lost.', nameOf(path));
  const { line, character } = problem?.range.start ?? { line: 0, character: 0 };
  throw new UserError(message, [openAt(folder.uriOf(path), new vscode.Position(line, character))]);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
