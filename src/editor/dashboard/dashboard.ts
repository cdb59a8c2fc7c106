/** Cairn: Open Dashboard, as an editor's tab, and the same small in the sidebar. */
import * as vscode from 'vscode';
import type { Disposable } from '../workspace/disposables.ts';
import { fill, type DashboardDeps } from './content.ts';

export type Dashboard = Disposable & {
  /** Opens it, or brings it to the front. */
  readonly open: () => void;
  /** Takes a panel that was open before the window was reloaded. */
  readonly restore: (panel: vscode.WebviewPanel) => void;
  /** Shows it small, in the sidebar. */
  readonly show: (view: vscode.WebviewView) => void;
};

/** @param viewType by which VS Code knows the panel, also after a reload */
export function createDashboard(deps: DashboardDeps, viewType: string): Dashboard {
  let panel: vscode.WebviewPanel | undefined;
  const restore = (given: vscode.WebviewPanel): void => {
    // A tab that was behind another at a reload comes back when it is looked at: one that was opened meanwhile says the
    // same.
    if (panel !== given) panel?.dispose();
    panel = given;
    given.iconPath = {
      light: vscode.Uri.joinPath(deps.extension, 'media', 'tab-light.svg'),
      dark: vscode.Uri.joinPath(deps.extension, 'media', 'tab-dark.svg'),
    };
    const filled = fill({ webview: given.webview, compact: false, isVisible: () => given.visible }, deps);
    given.onDidDispose(() => {
      filled.dispose();
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
      const filled = fill({ webview: view.webview, compact: true, isVisible: () => view.visible }, deps);
      view.onDidDispose(() => {
        filled.dispose();
      });
    },
    dispose() {
      panel?.dispose();
    },
  };
}
