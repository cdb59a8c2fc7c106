/** The entry point: every feature registers itself and is given what it needs. */
import * as vscode from 'vscode';
import { configureTranslations } from '../core/base/texts.ts';
import { systemClock } from './workspace/clock.ts';
import { commandIds, type CommandId } from '../core/base/command.ts';
import { createCommands, registerOnDemand } from './commands/commands.ts';
import { createFileWriter } from './workspace/fileWriter.ts';
import { registerSaveCheck } from './workspace/fullDisk.ts';
import { growthFolders, type GrowthFolders } from './workspace/growthFolders.ts';
import { lazyLanguage } from './language/lazyLanguage.ts';
import { registerDashboard } from './dashboard/register.ts';
import { lazyComments, type LazyComments } from './sharing/comments/lazyComments.ts';
import { createMergeProgram } from './sharing/merge/mergeProgram.ts';
import { lazyPrivateWrites } from './sharing/lazyPrivateWrites.ts';
import { createPages } from './ui/pages.ts';
import { registerDiagnostics } from './problems/diagnostics.ts';
import { registerLinkProblems } from './problems/linkProblems.ts';
import { registerExplain } from './problems/explain.ts';
import { registerReminders } from './weeks/periodReview/reminders.ts';
import { registerStatusBar } from './views/statusBar.ts';
import { registerContextKeys } from './views/contextKeys.ts';
import { createPresentation } from './workspace/presentation.ts';
import { registerPresentationMode } from './sharing/presentationMode.ts';
import { registerOpen } from './views/open.ts';
import { createGrowthState } from './workspace/growthState.ts';
import { registerViews, type Views } from './views/views.ts';

/** Commands that are registered at activation; those of `lazyCommands.ts` are loaded when one is first run. */
const eagerCommands: readonly CommandId[] = [
  'cairn.addComment',
  'cairn.resolveThread',
  'cairn.reopenThread',
  'cairn.deleteThread',
  'cairn.editComment',
  'cairn.saveComment',
  'cairn.cancelComment',
  'cairn.deleteComment',
  'cairn.openDashboard',
  'cairn.presentationMode',
  'cairn.open',
  'cairn.explainProblem',
  'cairn.showLog',
];
const lazyCommands = commandIds.filter((id) => !eagerCommands.includes(id));

/** The API for tests and other extensions. */
export type CairnApi = Readonly<{
  folders: GrowthFolders;
  views: Views;
  /** The comment threads on the screen. */
  loadComments: LazyComments['load'];
  /** Loads the language features, which are otherwise loaded with the first YAML file. */
  loadLanguage: () => Promise<void>;
  /** How long `activate` took, in milliseconds. */
  activatedIn: number;
  /** Where VS Code keeps what the extension stores for this workspace. */
  storage: vscode.Uri | undefined;
  /** The folder of the log. */
  logFolder: vscode.Uri;
}>;

export function activate(context: vscode.ExtensionContext): CairnApi {
  const began = performance.now();
  configureTranslations(vscode.l10n.bundle, vscode.env.language);
  const log = vscode.window.createOutputChannel('Cairn', { log: true });
  const clock = systemClock;
  const commands = createCommands(log);
  const privateWrites = lazyPrivateWrites(log);
  const writing = createFileWriter(privateWrites.confirm);
  const presentation = createPresentation(context.workspaceState);
  const folders = growthFolders(context.storageUri, log, presentation);
  const standing = createGrowthState({ folders, clock });
  const views = registerViews({ folders, standing, log });

  const pages = createPages();
  const mergeProgram = createMergeProgram(context, log);
  void mergeProgram.renew();
  const comments = lazyComments({ commands, folders, standing, writing, clock, log });
  const language = lazyLanguage(folders, log, async () => {
    const { registerLanguage } = await import('./language/language.ts');
    await comments.load();
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
    registerSaveCheck({ folders, isOwnSave: writing.isSaving, log }),
    registerDiagnostics({ folders, clock, log }),
    registerLinkProblems({ folders }),
    privateWrites.watch(folders, writing),
    registerOnDemand(commands, lazyCommands, async () => {
      const { registerLazyCommands } = await import('./lazyCommands.ts');
      return (commands) =>
        registerLazyCommands({
          commands,
          folders,
          writing,
          clock,
          log,
          pages,
          mergeProgram,
          storage: context.workspaceState,
        });
    }),
    comments,
    language,
    registerDashboard({ commands, folders, standing, clock, extension: context.extensionUri, log }),
    registerReminders({ folders, standing, clock, storage: context.workspaceState, log }),
    registerExplain({ commands, extension: context.extensionUri }),
    presentation,
    registerPresentationMode({ commands, folders, presentation }),
    registerOpen({ commands, folders }),
    commands.register('cairn.showLog', () => {
      log.show();
      return Promise.resolve();
    }),
  );
  const activatedIn = performance.now() - began;
  log.debug(`Activated in ${activatedIn.toFixed(1)} ms.`);
  return {
    folders,
    views,
    loadComments: comments.load,
    loadLanguage: language.load,
    activatedIn,
    storage: context.storageUri,
    logFolder: context.logUri,
  };
}
