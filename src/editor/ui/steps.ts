/**
 * A dialog of several quick inputs, with a step count, a back button, and answers that survive going back. Later steps
 * may depend on earlier answers.
 */
import type { Disposable } from '../commands/commands.ts';
import { askList, askText, example, withAnswer, type Answer, type StepProgress, type TextQuestion } from './inputs.ts';

export type Step<Draft> = Readonly<{
  /** False skips the step and its count. */
  applies?: (draft: Draft) => boolean;
  /** Returns the draft with the answer. */
  ask: (draft: Draft, progress: StepProgress) => Promise<Answer<Draft>>;
}>;

/** Not finished after Escape; the draft has the answers so far. */
type Finished<Draft> = Readonly<{ finished: boolean; draft: Draft }>;

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

type Prompt<Draft> = string | ((draft: Draft) => string);

/** A step with any question whose answer is stored under `key`. */
export function answerStep<Draft, Key extends keyof Draft>(
  key: Key,
  ask: (draft: Draft, progress: StepProgress) => Promise<Answer<Draft[Key]>>,
  applies?: Step<Draft>['applies'],
): Step<Draft> {
  return {
    ...(applies && { applies }),
    ask: async (draft, progress) => withAnswer(await ask(draft, progress), (value) => ({ ...draft, [key]: value })),
  };
}

/** @param placeholder an example, without the words “for example” */
export function textStep<Key extends string, Draft extends Readonly<Record<Key, string>>>(
  key: Key,
  prompt: Prompt<Draft>,
  placeholder: string,
  { applies, ...checks }: Pick<TextQuestion, 'check' | 'hint' | 'cursor'> & Pick<Step<Draft>, 'applies'> = {},
): Step<Draft> {
  return {
    ...(applies && { applies }),
    async ask(draft, progress) {
      const question = { ...checks, prompt: textOf(prompt, draft), placeholder: example(placeholder) };
      const answer = await askText(progress, { ...question, value: draft[key] });
      return withAnswer(answer, (text) => ({ ...draft, [key]: text }));
    },
  };
}

/** @param placeholder an example, without the words “for example” */
export function listStep<Key extends string, Draft extends Readonly<Record<Key, readonly string[]>>>(
  key: Key,
  prompt: Prompt<Draft>,
  placeholder: string,
  applies?: Step<Draft>['applies'],
): Step<Draft> {
  return {
    ...(applies && { applies }),
    async ask(draft, progress) {
      const question = { prompt: textOf(prompt, draft), placeholder: example(placeholder) };
      return withAnswer(await askList(progress, question, draft[key]), (items) => ({ ...draft, [key]: items }));
    },
  };
}

const textOf = <Draft>(prompt: Prompt<Draft>, draft: Draft): string =>
  typeof prompt === 'string' ? prompt : prompt(draft);
