/** The table of contents: every feature registers itself and is given what it needs. */
import * as vscode from 'vscode';
import { configureTranslations } from '../core/base/translations.ts';
import { systemClock } from './workspace/clock.ts';
import { createCommands, type CommandId } from './commands/commands.ts';
import { onDemand } from './commands/onDemand.ts';
import { createFileWriter } from './workspace/fileWriter.ts';
import { growthFolders, type GrowthFolders } from './workspace/growthFolders.ts';
import { toggleItem } from './goals/toggleItem.ts';
import { onFirstText } from './language/onFirstText.ts';
import { registerDashboard } from './dashboard/register.ts';
import { createPages } from './ui/pages.ts';
import { registerDiagnostics } from './problems/diagnostics.ts';
import { registerExplain } from './problems/explain.ts';
import { registerReminders } from './weeks/periodReview/reminders.ts';
import { registerStatusBar } from './views/statusBar.ts';
import { registerContextKeys } from './views/context.ts';
import { registerOpen } from './views/open.ts';
import { createGrowthState } from './workspace/growthState.ts';
import { registerViews, type Views } from './views/views.ts';

/** The commands of `lazyCommands.ts`. */
const askedFor: readonly CommandId[] = [
  'cairn.initialize',
  'cairn.checkIn',
  'cairn.reflect',
  'cairn.review',
  'cairn.newGoal',
  'cairn.completeGoal',
  'cairn.pauseGoal',
  'cairn.resumeGoal',
  'cairn.dropGoal',
  'cairn.completeGoalPart',
  'cairn.tickOff',
  'cairn.stopTracking',
  'cairn.addPerson',
  'cairn.prepareMeeting',
  'cairn.newNote',
  'cairn.keepCommitment',
  'cairn.tellThanks',
  'cairn.pinInsight',
  'cairn.resourceToAction',
  'cairn.addContact',
  'cairn.assess',
  'cairn.compareAssessments',
  'cairn.closeEngagement',
  'cairn.importLadder',
  'cairn.closeGap',
  'cairn.guidedReflection',
  'cairn.logObstacle',
  'cairn.sortValues',
  'cairn.nameStrengths',
  'cairn.pictureAspirations',
  'cairn.newStory',
  'cairn.practise',
  'cairn.storyCoverage',
  'cairn.planPractice',
  'cairn.reachOut',
  'cairn.kindOfHelp',
  'cairn.noteThanks',
  'cairn.addOpportunity',
  'cairn.moveOpportunity',
];

/** What tests, and extensions that build on this one, can look at. */
export type CairnApi = {
  readonly folders: GrowthFolders;
  readonly views: Views;
  /** Loads the help with the files' texts, which else comes with the first file that is opened. */
  readonly loadLanguage: () => Promise<void>;
  /** How long `activate` took, in milliseconds. */
  readonly activatedIn: number;
};

export function activate(context: vscode.ExtensionContext): CairnApi {
  const began = performance.now();
  configureTranslations(vscode.l10n.bundle, vscode.env.language);
  const log = vscode.window.createOutputChannel('Cairn', { log: true });
  const clock = systemClock;
  const commands = createCommands(log);
  const writing = createFileWriter();
  const folders = growthFolders(context.storageUri, log);
  const standing = createGrowthState({ folders, clock });
  const views = registerViews({
    folders,
    standing,
    toggleDone: (folder, goal, step, done) => toggleItem({ writing, clock }, folder, goal, step, done),
    moveOpportunity: async (folder, opportunity, stage) => {
      const { moveTo } = await import('./career/opportunities/moveOpportunity.ts');
      await moveTo({ writing, clock }, folder, opportunity, stage);
    },
    tell: (error) => {
      commands.tell('A change in a view', error);
    },
    log,
  });

  const pages = createPages();
  const language = onFirstText(folders, log, async () => {
    const { registerLanguage } = await import('./language/language.ts');
    return registerLanguage({ folders, standing, clock, log, manifest: context.extension.packageJSON });
  });

  context.subscriptions.push(
    log,
    folders,
    standing,
    views,
    pages,
    registerContextKeys({ folders, standing }),
    registerStatusBar({ folders, standing, log }),
    registerDiagnostics({ folders, clock, log }),
    onDemand(commands, askedFor, async () => {
      const { registerAskedFor } = await import('./lazyCommands.ts');
      return (commands) => registerAskedFor({ commands, folders, writing, clock, log, pages });
    }),
    language,
    registerDashboard({ commands, folders, standing, writing, clock, extension: context.extensionUri, log }),
    registerReminders({ folders, standing, clock, storage: context.workspaceState, log }),
    registerExplain({ commands, extension: context.extensionUri }),
    registerOpen({ commands, folders }),
    commands.register('cairn.showLog', () => {
      log.show();
      return Promise.resolve();
    }),
  );
  const activatedIn = performance.now() - began;
  log.debug(`Activated in ${activatedIn.toFixed(1)} ms.`);
  return { folders, views, loadLanguage: language.load, activatedIn };
}
