/** Cairn: Open Dashboard, as an editor's tab. A view on the index: the page gets what changed, and what it asks for goes the way of every command. */
import * as vscode from 'vscode';
import { sections, toHost, type DashboardState, type Doing, type ToPage } from '../../shared/dashboard.ts';
import { toggleItem } from '../goals/toggleItem.ts';
import type { Clock } from '../clock.ts';
import type { CommandId, Commands } from '../commands/commands.ts';
import { assertTrusted, type Writing } from '../edits/writing.ts';
import { disposables, type Disposable } from '../disposables.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';
import { showPlace } from '../views/place.ts';
import type { Standing } from '../views/standing.ts';
import { labels } from './labels.ts';
import { newNonce, pageHtml } from './page.ts';
import { dashboardState } from './state.ts';

export type DashboardDeps = { readonly commands: Commands; readonly folders: GrowthFolders; readonly standing: Standing; readonly writing: Writing; readonly clock: Clock; readonly extension: vscode.Uri; readonly log: vscode.LogOutputChannel };

const viewType = 'cairn.dashboard';

/** Puts the dashboard into a panel or a view, and keeps it up to date until that is closed. */
export function fill(webview: vscode.Webview, deps: DashboardDeps, { compact }: { readonly compact: boolean }): Disposable {
  const { folders, standing, log, extension } = deps;
  const owned = disposables();
  // What the page shows by now, section by section, as it was sent.
  let shown: Partial<Record<keyof DashboardState, string>> = {};
  let folder: GrowthFolder | undefined;
  let isReady = false;
  const update = (): void => {
    if (!isReady) return;
    const current = dashboardState(folders, standing);
    folder = current.folder;
    const texts = Object.fromEntries(sections.map((section) => [section, JSON.stringify(current.state[section])]));
    const changed = Object.fromEntries(sections.filter((section) => texts[section] !== shown[section]).map((section) => [section, current.state[section]]));
    shown = texts;
    if (Object.keys(changed).length > 0) void webview.postMessage({ type: 'changed', changed } satisfies ToPage);
  };
  owned.add(webview.onDidReceiveMessage((message: unknown) => {
    const read = toHost.safeParse(message);
    if (!read.success) {
      log.warn('The dashboard asked for something that is not known.', message);
      return;
    }
    if (read.data.type === 'ready') {
      isReady = true;
      shown = {};
      update();
      // What comes of it is heard of like any other change.
      folders.load().catch((error: unknown) => { deps.commands.tell('Reading the growth folders', error); });
    } else if (folder || read.data.doing.do === 'run') {
      doIt(read.data.doing, folder, deps).catch((error: unknown) => { deps.commands.tell('The dashboard', error); });
    }
  }));
  owned.add(standing.onDidChange(update));
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')] };
  webview.html = pageHtml(webview, extension, { nonce: newNonce(), labels: labels(), compact });
  return owned;
}

const commandOf: Readonly<Record<Extract<Doing, { do: 'run' }>['command'], CommandId | 'workbench.actions.view.problems'>> = {
  'new-goal': 'cairn.newGoal', initialize: 'cairn.initialize', 'sort-values': 'cairn.sortValues', assess: 'cairn.assess', 'add-person': 'cairn.addPerson', 'add-opportunity': 'cairn.addOpportunity', 'show-problems': 'workbench.actions.view.problems',
};

async function doIt(doing: Doing, folder: GrowthFolder | undefined, { writing, clock }: DashboardDeps): Promise<void> {
  const run = (command: CommandId, argument: object): Thenable<unknown> => vscode.commands.executeCommand(command, argument);
  if (doing.do === 'run') await vscode.commands.executeCommand(commandOf[doing.command]);
  if (!folder) return;
  switch (doing.do) {
    case 'check-in':
      await run('cairn.checkIn', { goal: doing.goal, folder });
      break;
    case 'complete':
      await run('cairn.completeGoal', { goal: doing.goal, folder });
      break;
    case 'reflect':
      await run('cairn.reflect', { week: doing.week, folder });
      break;
    case 'prepare':
      await run('cairn.prepareMeeting', { person: doing.person, folder });
      break;
    case 'tick':
      assertTrusted();
      await toggleItem({ writing, clock }, folder, doing.goal, doing.step, doing.done);
      break;
    case 'open':
      // A path of the page's is not to be trusted: only files of the folder are opened.
      if (folder.index.get(doing.place.path) !== undefined) await showPlace({ folder, path: doing.place.path, value: doing.place.value });
      break;
    case 'run':
      break;
  }
}

export type Dashboard = Disposable & {
  /** Opens it, or brings it to the front. */
  readonly open: () => void;
  /** Takes a panel that was open before the window was reloaded. */
  readonly restore: (panel: vscode.WebviewPanel) => void;
  /** Shows it small, in the sidebar. */
  readonly show: (view: vscode.WebviewView) => void;
};

export function createDashboard(deps: DashboardDeps): Dashboard {
  let panel: vscode.WebviewPanel | undefined;
  const restore = (given: vscode.WebviewPanel): void => {
    panel = given;
    given.iconPath = { light: vscode.Uri.joinPath(deps.extension, 'media', 'tab-light.svg'), dark: vscode.Uri.joinPath(deps.extension, 'media', 'tab-dark.svg') };
    const filled = fill(given.webview, deps, { compact: false });
    given.onDidDispose(() => {
      filled.dispose();
      if (panel === given) panel = undefined;
    });
  };
  return {
    restore,
    open() {
      if (panel) panel.reveal();
      else restore(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Growth dashboard'), vscode.ViewColumn.Active));
    },
    show(view) {
      const filled = fill(view.webview, deps, { compact: true });
      view.onDidDispose(() => { filled.dispose(); });
    },
    dispose() { panel?.dispose(); },
  };
}
