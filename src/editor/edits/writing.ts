/**
 * Writing to the growth folder. Everything goes through the editor: undo works, what is on screen and unsaved is
 * respected, and a file is saved only if it was clean before.
 */
import * as vscode from 'vscode';
import { planEdits, type Change } from '../../core/yaml/edit/edits.ts';
import { isWritable } from '../../core/index/fileEntry.ts';
import { openAt, ProblemForPerson } from '../commands/problemForPerson.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import { agreeWithDisk } from './agreement.ts';

export type Writing = {
  /**
   * Changes values of a file.
   * @param path relative to the growth folder
   * @throws ProblemForPerson when the folder or the file must not be written, or the file cannot be edited safely
   */
  change(folder: GrowthFolder, path: string, changes: readonly Change[]): Promise<void>;
  /**
   * Creates a file. Never overwrites: where one is there already, that is a ProblemForPerson.
   */
  create(folder: GrowthFolder, path: string, text: string): Promise<void>;
  /** As `change` where the file is there, else as `create` with `text`. */
  changeOrCreate(folder: GrowthFolder, path: string, changes: readonly Change[], text: string): Promise<void>;
};

export function createWriting(): Writing {
  /** Two commands at once take turns: the second plans on what the first has written. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  const change = async (folder: GrowthFolder, path: string, changes: readonly Change[]): Promise<void> => {
    assertWritable(folder);
    assertFileWritable(folder, path);
    const uri = folder.uriOf(path);
    const document = await vscode.workspace.openTextDocument(uri);
    await agreeWithDisk(document);
    const wasClean = !document.isDirty;
    const plan = planEdits(document.getText(), changes);
    if (!plan.ok) {
      const place = document.positionAt(plan.refusal.offset);
      throw new ProblemForPerson(vscode.l10n.t('{0} could not be changed safely: {1}', nameOf(path), plan.refusal.message), [openAt(uri, place)]);
    }
    if (plan.edits.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    for (const { offset, length, text } of plan.edits) {
      edit.replace(uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), text);
    }
    await apply(edit, path);
    if (wasClean && !(await document.save())) {
      throw new ProblemForPerson(vscode.l10n.t('{0} was changed but could not be saved. Save it in the editor.', nameOf(path)), [openAt(uri, document.positionAt(0))]);
    }
    await folder.refresh(path);
  };

  const create = async (folder: GrowthFolder, path: string, text: string): Promise<void> => {
    assertWritable(folder);
    const uri = folder.uriOf(path);
    if (await exists(uri)) throw new ProblemForPerson(vscode.l10n.t('{0} is there already.', nameOf(path)), [openAt(uri, new vscode.Position(0, 0))]);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
    await apply(edit, path);
    if (folder.state() === 'absent') await folder.reload();
    else await folder.refresh(path);
  };

  return {
    change: (folder, path, changes) => inTurn(() => change(folder, path, changes)),
    create: (folder, path, text) => inTurn(() => create(folder, path, text)),
    changeOrCreate: (folder, path, changes, text) =>
      inTurn(async () => ((await exists(folder.uriOf(path))) ? change(folder, path, changes) : create(folder, path, text))),
  };
}

async function apply(edit: vscode.WorkspaceEdit, path: string): Promise<void> {
  if (await vscode.workspace.applyEdit(edit)) return;
  throw new ProblemForPerson(vscode.l10n.t('VS Code did not accept the change to {0}. Is the folder read-only?', nameOf(path)));
}

/** @throws ProblemForPerson in Restricted Mode, and for a folder that a newer version of Cairn has written */
export function assertWritable(folder: GrowthFolder): void {
  if (!vscode.workspace.isTrusted) {
    throw new ProblemForPerson(vscode.l10n.t('In Restricted Mode Cairn shows everything and writes nothing. Trust this workspace to go on.'), [
      { title: vscode.l10n.t('Manage Workspace Trust'), run: () => vscode.commands.executeCommand('workbench.trust.manage') },
    ]);
  }
  if (!folder.isWritable()) {
    throw new ProblemForPerson(vscode.l10n.t('This growth folder was written by a newer version of Cairn. It is shown, but not changed: update Cairn first.'), [
      openAt(folder.uriOf('cairn.yaml'), new vscode.Position(0, 0)),
    ]);
  }
}

function assertFileWritable(folder: GrowthFolder, path: string): void {
  const entry = folder.index.get(path);
  if (entry?.kind === undefined || isWritable(entry)) return;
  const [problem] = entry.problems;
  const message =
    entry.state === 'newer'
      ? vscode.l10n.t('{0} was written by a newer version of Cairn. It is shown, but not changed: update Cairn first.', nameOf(path))
      : vscode.l10n.t('{0} has a problem that must be mended first, so that nothing in it gets lost.', nameOf(path));
  const { line, character } = problem?.range.start ?? { line: 0, character: 0 };
  throw new ProblemForPerson(message, [openAt(folder.uriOf(path), new vscode.Position(line, character))]);
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
