/** The dashboard as an editor tab and, compact, in the sidebar. */
import * as vscode from 'vscode';
import type { Disposable } from '../commands/commands.ts';
import { createDashboardController, type DashboardDeps } from './dashboardController.ts';

export type Dashboard = Disposable &
  Readonly<{
    /** Opens or reveals it. */
    open: () => void;
    /** Takes over a panel that was open before the window was reloaded. */
    restore: (panel: vscode.WebviewPanel) => void;
    /** Shows it in the sidebar. */
    show: (view: vscode.WebviewView) => void;
  }>;

/** @param viewType the panel's id, also after a reload */
export function createDashboard(deps: DashboardDeps, viewType: string): Dashboard {
  let panel: vscode.WebviewPanel | undefined;
  const restore = (given: vscode.WebviewPanel): void => {
    // A background tab is restored when it is shown, and another one may have been opened since.
    if (panel !== given) panel?.dispose();
    panel = given;
    given.iconPath = {
      light: vscode.Uri.joinPath(deps.extension, 'media', 'tab-light.svg'),
      dark: vscode.Uri.joinPath(deps.extension, 'media', 'tab-dark.svg'),
    };
    const controller = createDashboardController(
      { webview: given.webview, compact: false, isVisible: () => given.visible },
      deps,
    );
    given.onDidDispose(() => {
      controller.dispose();
      if (panel === given) panel = undefined;
    });
  };
  return {
    restore,
    open() {
      if (panel) panel.reveal();
      else
        restore(
          vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Growth dashboard'), vscode.ViewColumn.Active),
        );
    },
    show(view) {
      const controller = createDashboardController(
        { webview: view.webview, compact: true, isVisible: () => view.visible },
        deps,
      );
      view.onDidDispose(() => {
        controller.dispose();
      });
    },
    dispose() {
      panel?.dispose();
    },
  };
}
