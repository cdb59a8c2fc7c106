/** Asks for a line of text. */
import * as vscode from 'vscode';
import { asked } from './asked.ts';
import type { StepProgress } from './steps.ts';

export type TextQuestion = {
  /** The question, below the input. */
  readonly prompt: string;
  /** An example, in the empty input. */
  readonly placeholder: string;
  readonly value?: string | undefined;
  /** Whether typing replaces the value (the default) or continues it. */
  readonly cursor?: 'replaces' | 'behind';
  /** An error message for the trimmed text, translated: shown while typing, and Enter is blocked until it is fixed. */
  readonly check?: (text: string) => string | undefined;
  /** A hint for a valid text, which does not block Enter. */
  readonly hint?: (text: string) => string | undefined;
  /** An error message for the last answer, shown until the user types. */
  readonly failure?: string | undefined;
};

/** An `Answer` that keeps the text when the user goes back or cancels. */
export type TextAnswer =
  { readonly go: 'next'; readonly value: string } | { readonly go: 'back' | 'cancel'; readonly value: string };

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
