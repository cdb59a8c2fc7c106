/**
 * Finds symbolic links in the path of a file. Cairn neither reads nor writes through them: a link can lead out of the
 * workspace, or from `private/` to a place that others see. The API of VS Code does not tell where a link leads.
 */
import * as vscode from 'vscode';
import { UserError } from '../commands/commands.ts';
import { ifFound, isLink } from './listing.ts';

/**
 * The first part of a path that is a symbolic link.
 *
 * @param root a folder above `uri`, which may be a link itself: the workspace folder, which the person chose
 */
export async function linkOnPath(root: vscode.Uri, uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  let reached = root;
  for (const part of uri.path.slice(root.path.length).split('/')) {
    if (part === '') continue;
    reached = vscode.Uri.joinPath(reached, part);
    const here = reached;
    const found = await ifFound(() => vscode.workspace.fs.stat(here));
    // There is nothing below a missing folder.
    if (!found) return undefined;
    if (isLink(found.type)) return reached;
  }
  return undefined;
}

/** @throws UserError if the path to a file has a symbolic link below the workspace folder */
export async function assertNoLink(root: vscode.Uri, uri: vscode.Uri): Promise<void> {
  const link = await linkOnPath(root, uri);
  if (!link) return;
  const name = link.path.slice(root.path.length + 1);
  throw new UserError(
    vscode.l10n.t(
      '“{0}” is a symbolic link. Cairn does not write through links. Replace it, or open its target instead.',
      name,
    ),
    [
      {
        title: vscode.l10n.t('Show in Explorer'),
        run: () => vscode.commands.executeCommand('revealInExplorer', link),
      },
    ],
  );
}
