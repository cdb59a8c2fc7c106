/** Opens `docs/problems.md` at a problem: the link on the code of each diagnostic. */
import * as vscode from 'vscode';
import { isProblemCode } from '../../core/problems/rules.ts';
import type { Commands, Disposable } from '../commands/commands.ts';

/** @param extension the installation folder of the extension, which contains the page */
export function registerExplain({
  commands,
  extension,
}: Readonly<{
  commands: Commands;
  extension: vscode.Uri;
}>): Disposable {
  return commands.register('cairn.explainProblem', async (code) => {
    const page = vscode.Uri.joinPath(extension, 'docs', 'problems.md');
    const place = typeof code === 'string' && isProblemCode(code) ? page.with({ fragment: code }) : page;
    await vscode.commands.executeCommand('markdown.showPreview', place);
    return place.toString();
  });
}
