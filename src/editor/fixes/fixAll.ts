/**
 * All that can be fixed in a file without asking: in the source actions, and on save for who has asked for it in the
 * settings.
 */
import * as vscode from 'vscode';
import { fixAll } from '../../core/fixes/fixAll.ts';
import type { FixContext } from '../../core/fixes/subject.ts';
import type { Disposable } from '../workspace/disposables.ts';
import { addEdits } from './effects.ts';
import { fileToFix, type FixDeps } from './fileToFix.ts';

const kind = vscode.CodeActionKind.SourceFixAll.append('cairn');

export function registerFixAll(deps: FixDeps): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    {
      provideCodeActions(document, _range, { only }) {
        // Only when it is asked for: at each move of the cursor it would be work for nothing.
        const file = only?.intersects(kind) === true ? fileToFix(deps, document) : undefined;
        const action = file && fixAllAction(document, file.subject, kind, 1);
        return action ? [action] : [];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

/** @param least how many fixes there must be for this to be worth an action of its own */
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
