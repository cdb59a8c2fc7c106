/** The name of the person at the screen, if they have told it. */
import * as vscode from 'vscode';

export const authorSetting = 'cairn.author';

/** Undefined until it is known. Then the person at the screen is taken for the owner of the folder. */
export function knownAuthor(): string | undefined {
  const name = vscode.workspace.getConfiguration().get<string>('cairn.author', '').trim();
  return name === '' ? undefined : name;
}
