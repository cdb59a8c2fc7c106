/** Shows what is wrong in the growth folders in the Problems panel, each problem at its exact place. */
import * as vscode from 'vscode';
import type { Problem } from '../../core/problems/problem.ts';
import { rules, type Severity } from '../../core/problems/rules.ts';
import type { Range } from '../../core/text/lines.ts';
import { disposables, type Disposable } from '../disposables.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';

/** Told by other features from the diagnostics of other extensions. */
export const diagnosticSource = 'Cairn';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function registerDiagnostics({ folders }: { readonly folders: GrowthFolders }): Disposable {
  const owned = disposables();
  const collection = owned.add(vscode.languages.createDiagnosticCollection('cairn'));
  /** What waits for the end of this turn: reading a folder changes a thousand files. */
  const waiting = new Map<GrowthFolder, Set<string>>();
  const shown = new Map<GrowthFolder, Set<string>>();

  const showWaiting = (): void => {
    const entries: [vscode.Uri, vscode.Diagnostic[] | undefined][] = [];
    for (const [folder, paths] of waiting) {
      const shownHere = shown.get(folder) ?? new Set();
      shown.set(folder, shownHere);
      for (const path of paths) {
        const diagnostics = folder.index.problemsOf(path).map(diagnosticOf);
        if (diagnostics.length === 0 && !shownHere.delete(path)) continue;
        if (diagnostics.length > 0) shownHere.add(path);
        entries.push([folder.uriOf(path), diagnostics]);
      }
    }
    waiting.clear();
    if (entries.length > 0) collection.set(entries);
  };

  owned.add(
    folders.onDidChange(({ folder, change }) => {
      if (change.problems.size === 0) return;
      if (waiting.size === 0) setTimeout(showWaiting, 0);
      const paths = waiting.get(folder) ?? new Set();
      waiting.set(folder, paths);
      for (const path of change.problems) paths.add(path);
    }),
  );
  owned.add(
    folders.onDidChangeFolders(() => {
      // A workspace folder was closed, or the setting names another growth folder.
      const open = new Set(folders.all());
      for (const [folder, paths] of shown) {
        if (open.has(folder)) continue;
        for (const path of paths) collection.delete(folder.uriOf(path));
        shown.delete(folder);
      }
    }),
  );
  return owned;
}

function diagnosticOf(problem: Problem): vscode.Diagnostic {
  const { severity, message } = rules[problem.code];
  const diagnostic = new vscode.Diagnostic(rangeOf(problem.range), vscode.l10n.t(message, { ...problem.args }), severities[severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = problem.code;
  if (problem.code === 'unknown-key') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
