/** Cairn: Fix All Problems in the Folder. Applies the fixes that are safe without asking, in all files at once. */
import * as vscode from 'vscode';
import { isFixable } from '../../core/fixes/context.ts';
import { fixAll } from '../../core/fixes/fixAll.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import { plural } from '../../core/base/texts.ts';
import { readFile } from '../../core/index/fileEntry.ts';
import { rules } from '../../core/problems/rules.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../core/yaml/edit/edits.ts';
import type { Commands, Disposable } from '../commands/commands.ts';
import { assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { FixDeps } from './fileToFix.ts';

export type FixFolderDeps = FixDeps & Readonly<{ commands: Commands; writing: FileWriter }>;

export function registerFixFolder(deps: FixFolderDeps): Disposable {
  return deps.commands.register('cairn.fixFolder', async () => {
    const today = deps.clock();
    assertTrusted();
    await deps.folders.load();
    const fixed: FixedFolder[] = [];
    for (const folder of deps.folders.present()) fixed.push(await fixFolder(deps, folder, today));
    // Not awaited: the command is over when the files are fixed, not when its message is closed.
    void tellFixed(deps, fixed);
  });
}

/** What undoes the fixes of a file, as long as it still has this text. */
export type UndoableFile = Readonly<{ fixed: string; back: readonly TextEdit[] }>;

type FixedFile = UndoableFile & { readonly count: number };

type FixedFolder = Readonly<{ folder: GrowthFolder; files: ReadonlyMap<string, FixedFile> }>;

async function fixFolder(
  { random, writing }: FixFolderDeps,
  folder: GrowthFolder,
  today: IsoDate,
): Promise<FixedFolder> {
  const { index } = folder;
  const isToFix = (path: string): boolean =>
    isFixable(index.get(path)) && index.problemsOf(path).some(({ code }) => rules[code].autoFix === true);
  const files = new Map<string, FixedFile>();
  await writing.editAll(folder, index.paths().filter(isToFix), (path, file) => {
    const document = folder.parsed(file);
    const entry = readFile(path, document);
    if (!isFixable(entry)) return [];
    const { text } = document;
    const { edits, count } = fixAll({ text, document, entry, index, today, random });
    files.set(path, { fixed: applyEdits(text, edits), back: invertEdits(text, edits), count });
    return edits;
  });
  return { folder, files };
}

async function tellFixed({ commands, writing }: FixFolderDeps, fixed: readonly FixedFolder[]): Promise<void> {
  const files = fixed.flatMap((folder) => [...folder.files.values()]).filter(({ count }) => count > 0);
  if (files.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('There are no problems that can be fixed without asking you.'),
    );
    return;
  }
  const problems = files.reduce((sum, { count }) => sum + count, 0);
  const undo = vscode.l10n.t('Undo');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Fixed {0} in {1}.',
      plural(vscode.l10n.t('{count, plural, one {# problem} other {# problems}}'), { count: problems }),
      plural(vscode.l10n.t('{count, plural, one {# file} other {# files}}'), { count: files.length }),
    ),
    undo,
  );
  if (answer !== undo) return;
  try {
    for (const folder of fixed) await undoFixes(writing, folder);
  } catch (error) {
    commands.tell('cairn.fixFolder', error);
  }
}

/** Leaves files alone that have changed since. */
export async function undoFixes(
  writing: FileWriter,
  { folder, files }: Readonly<{ folder: GrowthFolder; files: ReadonlyMap<string, UndoableFile> }>,
): Promise<void> {
  await writing.editAll(folder, [...files.keys()], (path, document) => {
    const file = files.get(path);
    return file?.fixed === document.getText() ? file.back : [];
  });
}
