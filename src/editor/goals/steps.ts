/** What the steps of the goal dialogues have in common: a step asks one thing and puts the answer with the others. */
import type { Answers } from '../../core/goals/answers.ts';
import { askText, type TextQuestion } from '../ui/askText.ts';
import { withAnswer, type Progress, type Step } from '../ui/steps.ts';
import { joined } from '../ui/goalWords.ts';

export type GoalStep = Step<Answers>;

type TextStep = {
  readonly applies?: (answers: Answers) => boolean;
  readonly question: (answers: Answers) => TextQuestion;
  /** Has no effect other than on the answers: `text` is trimmed and has passed the question's check. */
  readonly put: (answers: Answers, text: string) => Answers;
};

export function textStep({ applies, question, put }: TextStep): GoalStep {
  return {
    ...(applies && { applies }),
    ask: async (answers: Answers, progress: Progress) =>
      withAnswer(await askText(progress, question(answers)), (text) => put(answers, text)),
  };
}

/** The letter of SMART that the steps are about, beside the dialogue's title. */
export function under(topic: string, steps: readonly GoalStep[]): readonly GoalStep[] {
  return steps.map((step) => ({
    ...step,
    ask: (answers, progress) => step.ask(answers, { ...progress, title: joined(progress.title, topic) }),
  }));
}
