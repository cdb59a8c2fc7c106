/**
 * A line of text in a dialogue, for more than `askText` can: a remark on what is typed that does not stand in the way, and
 * what was typed so far when the person goes back or away.
 */
import * as vscode from 'vscode';
import { disposables } from '../disposables.ts';
import type { Progress } from '../input/steps.ts';

export type LineQuestion = {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** Where the first key that is pressed goes: it replaces the value (when nothing is said), or goes on behind it. */
  readonly cursor?: 'replaces' | 'behind';
  /** About the trimmed text, looked at as the person types. Enter waits until a `wrong` one is mended. */
  readonly remark?: (text: string) => Remark | undefined;
  /** What went wrong with the last answer; shown until the person types. */
  readonly failure?: string | undefined;
};

/** A translated sentence. */
export type Remark = { readonly kind: 'wrong' | 'hint'; readonly text: string };

/** As an `Answer`, with the text that stood there. */
export type Line = { readonly go: 'next'; readonly value: string } | { readonly go: 'back' | 'cancel'; readonly value: string };

export function askLine(progress: Progress, { prompt, placeholder, value, cursor, remark, failure }: LineQuestion): Promise<Line> {
  const owned = disposables();
  const input = owned.add(vscode.window.createInputBox());
  input.title = progress.title;
  if (progress.total > 1) {
    input.step = progress.step;
    input.totalSteps = progress.total;
  }
  if (progress.canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.ignoreFocusOut = true;
  input.value = value;
  if (cursor === 'behind') input.valueSelection = [value.length, value.length];
  input.validationMessage = failure;
  const text = () => input.value.trim();
  const show = (found: Remark | undefined): void => {
    input.validationMessage = found && { message: found.text, severity: found.kind === 'wrong' ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info };
  };
  return new Promise<Line>((resolve) => {
    owned.add(input.onDidChangeValue(() => { show(text() === '' ? undefined : remark?.(text())); }));
    owned.add(
      input.onDidAccept(() => {
        const found = remark?.(text());
        if (found?.kind === 'wrong') show(found);
        else resolve({ go: 'next', value: text() });
      }),
    );
    owned.add(input.onDidTriggerButton((button) => { if (button === vscode.QuickInputButtons.Back) resolve({ go: 'back', value: text() }); }));
    owned.add(input.onDidHide(() => { resolve({ go: 'cancel', value: text() }); }));
    input.show();
  }).finally(() => { owned.dispose(); });
}

/**
 * Text from files for a prompt: in one line, and without anything that the quick input would take for a link (which may run a
 * command) or an icon.
 */
export function asPlainPrompt(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (').trim();
}
