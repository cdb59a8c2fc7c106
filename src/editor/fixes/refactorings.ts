/** Refactorings of growth files, at the cursor or for the selection. */
import * as vscode from 'vscode';
import { refactoringsAt } from '../../core/fixes/refactor/refactorings.ts';
import type { Refactoring } from '../../core/fixes/refactor/refactoring.ts';
import type { Disposable } from '../commands/commands.ts';
import { applyFiles } from './applyFiles.ts';
import { workspaceEdit } from './effects.ts';
import { fileToFix, type FixDeps } from './fileToFix.ts';

const kinds: Readonly<Record<Refactoring['kind'], vscode.CodeActionKind>> = {
  rewrite: vscode.CodeActionKind.RefactorRewrite,
  extract: vscode.CodeActionKind.RefactorExtract,
  move: vscode.CodeActionKind.RefactorMove,
};

export function registerRefactorings(deps: FixDeps): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    {
      async provideCodeActions(document, range, { only, triggerKind }, token) {
        if (only?.intersects(vscode.CodeActionKind.Refactor) === false) return [];
        // Not at each move of the cursor, only on request or for a selection.
        if (triggerKind === vscode.CodeActionTriggerKind.Automatic && range.isEmpty) return [];
        const file = fileToFix(deps, document);
        if (!file) return [];
        const { folder, context } = file;
        const found = refactoringsAt(context, range).filter(({ kind }) => only?.intersects(kinds[kind]) !== false);
        const actions = await Promise.all(
          found.map(async ({ title, kind, effect }) => {
            const edit =
              effect.do === 'ask' || effect.do === 'check-in' || effect.do === 'join'
                ? undefined
                : await workspaceEdit(folder, document, effect);
            if (!edit) return undefined;
            const action = new vscode.CodeAction(title, kinds[kind]);
            if (effect.do === 'files')
              action.command = applyFiles.command({ title, folder, document, text: context.text, effect });
            else action.edit = edit;
            return action;
          }),
        );
        if (token.isCancellationRequested || document.getText() !== context.text) return [];
        return actions.filter((action) => action !== undefined);
      },
    },
    { providedCodeActionKinds: Object.values(kinds) },
  );
}
