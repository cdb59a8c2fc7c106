/** Asks for several lines of text, one after another. */
import * as vscode from 'vscode';
import { typedList } from '../../core/base/typedList.ts';
import { askText, type TextQuestion } from './askText.ts';
import { asPlainPrompt } from './promptText.ts';
import type { Answer, StepProgress } from './steps.ts';

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
