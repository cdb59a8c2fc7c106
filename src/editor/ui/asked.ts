/** Shows a quick input as a step of a dialog until it is accepted, left with the back button, or closed. */
import * as vscode from 'vscode';
import type { StepProgress } from './steps.ts';

export type Shown<A> = {
  /** An example, or the question of a list. */
  readonly placeholder: string;
  /** The answer on Enter; undefined keeps the input open. */
  readonly accept: () => A | undefined;
  readonly leave: (go: 'back' | 'cancel') => A;
};

/** When the step ends, hands the input over to `progress.takeOver`, or disposes of it if there is none. */
export function asked<A>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  progress: StepProgress,
  { placeholder, accept, leave }: Shown<A>,
): Promise<A> {
  input.title = progress.title;
  // A single step needs no step count.
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
