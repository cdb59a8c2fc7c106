/**
 * A dialogue of several steps in the quick input: a step count, a back button, and answers that survive going back.
 * What is asked later may depend on what was answered before.
 */

/** What a person did with one step. `back` and `cancel` are answers too: cancel is Escape. */
export type Answer<T> = { readonly go: 'next'; readonly value: T } | { readonly go: 'back' } | { readonly go: 'cancel' };

/** What a step shows of the whole: `step` and `total` count from 1. */
export type Progress = { readonly title: string; readonly step: number; readonly total: number; readonly canGoBack: boolean };

export type Step<Draft> = {
  /** Left out of the dialogue, and of its count, when false. */
  readonly applies?: (draft: Draft) => boolean;
  /** Asks, and gives the draft with the answer in it. */
  readonly ask: (draft: Draft, progress: Progress) => Promise<Answer<Draft>>;
};

export type Finished<Draft> = { readonly finished: true; readonly draft: Draft } | { readonly finished: false; readonly draft: Draft };

/**
 * Walks the steps until the last is answered, or Escape is pressed: then the draft has the answers so far.
 * @param title of the whole dialogue, shown above each step
 */
export async function runSteps<Draft>(title: string, steps: readonly Step<Draft>[], start: Draft): Promise<Finished<Draft>> {
  let draft = start;
  let at = nextThatApplies(steps, draft, 0);
  const trail: number[] = [];
  while (at < steps.length) {
    const applying = steps.map((_, index) => index).filter((index) => applies(steps[index], draft));
    const answer = await steps[at]?.ask(draft, { title, step: applying.indexOf(at) + 1, total: applying.length, canGoBack: trail.length > 0 });
    if (answer === undefined || answer.go === 'cancel') return { finished: false, draft };
    if (answer.go === 'back') {
      at = trail.pop() ?? at;
      continue;
    }
    draft = answer.value;
    trail.push(at);
    at = nextThatApplies(steps, draft, at + 1);
  }
  return { finished: true, draft };
}

const applies = <Draft>(step: Step<Draft> | undefined, draft: Draft): boolean => step !== undefined && (step.applies?.(draft) ?? true);

function nextThatApplies<Draft>(steps: readonly Step<Draft>[], draft: Draft, from: number): number {
  let at = from;
  while (at < steps.length && !applies(steps[at], draft)) at += 1;
  return at;
}
