/** One choice of a list. */
import * as vscode from 'vscode';
import { asked } from './asked.ts';
import type { Answer, Progress } from './steps.ts';

export type Choice<T> = vscode.QuickPickItem & { readonly value: T };

export type ChoiceQuestion<T> = {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** The choice that Enter takes at once. */
  readonly active?: Choice<T> | undefined;
  /** A choice made of what was typed when nothing in the list fits, such as "Create ...". */
  readonly create?: (typed: string) => Choice<T> | undefined;
};

/** Asks for one of a list; typing filters it by label, description and detail. */
export function askChoice<T>(progress: Progress, { placeholder, choices, active, create }: ChoiceQuestion<T>): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices;
  if (active) pick.activeItems = [active];
  pick.onDidChangeValue((typed) => {
    const created = typed.trim() === '' ? undefined : create?.(typed.trim());
    pick.items = created ? [...choices, { ...created, alwaysShow: true }] : choices;
  });
  return asked<Answer<T>>(pick, progress, {
    placeholder,
    accept() {
      const [chosen] = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
      return chosen && { go: 'next', value: chosen.value };
    },
    leave: (go) => ({ go }),
  });
}
