/** Quick fixes for problems of a growth folder's files: what a goal lacks is asked for, and a misspelt word is corrected. */
import * as vscode from 'vscode';
import { correctedWord } from '../../core/goals/corrections.ts';
import { isMissingPartCode, obstacleAt, partOf, type GoalPart, type MissingPartCode } from '../../core/goals/missingParts.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { CommandId } from '../commands/commands.ts';
import type { Disposable } from '../disposables.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';
import { diagnosticSource, rangeOf } from '../problems/diagnostics.ts';

const completePart: CommandId = 'cairn.completeGoalPart';

export function registerQuickFixes({ folders }: { readonly folders: GrowthFolders }): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    {
      provideCodeActions(document, _range, { diagnostics }) {
        const folder = folders.of(document.uri);
        const path = folder?.pathOf(document.uri);
        if (!folder || path === undefined || !vscode.workspace.isTrusted) return [];
        const problems = folder.index.problemsOf(path);
        return diagnostics
          .filter(({ source }) => source === diagnosticSource)
          .flatMap((diagnostic) => {
            const code = codeOf(diagnostic);
            if (isMissingPartCode(code)) return fixForGap(document, diagnostic, code);
            return correction(document, diagnostic, problems.find((problem) => problem.code === code && rangeOf(problem.range).isEqual(diagnostic.range))) ?? [];
          });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

/** A code stands alone, or beside a link to its explanation. */
function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function fixForGap(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, code: MissingPartCode): vscode.CodeAction {
  const part = partOf(code);
  const title = titleOf(part);
  const action = quickFix(title, diagnostic);
  const index = part === 'plan' ? obstacleAt(document.getText(), diagnostic.range.start) : undefined;
  action.command = { command: completePart, title, arguments: [document.uri, code, ...(index === undefined ? [] : [index])] };
  return action;
}

function titleOf(part: GoalPart): string {
  switch (part) {
    case 'measure':
      return vscode.l10n.t('Add a measure…');
    case 'due':
      return vscode.l10n.t('Add a due date…');
    case 'start':
      return vscode.l10n.t('Add a start date…');
    case 'why':
      return vscode.l10n.t('Say why it matters…');
    case 'action':
      return vscode.l10n.t('Add a first action…');
    case 'obstacle':
      return vscode.l10n.t('Name an obstacle and a plan…');
    case 'plan':
      return vscode.l10n.t('Add a plan for this obstacle…');
  }
}

function correction(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, problem: Problem | undefined): vscode.CodeAction | undefined {
  if (problem?.code !== 'misspelt-key' && problem?.code !== 'misspelt-reference') return undefined;
  const wrong = problem.args[problem.code === 'misspelt-key' ? 'key' : 'id'];
  const near = problem.args.near;
  if (wrong === undefined || near === undefined) return undefined;
  // The text may have changed since the problem was found: then it is found anew, and offered anew.
  const corrected = correctedWord(document.getText(diagnostic.range), String(wrong), String(near));
  if (corrected === undefined) return undefined;
  const action = quickFix(vscode.l10n.t('Change to “{0}”', near), diagnostic);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, diagnostic.range, corrected);
  return action;
}

function quickFix(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}
