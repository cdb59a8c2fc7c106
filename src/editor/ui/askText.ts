/** A line of text. */
import * as vscode from 'vscode';
import { asked } from './asked.ts';
import type { Progress } from './steps.ts';

export type TextQuestion = {
  /** What is asked, below the input. */
  readonly prompt: string;
  /** An example, grey in the empty input. */
  readonly placeholder: string;
  readonly value?: string | undefined;
  /** Where the first key that is pressed goes: it replaces the value (when nothing is said), or goes on behind it. */
  readonly cursor?: 'replaces' | 'behind';
  /**
   * What is wrong with the trimmed text, as a translated sentence: shown as the person types, and Enter waits until it
   * is mended.
   */
  readonly check?: (text: string) => string | undefined;
  /** A word on a text that nothing is wrong with, which does not stand in the way. */
  readonly hint?: (text: string) => string | undefined;
  /** What went wrong with the last answer; shown until the person types. */
  readonly failure?: string | undefined;
};

/** As an `Answer`, with the text that stood there even when the person went back or away. */
export type TextAnswer =
  { readonly go: 'next'; readonly value: string } | { readonly go: 'back' | 'cancel'; readonly value: string };

/** Asks for a line of text. An empty line is an answer too, unless `check` says otherwise. */
export function askText(
  progress: Progress,
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
  // A remark takes the place of the question, so there is none before the person has read it and typed.
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
