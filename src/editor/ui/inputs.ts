/**
 * Quick inputs, each as a step of a dialog: a line of text, an item or several of a list, a date, and lists of lines.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { parseDate } from '../../core/base/parseDate.ts';
import { fullDayText } from '../../core/base/texts.ts';
import { typedList } from '../../core/base/typedList.ts';
import type { Disposable } from '../commands/commands.ts';

/** The result of a step; `cancel` is Escape. */
export type Answer<T> = Readonly<{ go: 'next'; value: T }> | { readonly go: 'back' | 'cancel' };

/** The draft with the answer, unless the user went back or canceled. */
export function withAnswer<T, Draft>(answer: Answer<T>, put: (value: T) => Draft): Answer<Draft> {
  return answer.go === 'next' ? { go: 'next', value: put(answer.value) } : answer;
}

/** `step` and `total` count from 1. */
export type StepProgress = Readonly<{
  title: string;
  step: number;
  total: number;
  canGoBack: boolean;
  /** Keeps an answered input on screen until the next one replaces it. */
  takeOver?: (answered: Disposable) => void;
}>;

/** The progress of a dialog with one step. */
export const only = (title: string): StepProgress => ({ title, step: 1, total: 1, canGoBack: false });

export type Shown<A> = Readonly<{
  /** An example, or the question of a list. */
  placeholder: string;
  /** The answer on Enter; undefined keeps the input open. */
  accept: () => A | undefined;
  leave: (go: 'back' | 'cancel') => A;
}>;

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

export type TextQuestion = Readonly<{
  /** The question, below the input. */
  prompt: string;
  /** An example, in the empty input. */
  placeholder: string;
  value?: string | undefined;
  /** Whether typing replaces the value (the default) or continues it. */
  cursor?: 'replaces' | 'behind';
  /** An error message for the trimmed text, translated: shown while typing, and Enter is blocked until it is fixed. */
  check?: (text: string) => string | undefined;
  /** A hint for a valid text, which does not block Enter. */
  hint?: (text: string) => string | undefined;
  /** An error message for the last answer, shown until the user types. */
  failure?: string | undefined;
}>;

/** An `Answer` that keeps the text when the user goes back or cancels. */
export type TextAnswer = Readonly<{ go: 'next'; value: string }> | Readonly<{ go: 'back' | 'cancel'; value: string }>;

/** An empty line is a valid answer unless `check` rejects it. */
export function askText(
  progress: StepProgress,
  { prompt, placeholder, value = '', cursor, check, hint, failure }: TextQuestion,
): Promise<TextAnswer> {
  const input = vscode.window.createInputBox();
  const text = () => input.value.trim();
  const remark = () => {
    const wrong = check?.(text());
    const found = wrong ?? hint?.(text());
    const { Error, Info } = vscode.InputBoxValidationSeverity;
    return found === undefined ? undefined : { message: found, severity: wrong === undefined ? Info : Error };
  };
  input.prompt = prompt;
  input.value = value;
  if (cursor === 'behind') input.valueSelection = [value.length, value.length];
  // A message hides the question, so there is none before the user types.
  input.validationMessage = failure;
  input.onDidChangeValue(() => {
    input.validationMessage = text() === '' ? undefined : remark();
  });
  return asked<TextAnswer>(input, progress, {
    placeholder,
    accept() {
      if (check?.(text()) === undefined) return { go: 'next', value: text() };
      input.validationMessage = remark();
      return undefined;
    },
    leave: (go) => ({ go, value: text() }),
  });
}

export type Choice<T> = vscode.QuickPickItem & { readonly value: T };

/** An item that cannot be chosen, with the reason why the typed text is not an answer. */
type Refusal = Pick<vscode.QuickPickItem, 'label' | 'detail'> & { readonly refused: true };

type ChoiceQuestion<T> = Readonly<{
  placeholder: string;
  choices: readonly Choice<T>[];
  /** The choice that is selected at first. */
  active?: Choice<T> | undefined;
  /** The typed text as a choice, which then replaces the list; undefined for text that only filters. */
  typed?: (text: string) => Choice<T> | Refusal | undefined;
}>;

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

export type SeveralQuestion<T> = Readonly<{
  placeholder: string;
  choices: readonly (Choice<T> | Readonly<{ label: string; kind: vscode.QuickPickItemKind.Separator }>)[];
  picked: (value: T) => boolean;
}>;

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

type Timed<T> = Readonly<{ value: T; /** Whole seconds, at least one. */ seconds: number }>;

/** @param title gets the elapsed time, and is updated every second */
export async function askWhile<T>(
  progress: StepProgress,
  {
    placeholder,
    choices,
    title,
  }: Readonly<{ placeholder: string; choices: readonly Choice<T>[]; title: (time: string) => string }>,
): Promise<Answer<Timed<T>>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.items = choices;
  const started = performance.now();
  const seconds = (): number => Math.max(1, Math.round((performance.now() - started) / 1000));
  const ticking = setInterval(() => {
    pick.title = title(timeText(seconds()));
  }, 1000);
  try {
    return await asked<Answer<Timed<T>>>(
      pick,
      { ...progress, title: title(timeText(0)) },
      {
        placeholder,
        accept() {
          const chosen = pick.selectedItems[0] ?? pick.activeItems[0];
          return chosen && { go: 'next', value: { value: chosen.value, seconds: seconds() } };
        },
        leave: (go) => ({ go }),
      },
    );
  } finally {
    clearInterval(ticking);
  }
}

/** `2:05` */
export const timeText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

type DateQuestion = Omit<ChoiceQuestion<IsoDate | undefined>, 'typed'> &
  Readonly<{
    today: IsoDate;
    /** An error message for a typed date, translated. */
    check: (date: IsoDate) => string | undefined;
  }>;

/** Whether people in the region of this machine write the day before the month. */
function isDayFirst(): boolean {
  const order = new Intl.DateTimeFormat().formatToParts().map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month');
}

/** Typed text is parsed with `parseDate`, and shown as the date that it means. */
export function askDate(
  progress: StepProgress,
  { today, check, ...question }: DateQuestion,
): Promise<Answer<IsoDate | undefined>> {
  const typed = (text: string): Choice<IsoDate> | Refusal => {
    const value = parseDate(text, today, { isDayFirst: isDayFirst() });
    if (value === undefined)
      return {
        refused: true,
        label: vscode.l10n.t('“{0}” is not a date', text),
        detail: vscode.l10n.t('Examples: 2026-12-18, +6w, friday, end of quarter'),
      };
    const wrong = check(value);
    return wrong === undefined
      ? { label: fullDayText(value), value }
      : { refused: true, label: fullDayText(value), detail: wrong };
  };
  return askChoice(progress, { ...question, typed });
}

type ListQuestion = Pick<TextQuestion, 'prompt' | 'placeholder'>;

/**
 * Asks for lines until an empty one; semicolons separate several on one line. Going back edits the last item, and
 * leaves the question when there is none.
 *
 * @param items the items from an earlier answer
 */
export async function askList(
  progress: StepProgress,
  question: ListQuestion,
  items: readonly string[],
): Promise<Answer<readonly string[]>> {
  let given = items;
  let value = '';
  for (;;) {
    const canGoBack = progress.canGoBack || given.length > 0;
    const answer = await askText(
      { ...progress, canGoBack },
      { ...(given.length === 0 ? question : oneMore(given)), value },
    );
    if (answer.go === 'cancel') return { go: 'cancel' };
    if (answer.go === 'back') {
      const last = given.at(-1);
      if (last === undefined) return { go: 'back' };
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

function oneMore(given: readonly string[]): ListQuestion {
  return {
    prompt: asPlainPrompt(vscode.l10n.t('So far: {0}', given.join('; '))),
    placeholder: vscode.l10n.t('Add another, or press Enter to continue'),
  };
}

/** User content for a prompt: in one line, without links (which could run commands) and icons. */
export function asPlainPrompt(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (').trim();
}

/** The same with a capital first letter, unless the first word is like "p95" or "iOS". */
export function asSentence(text: string): string {
  return asPlainPrompt(text).replace(/^\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}])/u, (word) =>
    word.replace(/^./u, (letter) => letter.toLocaleUpperCase()),
  );
}

/** A question that can be skipped with Enter. */
export const optional = (prompt: string): string => vscode.l10n.t('{0} (optional)', prompt);

/** A placeholder: without the prefix it would look like a value that Enter accepts. */
export const example = (text: string): string => vscode.l10n.t('e.g. {0}', text);
