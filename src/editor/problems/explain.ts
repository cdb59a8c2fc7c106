/** Opens the reference of problems, at the one that is asked about: the link behind each problem's name. */
import * as vscode from 'vscode';
import { isProblemCode } from '../../core/problems/rules.ts';
import type { Commands } from '../commands/commands.ts';
import type { Disposable } from '../workspace/disposables.ts';

/** @param extension where the extension is installed; the page is part of it */
export function registerExplain({
  commands,
  extension,
}: {
  readonly commands: Commands;
  readonly extension: vscode.Uri;
}): Disposable {
  return commands.register('cairn.explainProblem', async (code) => {
    const page = vscode.Uri.joinPath(extension, 'docs', 'problems.md');
    const place = typeof code === 'string' && isProblemCode(code) ? page.with({ fragment: code }) : page;
    await vscode.commands.executeCommand('markdown.showPreview', place);
    return place.toString();
  });
}
