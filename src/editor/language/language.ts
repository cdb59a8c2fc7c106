/** Registers the language features of growth files. Loaded by `onFirstText.ts`. */
import type { LogOutputChannel } from 'vscode';
import type { Clock } from '../workspace/clock.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import { registerFixAll } from '../fixes/fixAll.ts';
import { registerQuickFixes } from '../fixes/quickFixes.ts';
import { registerRefactorings } from '../fixes/refactorings.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { systemRandom } from '../goals/random.ts';
import { registerTrackedPrivate } from '../sharing/trackedPrivate.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { cardOf } from './cards.ts';
import { registerCodeLenses } from './codeLenses.ts';
import { registerCompletion } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerDropEvidence } from './dropEvidence.ts';
import { registerFolding } from './folding.ts';
import { registerHover } from './hover.ts';
import { registerInlayHints } from './inlayHints.ts';
import { registerLinks } from './links.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { schemaHelps } from './schemaHelp.ts';
import { registerSemanticTokens } from './semanticTokens.ts';
import { registerSymbols } from './symbols.ts';
import { registerWorkspaceSymbols } from './workspaceSymbols.ts';

export type LanguageDeps = {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
  readonly clock: Clock;
  readonly log: LogOutputChannel;
  /** The package.json of this extension. */
  readonly manifest: unknown;
};

export function registerLanguage({ folders, standing, clock, log, manifest }: LanguageDeps): Disposable {
  const owned = disposables();
  owned.add(registerQuickFixes({ folders, clock, random: systemRandom }));
  owned.add(registerFixAll({ folders, clock, random: systemRandom }));
  owned.add(registerRefactorings({ folders, clock, random: systemRandom }));
  owned.add(
    registerCompletion({
      folders,
      clock,
      schemaHelps: (document) => schemaHelps(document, manifest),
      cardOf: (folder, named) => cardOf(folder, named, standing),
    }),
  );
  owned.add(registerHover({ folders, standing }));
  owned.add(registerDefinition({ folders }));
  owned.add(registerReferences({ folders }));
  owned.add(registerRename({ folders }));
  owned.add(registerSymbols({ folders }));
  owned.add(registerWorkspaceSymbols({ folders }));
  owned.add(registerFolding({ folders }));
  owned.add(registerLinks({ folders }));
  owned.add(registerInlayHints({ folders, standing }));
  owned.add(registerCodeLenses({ folders, standing }));
  owned.add(registerSemanticTokens({ folders, clock }));
  owned.add(registerDropEvidence({ folders, clock }));
  owned.add(registerTrackedPrivate({ folders, log }));
  return owned;
}
