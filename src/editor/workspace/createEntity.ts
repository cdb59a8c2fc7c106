import * as vscode from 'vscode';
import { freeId } from '../../core/index/freeId.ts';
import { pathOf } from '../../core/model/kinds.ts';
import type { GrowthFolder } from './growthFolder.ts';
import type { FileWriter } from './fileWriter.ts';

/**
 * Writes a file under a free ID made from the title, and shows it.
 * @returns the ID
 */
export async function createEntity(
  { writing, random }: { readonly writing: FileWriter; readonly random: () => number },
  folder: GrowthFolder,
  {
    kind,
    title,
    text,
    private: isPrivate = false,
  }: {
    readonly kind: Parameters<typeof freeId>[1];
    readonly title: string;
    readonly text: string;
    readonly private?: boolean;
  },
): Promise<string> {
  const id = freeId(folder.index, kind, title, random);
  const path = pathOf(kind, id, { private: isPrivate });
  await writing.create(folder, path, text);
  await vscode.window.showTextDocument(folder.uriOf(path), { preview: false });
  return id;
}
