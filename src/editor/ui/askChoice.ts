/** One choice of a list. */
import * as vscode from 'vscode';
import { asked } from './asked.ts';
import type { Answer, Progress } from './steps.ts';

export type Choice<T> = vscode.QuickPickItem & { readonly value: T };

/** Cannot be chosen: it says why what was typed is no answer. */
export type Refusal = Pick<vscode.QuickPickItem, 'label' | 'detail'> & { readonly refused: true };

export type ChoiceQuestion<T> = {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** The choice that Enter takes at once. */
  readonly active?: Choice<T> | undefined;
  /**
   * What was typed as a choice of its own: it then stands alone. Undefined for a text that only looks for one of the
   * list.
   */
  readonly typed?: (text: string) => Choice<T> | Refusal | undefined;
};

/** Asks for one of a list; typing filters it by label, description and detail. */
export function askChoice<T>(
  progress: Progress,
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
    // The same items again would only take the list back to its first one.
    if (own || pick.items.length !== choices.length || choices.some((choice, at) => choice !== pick.items[at]))
      pick.items = items;
  });
  return asked<Answer<T>>(pick, progress, {
    placeholder,
    accept() {
      // Enter may come before the list has what was typed.
      const chosen = fromText() ?? pick.selectedItems[0] ?? pick.activeItems[0];
      return chosen === undefined || 'refused' in chosen ? undefined : { go: 'next', value: chosen.value };
    },
    leave: (go) => ({ go }),
  });
}
