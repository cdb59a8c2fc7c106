/** The dashboard's command and views. Everything else of it is loaded on first use. */
import * as vscode from 'vscode';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { DashboardDeps } from './dashboardController.ts';
import type { Dashboard } from './dashboard.ts';

const viewType = 'cairn.dashboard';

export function registerDashboard(deps: DashboardDeps): Disposable {
  const owned = disposables();
  let loaded: Promise<Dashboard> | undefined;
  const load = (): Promise<Dashboard> => {
    loaded ??= import('./dashboard.ts').then(({ createDashboard }) => owned.add(createDashboard(deps, viewType)));
    return loaded;
  };
  owned.add(
    deps.commands.register('cairn.openDashboard', async () => {
      (await load()).open();
    }),
  );
  owned.add(
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel) => {
        (await load()).restore(panel);
      },
    }),
  );
  owned.add(
    vscode.window.registerWebviewViewProvider('cairn.overview', {
      resolveWebviewView: async (view) => {
        (await load()).show(view);
      },
    }),
  );
  return owned;
}
