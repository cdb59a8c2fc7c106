/** An error that is shown to the user, with next steps. Any other error is a bug and is logged. */
import * as vscode from 'vscode';

export type NextStep = { readonly title: string; readonly run: () => unknown };

export class UserError extends Error {
  readonly nextSteps: readonly NextStep[];

  /** @param message a translated sentence */
  constructor(message: string, nextSteps: readonly NextStep[] = []) {
    super(message);
    this.name = 'UserError';
    this.nextSteps = nextSteps;
  }
}

/** Opens a file at a position (zero-based line and character), so that the user can fix it there. */
export function openAt(uri: vscode.Uri, position: vscode.Position): NextStep {
  return {
    title: vscode.l10n.t('Open File'),
    run: () => vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) }),
  };
}
