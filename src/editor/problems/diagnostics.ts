/**
 * Shows the problems of the growth folders in the Problems panel: those of each file, and the SMART review of active
 * goals, which also depends on the day and on other files.
 */
import * as vscode from 'vscode';
import { identify } from '../../core/model/kinds.ts';
import { levelOf, levelsFrom, type Levels } from '../../core/problems/levels.ts';
import { messageOf, type Problem } from '../../core/problems/problem.ts';
import type { Severity } from '../../core/problems/rule.ts';
import { reviewedPaths, reviewOf } from '../../core/goals/review/review.ts';
import type { Range } from '../../core/base/lines.ts';
import { located } from '../../core/yaml/findPlace.ts';
import { parseText } from '../../core/yaml/parse.ts';
import { logUnread } from '../workspace/content.ts';
import { watchDay, type Clock } from '../workspace/clock.ts';
import { commandUri, type CommandId } from '../../core/base/command.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import { logError } from '../commands/logError.ts';

/** Other features use it to find our diagnostics among those of other extensions. */
export const diagnosticSource = 'Cairn';

export const rulesSetting = 'cairn.rules';
const vagueWordsSetting = 'cairn.vagueWords';
const explain: CommandId = 'cairn.explainProblem';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export type DiagnosticsDeps = Readonly<{
  folders: GrowthFolders;
  clock: Clock;
  log: vscode.LogOutputChannel;
}>;

export function registerDiagnostics({ folders, clock, log }: DiagnosticsDeps): Disposable {
  const owned = disposables();
  const collection = owned.add(vscode.languages.createDiagnosticCollection('cairn'));
  /** Files whose diagnostics are out of date. Reading a folder changes many at once. */
  const waiting = new Map<GrowthFolder, Set<string>>();
  const shown = new Map<GrowthFolder, Set<string>>();
  /** The active goals at the last review, joined: when they change, every goal is reviewed again. */
  const active = new Map<GrowthFolder, string>();
  let working = false;

  const want = (folder: GrowthFolder, paths: Iterable<string>): void => {
    const wanted = waiting.get(folder) ?? new Set();
    waiting.set(folder, wanted);
    for (const path of paths) wanted.add(path);
    if (working) return;
    working = true;
    setTimeout(() => {
      showWaiting()
        .catch((error: unknown) => {
          logError(log, 'Showing problems failed.', error);
        })
        .finally(() => {
          working = false;
          for (const [other, paths] of waiting) want(other, paths);
        });
    }, 0);
  };

  const showWaiting = async (): Promise<void> => {
    const slicer = timeSlicer();
    for (let next = waiting.entries().next(); next.done !== true; next = waiting.entries().next()) {
      const [folder, paths] = next.value;
      waiting.delete(folder);
      const shownHere = shown.get(folder) ?? new Set();
      shown.set(folder, shownHere);
      const context = reviewContextOf(folder, clock);
      const entries: [vscode.Uri, vscode.Diagnostic[]][] = [];
      for (const path of paths) {
        const diagnostics = await diagnosticsOf(folder, path, context, log);
        if (diagnostics.length === 0 && !shownHere.delete(path)) continue;
        if (diagnostics.length > 0) shownHere.add(path);
        entries.push([folder.uriOf(path), diagnostics]);
        await slicer.yield();
      }
      if (entries.length > 0 && folders.all().includes(folder)) collection.set(entries);
    }
  };

  const reviewAll = (folder: GrowthFolder): void => {
    const paths = reviewedPaths(folder.index);
    active.set(folder, paths.join());
    want(folder, paths);
  };

  owned.add(
    folders.onDidChange(({ folder, change }) => {
      want(folder, change.problems);
      if (folder.state() !== 'ready') return;
      for (const goal of change.goals) want(folder, pathsOf(folder, goal));
      const touchesAll = [...change.problems].some((path) =>
        ['settings', 'profile', 'ladder'].includes(identify(path).kind ?? ''),
      );
      // No changed file means that the whole folder was read.
      if (change.problems.size === 0 || touchesAll || reviewedPaths(folder.index).join() !== active.get(folder))
        reviewAll(folder);
    }),
  );
  owned.add(
    folders.onDidChangeFolders(() => {
      // A workspace folder was closed, or the setting of the growth folder changed.
      const open = new Set(folders.all());
      for (const [folder, paths] of shown) {
        if (open.has(folder)) continue;
        for (const path of paths) collection.delete(folder.uriOf(path));
        shown.delete(folder);
        active.delete(folder);
      }
    }),
  );
  owned.add(
    watchDay(clock, () => {
      for (const folder of folders.present()) reviewAll(folder);
    }),
  );
  owned.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(rulesSetting) || event.affectsConfiguration(vagueWordsSetting))
        for (const folder of folders.present()) want(folder, folder.index.paths());
    }),
  );
  return owned;
}

const pathsOf = (folder: GrowthFolder, goal: string): readonly string[] =>
  [...folder.index.readable('goal')].filter(({ id }) => id === goal).map(({ path }) => path);

type ReviewContext = Readonly<{
  today: string;
  vagueWords: readonly string[];
  levels: Levels;
  active: number;
}>;

function reviewContextOf(folder: GrowthFolder, clock: Clock): ReviewContext {
  const settings = vscode.workspace.getConfiguration(undefined, folder.uri);
  const words: unknown = settings.get(vagueWordsSetting);
  return {
    today: clock(),
    vagueWords: Array.isArray(words)
      ? words.filter((word) => typeof word === 'string').map((word) => word.trim().toLowerCase())
      : [],
    levels: levelsFrom(settings.get(rulesSetting)),
    active: reviewedPaths(folder.index).length,
  };
}

async function diagnosticsOf(
  folder: GrowthFolder,
  path: string,
  { today, vagueWords, levels, active }: ReviewContext,
  log: vscode.LogOutputChannel,
): Promise<vscode.Diagnostic[]> {
  // Until the whole folder is read, check-ins of a goal may be missing.
  const review = folder.state() === 'ready' ? reviewOf(folder.index, path, { today, vagueWords }, active) : [];
  const problems = await locatedIn(folder, path, log);
  return [...problems, ...review].flatMap((problem) => diagnosticAt(folder, path, problem, levels) ?? []);
}

/** The problems of a file with their ranges. Few files refer to something unknown; only these are parsed again. */
async function locatedIn(
  folder: GrowthFolder,
  path: string,
  log: vscode.LogOutputChannel,
): Promise<readonly Problem[]> {
  const problems = folder.index.problemsOf(path);
  const complete = problems.filter((problem): problem is Problem => problem.range !== undefined);
  if (complete.length === problems.length) return complete;
  const document = await folder.documentOf(path).catch((error: unknown) => {
    logUnread(log, path, error);
    return parseText('');
  });
  return problems.map((problem) => located(problem, document));
}

/** The diagnostic of a problem that another feature found; undefined when the user turned it off. */
export function diagnosticFor(folder: GrowthFolder, path: string, problem: Problem): vscode.Diagnostic | undefined {
  return diagnosticAt(
    folder,
    path,
    problem,
    levelsFrom(vscode.workspace.getConfiguration(undefined, folder.uri).get(rulesSetting)),
  );
}

function diagnosticAt(
  folder: GrowthFolder,
  path: string,
  problem: Problem,
  levels: Levels,
): vscode.Diagnostic | undefined {
  const level = levelOf(problem.code, folder.index.get(path)?.levels, levels);
  return level === 'off' ? undefined : diagnosticOf(problem, level);
}

function diagnosticOf(problem: Problem, severity: Severity): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(problem.range), messageOf(problem), severities[severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = {
    value: problem.code,
    target: vscode.Uri.parse(commandUri(explain, [problem.code])),
  };
  if (problem.code === 'unknown-key') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** The code of any diagnostic, with or without a link. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
