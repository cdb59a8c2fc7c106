/** Steps that store one answer under one key of the draft. */
import { askList } from './askList.ts';
import { askText, type TextQuestion } from './askText.ts';
import { example } from './promptText.ts';
import { withAnswer, type Answer, type StepProgress, type Step } from './steps.ts';

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
