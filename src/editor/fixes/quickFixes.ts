/** Quick fixes for the problems of a growth folder's files, at the light bulb and in the Problems panel. */
import * as vscode from 'vscode';
import type { Effect, Fix } from '../../core/fixes/fix.ts';
import { mostProblemsAtOnce } from '../../core/fixes/context.ts';
import { fixesFor } from '../../core/fixes/fixesFor.ts';
import { weekNameFixes } from '../../core/fixes/references.ts';
import { problem, type Problem } from '../../core/problems/problem.ts';
import { isProblemCode, isReviewCode } from '../../core/problems/rules.ts';
import { located } from '../../core/yaml/findPlace.ts';
import type { Command } from '../../core/base/command.ts';
import type { Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import { codeOf, diagnosticSource, rangeOf } from '../problems/diagnostics.ts';
import { commandIn } from '../ui/place.ts';
import { applyFiles } from './applyFiles.ts';
import { workspaceEdit } from './effects.ts';
import { joinGoals } from './joinGoals.ts';
import { fileToFix, type FixDeps } from './fileToFix.ts';
import { fixAllAction } from './fixAll.ts';

/** A separate kind, so that people can bind a key to it. */
const creating = vscode.CodeActionKind.QuickFix.append('create');

export function registerQuickFixes(deps: FixDeps): Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    {
      async provideCodeActions(document, _range, { diagnostics, only }, token) {
        const own = diagnostics.filter(({ source }) => source === diagnosticSource);
        if (own.length === 0 || only?.intersects(vscode.CodeActionKind.QuickFix) === false) return [];
        const file = fileToFix(deps, document);
        if (!file) return nameActions(deps, document, own);
        const { folder, path, context } = file;
        const problems = folder.index.problemsOf(path).map((one) => located(one, context.document));
        // Two problems may have the same code and range, such as two missing keys.
        const byPlace = new Map<string, Problem[]>();
        for (const one of problems) {
          const key = placeKey(one.code, rangeOf(one.range));
          const same = byPlace.get(key);
          if (same) same.push(one);
          else byPlace.set(key, [one]);
        }
        const found: Readonly<{ fix: Fix; diagnostic: vscode.Diagnostic }>[] = [];
        const slicer = timeSlicer();
        for (const diagnostic of own.slice(0, mostProblemsAtOnce(context.document))) {
          await slicer.yield();
          if (token.isCancellationRequested) return [];
          // If the text has changed since, VS Code asks again with new diagnostics.
          const known = byPlace.get(placeKey(codeOf(diagnostic), diagnostic.range))?.shift() ?? reviewed(diagnostic);
          if (!known) continue;
          found.push(...fixesFor(context, known).map((fix) => ({ fix, diagnostic })));
        }
        const actions = await Promise.all(
          found.map(({ fix, diagnostic }) => quickFix(folder, document, fix, diagnostic)),
        );
        if (token.isCancellationRequested || document.getText() !== context.text) return [];
        const all =
          problems.length > 1 && found.some(({ fix }) => fix.autoFix === true)
            ? fixAllAction(document, context, vscode.CodeActionKind.QuickFix, 2)
            : undefined;
        return [...actions, all].filter((action) => action !== undefined);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

const placeKey = (code: string, { start, end }: vscode.Range): string =>
  [code, start.line, start.character, end.line, end.character].join(' ');

/** The index does not contain the problems of the SMART review. */
function reviewed(diagnostic: vscode.Diagnostic): Problem | undefined {
  const code = codeOf(diagnostic);
  const { start, end } = diagnostic.range;
  return isProblemCode(code) && isReviewCode(code) ? problem(code, { range: { start, end } }) : undefined;
}

/** For a file of a week with an invalid name. */
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
    weekNameFixes(entry, folder.index).map((fix) => quickFix(folder, document, fix, diagnostic)),
  );
  return actions.filter((action) => action !== undefined);
}

async function quickFix(
  folder: GrowthFolder,
  document: vscode.TextDocument,
  fix: Fix,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction | undefined> {
  const { title, effect } = fix;
  const text = document.getText();
  const action = new vscode.CodeAction(title, fix.isCreation === true ? creating : vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.isPreferred === true || fix.autoFix === true;
  if (effect.do === 'ask' || effect.do === 'check-in') {
    action.command = commandIn(folder, commandOf(title, effect));
    return action;
  }
  if (effect.do === 'join') {
    action.command = joinGoals.command({ title, folder, effect });
    return action;
  }
  if (fix.usesHistory === true) {
    const args = { file: folder.pathOf(document.uri) };
    action.command = commandIn(folder, { id: 'cairn.mergeConflicts', args, title });
    return action;
  }
  const edit = await workspaceEdit(folder, document, effect);
  if (!edit) return undefined;
  if (effect.do === 'files') action.command = applyFiles.command({ title, folder, document, text, effect });
  else action.edit = edit;
  return action;
}

function commandOf(title: string, effect: Extract<Effect, { do: 'ask' | 'check-in' }>): Command {
  const { do: act, ...args } = effect;
  return { id: act === 'ask' ? 'cairn.completeGoalPart' : 'cairn.checkIn', args, title };
}
