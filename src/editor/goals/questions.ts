/** The questions of goals that are neither a line of text nor one choice of a list: each takes part in a dialogue of steps. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import { parseDate } from '../../core/goals/parseDate.ts';
import { typedList } from '../../core/goals/typedList.ts';
import { disposables, type Disposable } from '../disposables.ts';
import { askText, type Choice, type TextQuestion } from '../input/ask.ts';
import type { Answer, Progress } from '../input/steps.ts';
import { fullDayText } from '../views/dates.ts';

/** As a text question, but what is said about the text is a hint alone: Enter goes on, except on an empty line. */
export type HintedQuestion = {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  readonly hint: (text: string) => string | undefined;
  /** Said when Enter is pressed on an empty line. */
  readonly required: string;
};

export function askRequiredText(progress: Progress, question: HintedQuestion): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.value = question.value;
  const hint = (): void => {
    const message = question.hint(input.value.trim());
    input.validationMessage = message === undefined ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Info };
  };
  hint();
  return asked<string>(input, progress, question.placeholder, (accept) => [
    input.onDidChangeValue(hint),
    input.onDidAccept(() => {
      const text = input.value.trim();
      if (text === '') input.validationMessage = question.required;
      else accept(text);
    }),
  ]);
}

/**
 * Asks for several lines of text, one after another, until an empty one; `;` separates several on one line.
 * Going back takes the last item up again, and without any leaves the question.
 * @param items those that were given before
 */
export async function askList(progress: Progress, question: Pick<TextQuestion, 'prompt' | 'placeholder'>, items: readonly string[]): Promise<Answer<readonly string[]>> {
  let given = items;
  let value = '';
  for (;;) {
    const canGoBack = progress.canGoBack || given.length > 0;
    const answer = await askText({ ...progress, canGoBack }, { ...question, ...listQuestion(question, given), value });
    if (answer.go === 'cancel') return answer;
    if (answer.go === 'back') {
      const last = given.at(-1);
      if (last === undefined) return answer;
      given = given.slice(0, -1);
      value = last;
    } else {
      const typed = typedList(answer.value);
      if (typed.length === 0) return { go: 'next', value: given };
      given = [...given, ...typed];
      value = '';
    }
  }
}

function listQuestion({ prompt, placeholder }: Pick<TextQuestion, 'prompt' | 'placeholder'>, given: readonly string[]): Pick<TextQuestion, 'prompt' | 'placeholder'> {
  if (given.length === 0) return { prompt, placeholder };
  return {
    prompt: vscode.l10n.t('So far: {0}', given.join('; ')),
    placeholder: vscode.l10n.t('Another one, or Enter to go on'),
  };
}

export type DateQuestion = {
  readonly placeholder: string;
  readonly choices: readonly Choice<IsoDate | undefined>[];
  readonly active?: Choice<IsoDate | undefined> | undefined;
  readonly today: IsoDate;
  /** What is wrong with a date that was typed, as a translated sentence. */
  readonly check: (date: IsoDate) => string | undefined;
};

/** Asks for a date: one of the choices, or whatever `parseDate` understands, shown as the date that it means. */
export function askDate(progress: Progress, question: DateQuestion): Promise<Answer<IsoDate | undefined>> {
  // What is typed is not a filter: "friday" must not find a choice that happens to be on a Friday.
  type Item = vscode.QuickPickItem & { readonly answer: { readonly date: IsoDate | undefined } | undefined };
  const itemOf = ({ value, ...item }: Choice<IsoDate | undefined>): Item => ({ ...item, alwaysShow: true, answer: { date: value } });
  const typedItem = (typed: string): Item => {
    const date = parseDate(typed, question.today);
    const wrong = date === undefined ? vscode.l10n.t('Write it like 2026-12-18, +6w, friday or end of quarter.') : question.check(date);
    const label = date === undefined ? vscode.l10n.t('“{0}” is not a date', typed) : fullDayText(date);
    return { label, alwaysShow: true, ...(wrong !== undefined && { detail: wrong }), answer: wrong === undefined ? { date } : undefined };
  };
  const items = question.choices.map(itemOf);
  const pick = vscode.window.createQuickPick<Item>();
  pick.items = items;
  const active = question.active && items[question.choices.indexOf(question.active)];
  if (active) pick.activeItems = [active];
  return asked<IsoDate | undefined>(pick, progress, question.placeholder, (accept) => [
    pick.onDidChangeValue((typed) => { pick.items = typed.trim() === '' ? items : [typedItem(typed.trim())]; }),
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (chosen?.answer) accept(chosen.answer.date);
    }),
  ]);
}

export type SeveralQuestion<T> = {
  readonly placeholder: string;
  readonly choices: readonly (Choice<T> | { readonly label: string; readonly kind: vscode.QuickPickItemKind.Separator })[];
  readonly picked: (value: T) => boolean;
};

/** Asks for any number of items of a list, none included. */
export function askSeveral<T>(progress: Progress, question: SeveralQuestion<T>): Promise<Answer<readonly T[]>> {
  type Item = SeveralQuestion<T>['choices'][number];
  const pick = vscode.window.createQuickPick<Item>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = question.choices;
  pick.selectedItems = question.choices.filter((item) => 'value' in item && question.picked(item.value));
  return asked<readonly T[]>(pick, progress, question.placeholder, (accept) => [
    pick.onDidAccept(() => { accept(pick.selectedItems.flatMap((item) => ('value' in item ? [item.value] : []))); }),
  ]);
}

/** Shows an input as one step of a dialogue until it is accepted, left by the back button, or closed. */
function asked<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  progress: Progress,
  placeholder: string,
  listen: (accept: (value: T) => void) => readonly Disposable[],
): Promise<Answer<T>> {
  const owned = disposables();
  owned.add(input);
  input.title = progress.title;
  if (progress.total > 1) {
    input.step = progress.step;
    input.totalSteps = progress.total;
  }
  if (progress.canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
  input.placeholder = placeholder;
  input.ignoreFocusOut = true;
  return new Promise<Answer<T>>((resolve) => {
    for (const listener of listen((value) => { resolve({ go: 'next', value }); })) owned.add(listener);
    owned.add(input.onDidTriggerButton((button) => { if (button === vscode.QuickInputButtons.Back) resolve({ go: 'back' }); }));
    owned.add(input.onDidHide(() => { resolve({ go: 'cancel' }); }));
    input.show();
  }).finally(() => { owned.dispose(); });
}
