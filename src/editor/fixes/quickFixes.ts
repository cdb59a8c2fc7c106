/** Quick fixes for the problems of a growth folder's files, at the light bulb and in the Problems panel. */
import * as vscode from 'vscode';
import type { Fix } from '../../core/fixes/fix.ts';
import { fixesFor } from '../../core/fixes/fixesFor.ts';
import { nameFixes } from '../../core/fixes/wrongName.ts';
import { problem, type Problem } from '../../core/problems/problem.ts';
import { isProblemCode, isReviewCode } from '../../core/problems/rules.ts';
import type { CommandId } from '../../core/base/command.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import { codeOf, diagnosticSource, rangeOf } from '../problems/diagnostics.ts';
import { workspaceEdit } from './effects.ts';
import { fileToFix, type FixDeps } from './fileToFix.ts';
import { fixAllAction } from './fixAll.ts';
import { titleOf } from './titles.ts';

/** A kind of its own, so that a key can be bound to it. */
const creating = vscode.CodeActionKind.QuickFix.append('create');

const completePart: CommandId = 'cairn.completeGoalPart';
const checkIn: CommandId = 'cairn.checkIn';

export function registerQuickFixes(deps: FixDeps): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    {
      async provideCodeActions(document, _range, { diagnostics, only }, token) {
        const own = diagnostics.filter(({ source }) => source === diagnosticSource);
        if (own.length === 0 || only?.intersects(vscode.CodeActionKind.QuickFix) === false) return [];
        const file = fileToFix(deps, document);
        if (!file) return nameActions(deps, document, own);
        const { folder, path, subject } = file;
        const problems = folder.index.problemsOf(path);
        const found: { readonly fix: Fix; readonly diagnostic: vscode.Diagnostic }[] = [];
        const looked = new Set<Problem>();
        const slicer = timeSlicer();
        for (const diagnostic of own) {
          await slicer.yield();
          if (token.isCancellationRequested) return [];
          // The text may have changed since the problem was shown: then it is found anew, and offered anew.
          // Two of one kind may be shown at one place, such as two keys that are missing.
          const known =
            problems.find(
              (one) =>
                !looked.has(one) && one.code === codeOf(diagnostic) && rangeOf(one.range).isEqual(diagnostic.range),
            ) ?? reviewed(diagnostic);
          if (!known) continue;
          looked.add(known);
          found.push(...fixesFor(subject, known).map((fix) => ({ fix, diagnostic })));
        }
        const actions = await Promise.all(
          found.map(({ fix, diagnostic }) => quickFix(folder, document, fix, diagnostic)),
        );
        if (token.isCancellationRequested || document.getText() !== subject.text) return [];
        const all =
          problems.length > 1 && found.some(({ fix }) => fix.trust === 'automatic')
            ? fixAllAction(document, subject, vscode.CodeActionKind.QuickFix, 2)
            : undefined;
        return [...actions, all].filter((action) => action !== undefined);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

/** What a review found is not kept in the index. */
function reviewed(diagnostic: vscode.Diagnostic): Problem | undefined {
  const code = codeOf(diagnostic);
  const { start, end } = diagnostic.range;
  return isProblemCode(code) && isReviewCode(code) ? problem(code, { start, end }) : undefined;
}

/** For a file that Cairn does not know by the name that it has. */
async function nameActions(
  { folders }: FixDeps,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const folder = folders.of(document.uri);
  const path = folder?.pathOf(document.uri);
  const entry = path === undefined ? undefined : folder?.index.get(path);
  const diagnostic = diagnostics.find((one) => codeOf(one) === 'week-name');
  if (!folder?.isWritable() || !vscode.workspace.isTrusted || !entry || entry.kind !== undefined || !diagnostic)
    return [];
  const actions = await Promise.all(
    nameFixes(entry, folder.index).map((fix) => quickFix(folder, document, fix, diagnostic)),
  );
  return actions.filter((action) => action !== undefined);
}

async function quickFix(
  folder: GrowthFolder,
  document: vscode.TextDocument,
  fix: Fix,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction | undefined> {
  const { effect, trust } = fix;
  const action = new vscode.CodeAction(
    titleOf(fix.title),
    fix.title[0] === 'create' ? creating : vscode.CodeActionKind.QuickFix,
  );
  action.diagnostics = [diagnostic];
  action.isPreferred = trust !== 'offered';
  if (effect.do === 'ask') {
    const { code, obstacle } = effect;
    action.command = {
      command: completePart,
      title: action.title,
      arguments: [document.uri, code, ...(obstacle === undefined ? [] : [obstacle])],
    };
    return action;
  }
  if (effect.do === 'check-in') {
    action.command = { command: checkIn, title: action.title, arguments: [{ goal: effect.goal, folder }] };
    return action;
  }
  const edit = await workspaceEdit(folder, document, effect);
  if (!edit) return undefined;
  action.edit = edit;
  return action;
}
