/**
 * A dialog of several quick inputs, with a step count, a back button, and answers that survive going back. Later steps
 * may depend on earlier answers.
 */
import type { Disposable } from '../workspace/disposables.ts';

/** The result of a step; `cancel` is Escape. */
export type Answer<T> = { readonly go: 'next'; readonly value: T } | { readonly go: 'back' | 'cancel' };

/** The draft with the answer, unless the user went back or canceled. */
export function withAnswer<T, Draft>(answer: Answer<T>, put: (value: T) => Draft): Answer<Draft> {
  return answer.go === 'next' ? { go: 'next', value: put(answer.value) } : answer;
}

/** `step` and `total` count from 1. */
export type StepProgress = {
  readonly title: string;
  readonly step: number;
  readonly total: number;
  readonly canGoBack: boolean;
  /** Keeps an answered input on screen until the next one replaces it. */
  readonly takeOver?: (answered: Disposable) => void;
};

/** The progress of a dialog with one step. */
export const only = (title: string): StepProgress => ({ title, step: 1, total: 1, canGoBack: false });

export type Step<Draft> = {
  /** False skips the step and its count. */
  readonly applies?: (draft: Draft) => boolean;
  /** Returns the draft with the answer. */
  readonly ask: (draft: Draft, progress: StepProgress) => Promise<Answer<Draft>>;
};

/** Not finished after Escape; the draft has the answers so far. */
export type Finished<Draft> = { readonly finished: boolean; readonly draft: Draft };

/**
 * Runs the steps until the last is answered, or Escape is pressed.
 *
 * @param title of the dialog, shown above each step
 */
export async function runSteps<Draft>(
  title: string,
  steps: readonly Step<Draft>[],
  start: Draft,
): Promise<Finished<Draft>> {
  // If it closed immediately, keys pressed before the next input appears would go to the editor.
  let answered: Disposable | undefined;
  const takeOver = (input: Disposable): void => {
    answered?.dispose();
    answered = input;
  };
  try {
    return await walk({ title, takeOver }, steps, start);
  } finally {
    answered?.dispose();
  }
}

async function walk<Draft>(
  whole: Pick<StepProgress, 'title' | 'takeOver'>,
  steps: readonly Step<Draft>[],
  start: Draft,
): Promise<Finished<Draft>> {
  let draft = start;
  let at = nextThatApplies(steps, draft, 0);
  const trail: number[] = [];
  while (at < steps.length) {
    const applying = steps.map((_, index) => index).filter((index) => applies(steps[index], draft));
    const answer = await steps[at]?.ask(draft, {
      ...whole,
      step: applying.indexOf(at) + 1,
      total: applying.length,
      canGoBack: trail.length > 0,
    });
    if (answer?.go === 'next') {
      draft = answer.value;
      trail.push(at);
      at = nextThatApplies(steps, draft, at + 1);
    } else if (answer?.go === 'back') {
      at = trail.pop() ?? at;
    } else {
      return { finished: false, draft };
    }
  }
  return { finished: true, draft };
}

const applies = <Draft>(step: Step<Draft> | undefined, draft: Draft): boolean =>
  step !== undefined && (step.applies?.(draft) ?? true);

function nextThatApplies<Draft>(steps: readonly Step<Draft>[], draft: Draft, from: number): number {
  let at = from;
  while (at < steps.length && !applies(steps[at], draft)) at += 1;
  return at;
}
