/** The dialog steps for a goal: title, dates, reason, first actions, obstacle, and confidence. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Answers } from '../../core/goals/answers.ts';
import { supportKinds, type Supports } from '../../core/goals/newGoal.ts';
import { parseDate } from '../../core/base/parseDate.ts';
import { vaguenessOf } from '../../core/goals/vagueTitle.ts';
import { titleOfId } from '../../core/model/ids.ts';
import type { Profile } from '../../core/model/profile.ts';
import {
  type Choice,
  askDate,
  askList,
  askSeveral,
  type SeveralQuestion,
  asPlainPrompt,
  example,
  optional,
  askText,
  type TextQuestion,
  type StepProgress,
  withAnswer,
} from '../ui/inputs.ts';
import type { Step } from '../ui/steps.ts';
import { fullDayText, joined } from '../../core/base/texts.ts';
import { askConfidence } from './askConfidence.ts';
import { icon } from '../ui/icons.ts';

export const titleStep: GoalStep = goalTextStep({
  question: ({ title }) => ({
    prompt: vscode.l10n.t('What do you want to achieve? Start with a verb.'),
    placeholder: example(vscode.l10n.t('Ship the billing migration')),
    value: title,
    check: (text) => (text === '' ? vscode.l10n.t('A goal needs a title. You can skip everything else.') : undefined),
    hint: titleHint,
  }),
  put: (answers, title) => ({ ...answers, title }),
});

/** A hint, not an error. */
function titleHint(title: string): string | undefined {
  switch (vaguenessOf(title)) {
    case undefined:
      return undefined;
    case 'one-word':
      return vscode.l10n.t('Add a verb and an object, so that you can tell when the goal is reached.');
    case 'direction':
      return vscode.l10n.t('Be more specific, so that you can tell when the goal is reached.');
  }
}

export function dueStep(today: IsoDate, start: IsoDate): GoalStep {
  return {
    async ask(answers, progress) {
      const choices = [
        noDate(vscode.l10n.t('No due date yet')),
        ...dateChoices(today, [
          ['+6w', vscode.l10n.t('In 6 weeks')],
          ['+3m', vscode.l10n.t('In 3 months')],
          ['end of quarter', vscode.l10n.t('End of the quarter')],
          ['end of year', vscode.l10n.t('End of the year')],
        ]),
      ];
      const answer = await askDate(progress, {
        placeholder: vscode.l10n.t('When is it due? Choose, or type a date: 2026-12-18, +6w, friday, end of quarter.'),
        choices: withDate(choices, answers.due),
        active: choices.find(({ value }) => value === answers.due),
        today,
        check: (date) =>
          date < start
            ? vscode.l10n.t('The due date must not be before the start date, {0}.', fullDayText(start))
            : undefined,
      });
      return withAnswer(answer, (due) => ({ ...answers, due }));
    },
  };
}

/** @param firstCheckin the date of the goal's first check-in, from which its pace is counted without a start */
export function startStep(today: IsoDate, due: IsoDate | undefined, firstCheckin: IsoDate | undefined): GoalStep {
  return {
    async ask(answers, progress) {
      const first: readonly Choice<IsoDate | undefined>[] =
        firstCheckin === undefined
          ? []
          : [
              {
                label: vscode.l10n.t('Date of the first check-in'),
                description: fullDayText(firstCheckin),
                value: firstCheckin,
              },
            ];
      const answer = await askDate(progress, {
        placeholder: vscode.l10n.t('When did you start working on it? Choose or type a date.'),
        choices: [
          ...first,
          ...dateChoices(today, [['today', vscode.l10n.t('Today')]]).filter(
            ({ value }) => due === undefined || (value ?? '') <= due,
          ),
          noDate(vscode.l10n.t('No start date yet')),
        ],
        today,
        check: (date) =>
          due !== undefined && date > due
            ? vscode.l10n.t('The start date must not be after the due date, {0}.', fullDayText(due))
            : undefined,
      });
      return withAnswer(answer, (start) => ({ ...answers, start }));
    },
  };
}

const noDate = (label: string): Choice<IsoDate | undefined> => ({
  label,
  iconPath: icon('debug-step-over'),
  value: undefined,
});

/** Labeled dates; duplicates are dropped. */
function dateChoices(
  today: IsoDate,
  wanted: readonly (readonly [text: string, label: string])[],
): readonly Choice<IsoDate | undefined>[] {
  const seen = new Set<IsoDate>();
  return wanted.flatMap(([text, label]) => {
    const date = parseDate(text, today);
    if (date === undefined || seen.has(date)) return [];
    seen.add(date);
    return [{ label, description: fullDayText(date), iconPath: icon('calendar'), value: date }];
  });
}

/** Includes a date typed before, so that going back keeps it. */
function withDate(
  choices: readonly Choice<IsoDate | undefined>[],
  date: IsoDate | undefined,
): readonly Choice<IsoDate | undefined>[] {
  if (choices.some(({ value }) => value === date)) return choices;
  return [{ label: date === undefined ? '' : fullDayText(date), iconPath: icon('calendar'), value: date }, ...choices];
}

export function whySteps(profile: Profile | undefined): readonly GoalStep[] {
  const links = linkChoices(profile);
  return [
    goalTextStep({
      question: ({ why }) => ({
        prompt: optional(vscode.l10n.t('Why does it matter to you?')),
        placeholder: example(vscode.l10n.t('I want to lead projects across teams')),
        value: why,
      }),
      put: (answers, why) => ({ ...answers, why }),
    }),
    {
      applies: () => links.length > 0,
      async ask(answers, progress) {
        const answer = await askSeveral(progress, {
          placeholder: vscode.l10n.t('Which of these does the goal support, if any?'),
          choices: links,
          picked: ({ kind, id }) => answers.supports[kind].includes(id),
        });
        return withAnswer(answer, (chosen) => ({ ...answers, supports: supportsOf(chosen) }));
      },
    },
  ];
}

type Link = Readonly<{ kind: keyof Supports; id: string }>;

function linkChoices(profile: Profile | undefined): SeveralQuestion<Link>['choices'] {
  if (!profile) return [];
  const headings: Readonly<Record<keyof Supports, string>> = {
    values: vscode.l10n.t('Values'),
    aspirations: vscode.l10n.t('Aspirations'),
    skills: vscode.l10n.t('Skills'),
  };
  return supportKinds.flatMap((kind) => {
    const items = profile[kind].map(({ id, title }) => ({ label: title ?? titleOfId(id), value: { kind, id } }));
    return items.length === 0
      ? []
      : [{ label: headings[kind], kind: vscode.QuickPickItemKind.Separator } as const, ...items];
  });
}

function supportsOf(chosen: readonly Link[]): Supports {
  const idsOf = (kind: keyof Supports) => chosen.filter((link) => link.kind === kind).map(({ id }) => id);
  return { values: idsOf('values'), aspirations: idsOf('aspirations'), skills: idsOf('skills') };
}

export const actionsStep: GoalStep = {
  async ask(answers, progress) {
    const question = {
      prompt: optional(vscode.l10n.t('What are the first actions? One at a time, or separate with semicolons.')),
      placeholder: example(vscode.l10n.t('Write the RFC; Get two approvals')),
    };
    return withAnswer(await askList(progress, question, answers.actions), (actions) => ({ ...answers, actions }));
  },
};

export function obstacleSteps(): readonly GoalStep[] {
  return [
    goalTextStep({
      question: ({ obstacle }) => ({
        prompt: optional(vscode.l10n.t('What is most likely to get in the way?')),
        placeholder: example(vscode.l10n.t('I get pulled into urgent bugs')),
        value: obstacle.if,
      }),
      put: (answers, text) => ({ ...answers, obstacle: { ...answers.obstacle, if: text } }),
    }),
    planStep,
  ];
}

export const planStep: GoalStep = goalTextStep({
  applies: ({ obstacle }: Answers) => obstacle.if !== '',
  question: ({ obstacle }) => ({
    prompt: optional(asPlainPrompt(vscode.l10n.t('If {0}, what will you do?', obstacle.if))),
    placeholder: example(vscode.l10n.t('I block two hours on Friday morning')),
    value: obstacle.then,
  }),
  put: (answers, then) => ({ ...answers, obstacle: { ...answers.obstacle, then } }),
});

export const confidenceStep: GoalStep = {
  async ask(answers, progress) {
    return withAnswer(await askConfidence(progress, { given: { answer: answers.confidence } }), (confidence) => ({
      ...answers,
      confidence,
    }));
  },
};

export type GoalStep = Step<Answers>;

type TextStep = Readonly<{
  applies?: (answers: Answers) => boolean;
  question: (answers: Answers) => TextQuestion;
  /** Only changes the answers. `text` is trimmed and passed the question's check. */
  put: (answers: Answers, text: string) => Answers;
}>;

export function goalTextStep({ applies, question, put }: TextStep): GoalStep {
  return {
    ...(applies && { applies }),
    ask: async (answers: Answers, progress: StepProgress) =>
      withAnswer(await askText(progress, question(answers)), (text) => put(answers, text)),
  };
}

/** Adds the SMART criterion to the dialog's title. */
export function withTopic(topic: string, steps: readonly GoalStep[]): readonly GoalStep[] {
  return steps.map((step) => ({
    ...step,
    ask: (answers, progress) => step.ask(answers, { ...progress, title: joined(progress.title, topic) }),
  }));
}
