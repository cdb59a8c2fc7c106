/** The two questions that dialogues are made of: a line of text, and a choice from a list. */
import * as vscode from 'vscode';
import { disposables } from '../disposables.ts';
import type { Answer, Progress } from './steps.ts';

export type TextQuestion = {
  /** What is asked, below the input. */
  readonly prompt: string;
  /** An example, grey in the empty input. */
  readonly placeholder: string;
  readonly value?: string;
  /** What is wrong with the text, as a translated sentence; shown as the person types, and Enter waits until it is mended. */
  readonly check?: (text: string) => string | undefined;
};

/** Asks for a line of text. An empty line is an answer too, unless `check` says otherwise. */
export function askText(progress: Progress, question: TextQuestion): Promise<Answer<string>> {
  const owned = disposables();
  const input = owned.add(vscode.window.createInputBox());
  show(input, progress, question.placeholder);
  input.prompt = question.prompt;
  input.value = question.value ?? '';
  return new Promise<Answer<string>>((resolve) => {
    owned.add(input.onDidChangeValue((text) => { input.validationMessage = text === '' ? undefined : question.check?.(text.trim()); }));
    owned.add(
      input.onDidAccept(() => {
        const text = input.value.trim();
        const wrong = question.check?.(text);
        if (wrong === undefined) resolve({ go: 'next', value: text });
        else input.validationMessage = wrong;
      }),
    );
    owned.add(input.onDidTriggerButton((button) => { if (button === vscode.QuickInputButtons.Back) resolve({ go: 'back' }); }));
    owned.add(input.onDidHide(() => { resolve({ go: 'cancel' }); }));
    input.show();
  }).finally(() => { owned.dispose(); });
}

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
export function askChoice<T>(progress: Progress, question: ChoiceQuestion<T>): Promise<Answer<T>> {
  const owned = disposables();
  const pick = owned.add(vscode.window.createQuickPick<Choice<T>>());
  show(pick, progress, question.placeholder);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = question.choices;
  if (question.active) pick.activeItems = [question.active];
  return new Promise<Answer<T>>((resolve) => {
    owned.add(
      pick.onDidChangeValue((typed) => {
        const created = typed.trim() === '' ? undefined : question.create?.(typed.trim());
        pick.items = created ? [...question.choices, { ...created, alwaysShow: true }] : question.choices;
      }),
    );
    owned.add(
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
        if (chosen) resolve({ go: 'next', value: chosen.value });
      }),
    );
    owned.add(pick.onDidTriggerButton((button) => { if (button === vscode.QuickInputButtons.Back) resolve({ go: 'back' }); }));
    owned.add(pick.onDidHide(() => { resolve({ go: 'cancel' }); }));
    pick.show();
  }).finally(() => { owned.dispose(); });
}

function show(input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>, progress: Progress, placeholder: string): void {
  input.title = progress.title;
  // A single question needs no count.
  if (progress.total > 1) {
    input.step = progress.step;
    input.totalSteps = progress.total;
  }
  if (progress.canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
  input.placeholder = placeholder;
  input.ignoreFocusOut = true;
}

/** The progress of a dialogue of one question. */
export const only = (title: string): Progress => ({ title, step: 1, total: 1, canGoBack: false });
