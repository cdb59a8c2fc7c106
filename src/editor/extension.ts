/** The table of contents: every feature registers itself and is given what it needs. */
import * as vscode from 'vscode';
import { registerCheckIn } from './checkIn/checkIn.ts';
import { systemClock } from './clock.ts';
import { createCommands } from './commands/commands.ts';
import { createWriting } from './edits/writing.ts';
import { registerFixAll } from './fixes/fixAll.ts';
import { registerQuickFixes } from './fixes/quickFixes.ts';
import { registerRefactorings } from './fixes/refactorings.ts';
import { growthFolders, type GrowthFolders } from './folders/growthFolders.ts';
import { registerMissingParts } from './goals/addMissingPart.ts';
import { registerNewGoal } from './goals/newGoal.ts';
import { systemRandom } from './goals/random.ts';
import { registerStatusCommands } from './goals/statusCommands.ts';
import { toggleItem } from './goals/toggleItem.ts';
import { registerInitialize } from './initialize/initialize.ts';
import { registerNavigation } from './language/navigation.ts';
import { registerDiagnostics } from './problems/diagnostics.ts';
import { registerReflection } from './reflection/reflect.ts';
import { registerStatusBar } from './status/statusBar.ts';
import { registerContextKeys } from './views/context.ts';
import { registerOpen } from './views/open.ts';
import { createStanding } from './views/standing.ts';
import { registerViews, type Views } from './views/views.ts';

/** What tests, and extensions that build on this one, can look at. */
export type CairnApi = {
  readonly folders: GrowthFolders;
  readonly views: Views;
  /** How long `activate` took, in milliseconds. */
  readonly activatedIn: number;
};

export function activate(context: vscode.ExtensionContext): CairnApi {
  const began = performance.now();
  const log = vscode.window.createOutputChannel('Cairn', { log: true });
  const clock = systemClock;
  const commands = createCommands(log);
  const writing = createWriting();
  const folders = growthFolders(context.storageUri, log);
  const standing = createStanding({ folders, clock });
  const views = registerViews({
    folders,
    standing,
    toggleDone: (folder, goal, step, done) => toggleItem({ writing, clock }, folder, goal, step, done),
    tell: (error) => { commands.tell('Ticking off', error); },
    log,
  });

  context.subscriptions.push(
    log,
    folders,
    standing,
    views,
    registerContextKeys({ folders, standing }),
    registerStatusBar({ folders, standing, log }),
    registerDiagnostics({ folders }),
    registerInitialize({ commands, folders, writing, clock, log }),
    registerCheckIn({ commands, folders, writing, clock }),
    registerReflection({ commands, folders, writing, clock }),
    registerNewGoal({ commands, folders, writing, clock, random: systemRandom }),
    registerStatusCommands({ commands, folders, writing, clock }),
    registerMissingParts({ commands, folders, writing, clock }),
    registerQuickFixes({ folders, clock, random: systemRandom }),
    registerFixAll({ folders, clock, random: systemRandom }),
    registerRefactorings({ folders, clock, random: systemRandom }),
    registerNavigation({ commands, folders, standing, writing, clock }),
    registerOpen({ commands, folders }),
    commands.register('cairn.showLog', () => { log.show(); return Promise.resolve(); }),
  );
  const activatedIn = performance.now() - began;
  log.debug(`Activated in ${activatedIn.toFixed(1)} ms.`);
  return { folders, views, activatedIn };
}
