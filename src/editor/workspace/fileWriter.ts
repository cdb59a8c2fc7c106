/**
 * Writing to the growth folder. Everything goes through the editor: undo works, what is on screen and unsaved is
 * respected, and a file is saved only if it was clean before.
 */
import * as vscode from 'vscode';
import type { Change } from '../../core/yaml/edit/edits.ts';
import { identify, schemas } from '../../core/model/kinds.ts';
import { isWritable, type KnownFile } from '../../core/index/fileEntry.ts';
import { openAt, UserError } from '../commands/userError.ts';
import type { GrowthFolder } from './growthFolder.ts';
import { waitForDisk } from './content.ts';

/**
 * A file that is wanted. Where it is there already it is left as it is, but for what `addTo` wants to add to its text.
 */
export type WantedFile = {
  /** Relative to the growth folder. */
  readonly path: string;
  readonly text: string;
  readonly addTo?: (present: string) => { readonly offset: number; readonly text: string } | undefined;
};

export type FileWriter = {
  /**
   * Changes values of a file.
   * @param path relative to the growth folder
   * @throws UserError when the folder or the file must not be written, or the file cannot be edited safely
   */
  readonly change: (folder: GrowthFolder, path: string, changes: readonly Change[]) => Promise<void>;
  /**
   * Creates a file. Never overwrites: where one is there already, that is a UserError.
   */
  readonly create: (folder: GrowthFolder, path: string, text: string) => Promise<void>;
  /**
   * Creates what is missing of several files, in one edit that one undo takes back. Never overwrites.
   * @returns the paths of the files that were created or added to
   */
  readonly createAll: (folder: GrowthFolder, files: readonly WantedFile[]) => Promise<readonly string[]>;
  /** As `change` where the file is there, else as `create` with `text`. */
  readonly changeOrCreate: (
    folder: GrowthFolder,
    path: string,
    changes: readonly Change[],
    text: string,
  ) => Promise<void>;
};

export function createFileWriter(): FileWriter {
  /** Two commands at once take turns: the second plans on what the first has written. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  const change = async (folder: GrowthFolder, path: string, changes: readonly Change[]): Promise<void> => {
    assertFileWritable(folder, path);
    const uri = folder.uriOf(path);
    const document = await vscode.workspace.openTextDocument(uri);
    await waitForDisk(document);
    // The edit engine is loaded with the first edit.
    const { planEdits } = await import('../../core/yaml/edit/edits.ts');
    const wasClean = !document.isDirty;
    const plan = planEdits(folder.parsed(document), changes, { keyOrder: keyOrderOf(path) });
    if (!plan.ok) {
      const place = document.positionAt(plan.refusal.offset);
      throw new UserError(vscode.l10n.t('{0} could not be changed safely: {1}', nameOf(path), plan.refusal.message), [
        openAt(uri, place),
      ]);
    }
    if (plan.edits.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    for (const { offset, length, text } of plan.edits) {
      edit.replace(uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), text);
    }
    await apply(edit, path);
    folder.update(path, document);
    if (wasClean) await save(document);
  };

  const create = async (folder: GrowthFolder, path: string, text: string): Promise<void> => {
    assertWritable(folder);
    const uri = folder.uriOf(path);
    if (await exists(uri))
      throw new UserError(vscode.l10n.t('{0} is there already.', nameOf(path)), [
        openAt(uri, new vscode.Position(0, 0)),
      ]);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
    await apply(edit, path);
    if (folder.state() === 'absent') await folder.reload();
    else folder.update(path, text);
  };

  const createAll = async (folder: GrowthFolder, files: readonly WantedFile[]): Promise<readonly string[]> => {
    assertWritable(folder);
    const edit = new vscode.WorkspaceEdit();
    const written: string[] = [];
    const toSave: vscode.TextDocument[] = [];
    for (const { path, text, addTo } of files) {
      const uri = folder.uriOf(path);
      if (await exists(uri)) {
        if (!addTo) continue;
        const document = await vscode.workspace.openTextDocument(uri);
        await waitForDisk(document);
        const addition = addTo(document.getText());
        if (!addition) continue;
        edit.insert(uri, document.positionAt(addition.offset), addition.text);
        if (!document.isDirty) toSave.push(document);
      } else
        edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
      written.push(path);
    }
    if (written.length === 0) return written;
    await apply(edit, folder.uri.path);
    for (const document of toSave) await save(document);
    // Several files at once, and perhaps the folder's first: one reading serves them all.
    await folder.reload();
    return written;
  };

  return {
    createAll: (folder, files) => inTurn(() => createAll(folder, files)),
    change: (folder, path, changes) => inTurn(() => change(folder, path, changes)),
    create: (folder, path, text) => inTurn(() => create(folder, path, text)),
    changeOrCreate: (folder, path, changes, text) =>
      inTurn(async () =>
        (await exists(folder.uriOf(path))) ? change(folder, path, changes) : create(folder, path, text),
      ),
  };
}

/** @throws UserError when the document is still not on disk; what was changed stays on screen */
async function save(document: vscode.TextDocument): Promise<void> {
  // `false` may also mean that the editor's own auto save was there first.
  if ((await document.save()) || !document.isDirty) return;
  throw new UserError(
    vscode.l10n.t('{0} was changed but could not be saved. Save it in the editor.', nameOf(document.uri.path)),
    [openAt(document.uri, document.positionAt(0))],
  );
}

async function apply(edit: vscode.WorkspaceEdit, path: string): Promise<void> {
  if (await vscode.workspace.applyEdit(edit)) return;
  throw new UserError(
    vscode.l10n.t('VS Code did not accept the change to {0}. Is the folder read-only?', nameOf(path)),
  );
}

/** @throws UserError in Restricted Mode, and for a folder that a newer version of Cairn has written */
export function assertWritable(folder: GrowthFolder): void {
  assertTrusted();
  if (!folder.isWritable()) {
    throw new UserError(
      vscode.l10n.t(
        'This growth folder was written by a newer version of Cairn. It is shown, but not changed: update Cairn first.',
      ),
      [openAt(folder.uriOf('cairn.yaml'), new vscode.Position(0, 0))],
    );
  }
}

/**
 * Asked before something is offered: a checkbox or a button that could only refuse would be a promise that is not kept.
 * Of two goals of one id, commands mean the shared one: what was ticked on the private one would be written into the
 * other.
 */
export function canWrite(
  folder: GrowthFolder,
  { kind, id, path, state }: Pick<KnownFile, 'kind' | 'id' | 'path' | 'state'>,
): boolean {
  const isMeant = kind !== 'goal' || folder.index.goal(id)?.path === path;
  return canWriteIn(folder) && state === 'current' && isMeant;
}

/** The same of a path, at which there may be nothing yet. */
export function canWriteAt(folder: GrowthFolder, path: string): boolean {
  const entry = folder.index.get(path);
  return canWriteIn(folder) && (entry?.kind === undefined || isWritable(entry));
}

/** The same of a file that is still to be made. */
export const canWriteIn = (folder: GrowthFolder): boolean => vscode.workspace.isTrusted && folder.isWritable();

/** @throws UserError in Restricted Mode */
export function assertTrusted(): void {
  if (!vscode.workspace.isTrusted) {
    throw new UserError(
      vscode.l10n.t('In Restricted Mode Cairn shows everything and writes nothing. Trust this workspace to go on.'),
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
 * Asked before a dialogue too: whoever answers its questions should not do it in vain.
 * @throws UserError when the folder must not be written, or the file is there and must not be
 */
export function assertFileWritable(folder: GrowthFolder, path: string): void {
  assertWritable(folder);
  const entry = folder.index.get(path);
  if (entry?.kind === undefined || isWritable(entry)) return;
  const [problem] = entry.problems;
  const message =
    entry.state === 'newer'
      ? vscode.l10n.t(
          '{0} was written by a newer version of Cairn. It is shown, but not changed: update Cairn first.',
          nameOf(path),
        )
      : vscode.l10n.t('{0} has a problem that must be mended first, so that nothing in it gets lost.', nameOf(path));
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

/** New keys go where the model has them, so that a goal reads the same whoever wrote it. */
function keyOrderOf(path: string): readonly string[] {
  const { kind } = identify(path);
  return kind === undefined ? [] : Object.keys(schemas[kind].shape);
}
