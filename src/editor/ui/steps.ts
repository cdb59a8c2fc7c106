/**
 * A dialogue of several steps in the quick input: a step count, a back button, and answers that survive going back.
 * What is asked later may depend on what was answered before.
 */
import type { Disposable } from '../workspace/disposables.ts';

/** What a person did with one step. `back` and `cancel` are answers too: cancel is Escape. */
export type Answer<T> = { readonly go: 'next'; readonly value: T } | { readonly go: 'back' | 'cancel' };

/** The draft with one answer more, unless the person went back or away. */
export function withAnswer<T, Draft>(answer: Answer<T>, put: (value: T) => Draft): Answer<Draft> {
  return answer.go === 'next' ? { go: 'next', value: put(answer.value) } : answer;
}

/** What a step shows of the whole: `step` and `total` count from 1. */
export type Progress = {
  readonly title: string;
  readonly step: number;
  readonly total: number;
  readonly canGoBack: boolean;
  /** Takes over an input that was answered, so that it stays on screen until the next one stands in its place. */
  readonly takeOver?: (answered: Disposable) => void;
};

/** The progress of a dialogue of one question. */
export const only = (title: string): Progress => ({ title, step: 1, total: 1, canGoBack: false });

export type Step<Draft> = {
  /** Left out of the dialogue, and of its count, when false. */
  readonly applies?: (draft: Draft) => boolean;
  /** Asks, and gives the draft with the answer in it. */
  readonly ask: (draft: Draft, progress: Progress) => Promise<Answer<Draft>>;
};

/** Not finished: the person pressed Escape, and the draft has the answers until then. */
export type Finished<Draft> = { readonly finished: boolean; readonly draft: Draft };

/**
 * Walks the steps until the last is answered, or Escape is pressed.
 * @param title of the whole dialogue, shown above each step
 */
export async function runSteps<Draft>(
  title: string,
  steps: readonly Step<Draft>[],
  start: Draft,
): Promise<Finished<Draft>> {
  // Were it closed at once, the keys that a quick hand presses before the next question is there would go to the
  // editor.
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
  whole: Pick<Progress, 'title' | 'takeOver'>,
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
