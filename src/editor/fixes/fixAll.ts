/** The source action "Fix all", which VS Code can also run on save (`editor.codeActionsOnSave`). */
import * as vscode from 'vscode';
import { fixAll } from '../../core/fixes/fixAll.ts';
import type { FixContext } from '../../core/fixes/context.ts';
import type { Disposable } from '../commands/commands.ts';
import { addEdits } from '../workspace/content.ts';
import { fileToFix, type FixDeps } from './fileToFix.ts';

const kind = vscode.CodeActionKind.SourceFixAll.append('cairn');

export function registerFixAll(deps: FixDeps): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    {
      provideCodeActions(document, _range, { only }) {
        // Only on request, because VS Code asks for code actions at each move of the cursor.
        const file = only?.intersects(kind) === true ? fileToFix(deps, document) : undefined;
        const action = file && fixAllAction(document, file.context, kind, 1);
        return action ? [action] : [];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

/** @param least the minimum number of fixes for which the action is offered */
export function fixAllAction(
  document: vscode.TextDocument,
  context: FixContext,
  kind: vscode.CodeActionKind,
  least: number,
): vscode.CodeAction | undefined {
  const { edits, count } = fixAll(context);
  if (count < least) return undefined;
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all Cairn problems in this file'), kind);
  action.edit = new vscode.WorkspaceEdit();
  addEdits(action.edit, document.uri, context.text, edits);
  return action;
}
