/** What helps to read the growth files and to find one's way in them. */
import type { Clock } from '../clock.ts';
import type { Commands } from '../commands/commands.ts';
import { disposables, type Disposable } from '../disposables.ts';
import type { Writing } from '../edits/writing.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';
import type { Standing } from '../views/standing.ts';
import { registerCodeLenses } from './codeLenses.ts';
import { registerDefinition } from './definition.ts';
import { registerDropEvidence } from './dropEvidence.ts';
import { registerFolding } from './folding.ts';
import { registerInlayHints } from './inlayHints.ts';
import { registerLinks } from './links.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { registerSemanticTokens } from './semanticTokens.ts';
import { registerSymbols } from './symbols.ts';
import { registerWorkspaceSymbols } from './workspaceSymbols.ts';

export type NavigationDeps = { readonly commands: Commands; readonly folders: GrowthFolders; readonly standing: Standing; readonly writing: Writing; readonly clock: Clock };

export function registerNavigation(deps: NavigationDeps): Disposable {
  const owned = disposables();
  for (const register of features) owned.add(register(deps));
  return owned;
}

const features: readonly ((deps: NavigationDeps) => Disposable)[] = [
  registerDefinition, registerReferences, registerRename, registerSymbols, registerWorkspaceSymbols, registerFolding, registerLinks,
  registerInlayHints, registerCodeLenses, registerSemanticTokens, registerDropEvidence,
];
