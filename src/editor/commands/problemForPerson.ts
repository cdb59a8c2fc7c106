/**
 * What a command cannot do, said to the person with what to do next. Anything else that is thrown is a fault of ours.
 */
import * as vscode from 'vscode';

export type NextStep = { readonly title: string; readonly run: () => unknown };

export class ProblemForPerson extends Error {
  readonly nextSteps: readonly NextStep[];

  /** @param message a translated sentence */
  constructor(message: string, nextSteps: readonly NextStep[] = []) {
    super(message);
    this.name = 'ProblemForPerson';
    this.nextSteps = nextSteps;
  }
}

/** Opens a file at a place (zero-based line and character), so that the person can mend it there. */
export function openAt(uri: vscode.Uri, position: vscode.Position): NextStep {
  return {
    title: vscode.l10n.t('Open File'),
    run: () => vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) }),
  };
}
