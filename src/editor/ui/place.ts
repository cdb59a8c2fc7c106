/** Where the things in a view are written. */
import * as vscode from 'vscode';
import type { ValuePath } from '../../core/base/valuePath.ts';
import type { Command } from '../../core/base/command.ts';
import { findPlace, type Looks } from '../../core/yaml/findPlace.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';

export type PlaceInFile = Readonly<{
  /** The file, relative to the growth folder. */
  path: string;
  /** The value in it; the file's first line when empty. */
  value: ValuePath;
  /** Content of the list item in the path, to find it when its index has changed. */
  looks?: Looks;
}>;
export type Place = PlaceInFile & { readonly folder: GrowthFolder };

/** Opens the file with the cursor at the value. Selecting a long value would scroll its start out of view. */
export async function showPlace({ folder, path, value, looks }: Place): Promise<void> {
  const document = await vscode.workspace.openTextDocument(folder.uriOf(path));
  const { start } = findPlace(folder.parsed(document), value, looks);
  const position = new vscode.Position(start.line, start.character);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

/** A command as VS Code runs it. */
export const commandIn = (folder: GrowthFolder, { id, args, title }: Command<string>): vscode.Command => ({
  command: id,
  title,
  arguments: [{ folder, ...args }],
});

/** The command of a click on a tree row. */
export function openCommand(place: Place): vscode.Command {
  const open: Command = { id: 'cairn.open', args: { place }, title: vscode.l10n.t('Open File') };
  return commandIn(place.folder, open);
}
