/** Asks for one item of a list. */
import * as vscode from 'vscode';
import { asked } from './asked.ts';
import type { Answer, StepProgress } from './steps.ts';

export type Choice<T> = vscode.QuickPickItem & { readonly value: T };

/** An item that cannot be chosen, with the reason why the typed text is not an answer. */
export type Refusal = Pick<vscode.QuickPickItem, 'label' | 'detail'> & { readonly refused: true };

export type ChoiceQuestion<T> = {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** The choice that is selected at first. */
  readonly active?: Choice<T> | undefined;
  /** The typed text as a choice, which then replaces the list; undefined for text that only filters. */
  readonly typed?: (text: string) => Choice<T> | Refusal | undefined;
};

/** Typing filters by label, description and detail. */
export function askChoice<T>(
  progress: StepProgress,
  { placeholder, choices, active, typed }: ChoiceQuestion<T>,
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choice<T> | Refusal>();
  const fromText = () => {
    const text = pick.value.trim();
    return text === '' ? undefined : typed?.(text);
  };
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices;
  if (active) pick.activeItems = [active];
  pick.onDidChangeValue(() => {
    const own = fromText();
    const items = own ? [{ ...own, alwaysShow: true }] : choices;
    // Setting the same items again would reset the selection.
    if (own || pick.items.length !== choices.length || choices.some((choice, at) => choice !== pick.items[at]))
      pick.items = items;
  });
  return asked<Answer<T>>(pick, progress, {
    placeholder,
    accept() {
      // Enter may arrive before the list is updated.
      const chosen = fromText() ?? pick.selectedItems[0] ?? pick.activeItems[0];
      return chosen === undefined || 'refused' in chosen ? undefined : { go: 'next', value: chosen.value };
    },
    leave: (go) => ({ go }),
  });
}
