/** Where something that a view shows is written. */
import * as vscode from 'vscode';
import { findPlace, type Looks, type ValuePath } from '../../core/yaml/findPlace.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';

export type Place = {
  readonly folder: GrowthFolder;
  /** The file, relative to the growth folder. */
  readonly path: string;
  /** The value in it; the file's first line when empty. */
  readonly value: ValuePath;
  /** What the list item that the path leads through looks like, so that it is found where its index has shifted. */
  readonly looks?: Looks;
};

/**
 * Shows the file with the cursor at the value, as it is in the text that is on screen. To select a long value would
 * scroll its beginning away.
 */
export async function showPlace({ folder, path, value, looks }: Place): Promise<void> {
  const document = await vscode.workspace.openTextDocument(folder.uriOf(path));
  const { start } = findPlace(folder.parsed(document), value, looks);
  const position = new vscode.Position(start.line, start.character);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

/** What a click on a node does. */
export function openCommand(place: Place): vscode.Command {
  return { command: 'cairn.open', title: vscode.l10n.t('Open File'), arguments: [{ place }] };
}
