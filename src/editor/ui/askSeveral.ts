/** Asks for any number of items of a list. */
import * as vscode from 'vscode';
import type { Choice } from './askChoice.ts';
import { asked } from './asked.ts';
import type { Answer, StepProgress } from './steps.ts';

export type SeveralQuestion<T> = {
  readonly placeholder: string;
  readonly choices: readonly (
    Choice<T> | { readonly label: string; readonly kind: vscode.QuickPickItemKind.Separator }
  )[];
  readonly picked: (value: T) => boolean;
};

export function askSeveral<T>(
  progress: StepProgress,
  { placeholder, choices, picked }: SeveralQuestion<T>,
): Promise<Answer<readonly T[]>> {
  const pick = vscode.window.createQuickPick<SeveralQuestion<T>['choices'][number]>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = choices;
  pick.selectedItems = choices.filter((item) => 'value' in item && picked(item.value));
  return asked<Answer<readonly T[]>>(pick, progress, {
    placeholder,
    accept: () => ({ go: 'next', value: pick.selectedItems.flatMap((item) => ('value' in item ? [item.value] : [])) }),
    leave: (go) => ({ go }),
  });
}
