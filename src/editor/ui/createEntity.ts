import * as vscode from 'vscode';
import { freeId } from '../../core/index/freeId.ts';
import type { GrowthIndex } from '../../core/index/growthIndex.ts';
import { pathOf } from '../../core/model/kinds.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { FileWriter } from '../workspace/fileWriter.ts';
import { askToShare } from './askToShare.ts';

/**
 * Writes a file under a free ID made from the title, and shows it. Asks before it copies private words into it.
 * @returns the ID; undefined when the person cancels
 */
export async function createEntity(
  { writing, random }: Readonly<{ writing: FileWriter; random: () => number }>,
  folder: GrowthFolder,
  {
    command,
    kind,
    title,
    text,
    private: isPrivate = false,
  }: Readonly<{
    /** The title of the command. */
    command: string;
    kind: Parameters<typeof freeId>[1];
    title: string;
    /** The text of the file, as far as the view knows it. */
    text: (view: GrowthIndex) => string;
    private?: boolean;
  }>,
): Promise<string | undefined> {
  const id = freeId(folder.ownersIndex, kind, title, random);
  const file = await askToShare(folder, {
    title: command,
    path: pathOf(kind, id, { private: isPrivate }),
    privatePath: pathOf(kind, id, { private: true }),
    build: text,
  });
  if (!file) return undefined;
  await writing.create(folder, file);
  await vscode.window.showTextDocument(folder.uriOf(file.path), { preview: false });
  return id;
}
