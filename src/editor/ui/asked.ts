/**
 * The one way in which an input is shown: as a step of a dialogue, until it is accepted, left by the back button, or
 * closed.
 */
import * as vscode from 'vscode';
import type { Progress } from './steps.ts';

export type Shown<A> = {
  /** An example, or what is asked of a list: grey in the empty input. */
  readonly placeholder: string;
  /** The answer that Enter gives; undefined when there is none yet and the input stays. */
  readonly accept: () => A | undefined;
  readonly leave: (go: 'back' | 'cancel') => A;
};

/** Disposes of the input in the end, and of its listeners with it. */
export function asked<A>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  progress: Progress,
  { placeholder, accept, leave }: Shown<A>,
): Promise<A> {
  input.title = progress.title;
  // A single question needs no count.
  if (progress.total > 1) {
    input.step = progress.step;
    input.totalSteps = progress.total;
  }
  if (progress.canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
  input.placeholder = placeholder;
  input.ignoreFocusOut = true;
  return new Promise<A>((resolve) => {
    input.onDidAccept(() => {
      const answer = accept();
      if (answer !== undefined) resolve(answer);
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) resolve(leave('back'));
    });
    input.onDidHide(() => {
      resolve(leave('cancel'));
    });
    input.show();
  }).finally(() => {
    if (progress.takeOver) progress.takeOver(input);
    else input.dispose();
  });
}
