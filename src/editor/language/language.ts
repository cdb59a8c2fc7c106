/** Registers the language features. Loaded by `lazyLanguage.ts`. */
import type { LogOutputChannel } from 'vscode';
import { applyFiles } from '../fixes/applyFiles.ts';
import { joinGoals } from '../fixes/joinGoals.ts';
import { registerFixAll } from '../fixes/fixAll.ts';
import { registerQuickFixes } from '../fixes/quickFixes.ts';
import { registerRefactorings } from '../fixes/refactorings.ts';
import { systemRandom } from '../goals/random.ts';
import { createGoalpostReader } from '../sharing/goalposts/goalpostReader.ts';
import { registerRecordReason } from '../sharing/goalposts/recordReason.ts';
import { registerPrivateProblems } from '../sharing/privateProblems.ts';
import type { Clock } from '../workspace/clock.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { registerAnnotations } from './annotations.ts';
import { registerCompletion } from './completion.ts';
import { registerDropEvidence } from './dropEvidence.ts';
import { registerHover } from './hover.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { registerSymbols } from './symbols.ts';
import { registerSyntax } from './syntax.ts';

export type LanguageDeps = Readonly<{
  folders: GrowthFolders;
  standing: GrowthState;
  clock: Clock;
  log: LogOutputChannel;
  /** The manifest of this extension. */
  manifest: unknown;
}>;

const registrations = [
  applyFiles.register,
  joinGoals.register,
  registerQuickFixes,
  registerFixAll,
  registerRefactorings,
  registerCompletion,
  registerHover,
  registerReferences,
  registerRename,
  registerSymbols,
  registerAnnotations,
  registerSyntax,
  registerDropEvidence,
  registerPrivateProblems,
  registerRecordReason,
];

export function registerLanguage(deps: LanguageDeps): Disposable {
  const owned = disposables();
  const goalposts = createGoalpostReader(deps.log);
  for (const register of registrations) owned.add(register({ ...deps, random: systemRandom, goalposts }));
  return owned;
}
