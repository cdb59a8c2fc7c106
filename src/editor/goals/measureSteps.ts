/** The dialog steps for each of the four kinds of measure. */
import * as vscode from 'vscode';
import { isDescribed, type Answers } from '../../core/goals/answers.ts';
import type { AttainmentLevel } from '../../core/goals/newGoal.ts';
import { typedAmount } from '../../core/base/amount.ts';
import type { MeasureKind } from '../../core/model/goal.ts';
import { askChoice, type Choice, askList, asPlainPrompt, example, optional, withAnswer } from '../ui/inputs.ts';
import { type GoalStep, goalTextStep } from './goalSteps.ts';
import { icon } from '../ui/icons.ts';

export function measureSteps(): readonly GoalStep[] {
  return [kindStep, ...metricSteps(), milestonesStep, ...scaleSteps(), ...habitSteps()];
}

const kindStep: GoalStep = {
  async ask(answers, progress) {
    const choice = <T>(value: T, symbol: string, label: string, description: string): Choice<T> => ({
      label,
      description,
      iconPath: icon(symbol),
      value,
    });
    const { l10n } = vscode;
    const choices: readonly Choice<MeasureKind | undefined>[] = [
      choice(undefined, 'debug-step-over', l10n.t('Not yet'), l10n.t('decide later')),
      choice('metric', 'graph-line', l10n.t('A number'), l10n.t('e.g. services migrated, from 0 to 8')),
      choice('milestones', 'milestone', l10n.t('Milestones'), l10n.t('e.g. draft, review, release')),
      choice(
        'scale',
        'list-ordered',
        l10n.t('A scale'),
        l10n.t('you describe the expected, better, and worse results'),
      ),
      choice('habit', 'sync', l10n.t('A habit'), l10n.t('a number of times per week')),
    ];
    const answer = await askChoice(progress, {
      placeholder: l10n.t('How will you measure success?'),
      choices,
      active: choices.find(({ value }) => value === answers.kind),
    });
    return withAnswer(answer, (kind) => ({ ...answers, kind }));
  },
};

function metricSteps(): readonly GoalStep[] {
  const isNamed = ({ kind, metric }: Answers) => kind === 'metric' && metric.name !== '';
  return [
    goalTextStep({
      applies: ({ kind }) => kind === 'metric',
      question: ({ metric }) => ({
        prompt: vscode.l10n.t('Which number do you want to change?'),
        placeholder: example(vscode.l10n.t('services migrated')),
        value: metric.name,
      }),
      put: (answers, name) => ({ ...answers, metric: { ...answers.metric, name } }),
    }),
    goalTextStep({
      applies: isNamed,
      question: ({ metric }) => ({
        prompt: asPlainPrompt(vscode.l10n.t('What is the current value of {0}?', metric.name)),
        placeholder: vscode.l10n.t('Leave empty for 0'),
        value: metric.baseline === 0 ? '' : String(metric.baseline),
        check: numberProblem,
      }),
      put: (answers, text) => ({ ...answers, metric: { ...answers.metric, baseline: typedAmount(text) ?? 0 } }),
    }),
    goalTextStep({
      applies: isNamed,
      question: ({ metric }) => ({
        prompt: asPlainPrompt(vscode.l10n.t('Target for {0}? (needed to track progress)', metric.name)),
        placeholder: example('8'),
        value: metric.target === undefined ? '' : String(metric.target),
        check: (text) =>
          numberProblem(text) ??
          (typedAmount(text) === metric.baseline
            ? vscode.l10n.t('The target must differ from the current value, {0}.', metric.baseline)
            : undefined),
      }),
      put: (answers, text) => ({ ...answers, metric: { ...answers.metric, target: typedAmount(text) } }),
    }),
    goalTextStep({
      applies: (answers) => isNamed(answers) && answers.metric.target !== undefined,
      question: ({ metric }) => ({
        prompt: optional(vscode.l10n.t('What is the unit?')),
        placeholder: example(vscode.l10n.t('services')),
        value: metric.unit,
      }),
      put: (answers, unit) => ({ ...answers, metric: { ...answers.metric, unit } }),
    }),
  ];
}

const milestonesStep: GoalStep = {
  applies: ({ kind }) => kind === 'milestones',
  async ask(answers, progress) {
    const question = {
      prompt: vscode.l10n.t('What are the milestones? One at a time, or separate with semicolons.'),
      placeholder: example(vscode.l10n.t('Design approved; First service migrated; Old system shut down')),
    };
    return withAnswer(await askList(progress, question, answers.milestones), (milestones) => ({
      ...answers,
      milestones,
    }));
  },
};

function scaleSteps(): readonly GoalStep[] {
  const levelStep = (
    level: AttainmentLevel,
    applies: (answers: Answers) => boolean,
    texts: () => Readonly<{ prompt: string; placeholder: string }>,
  ): GoalStep =>
    goalTextStep({
      applies,
      question: ({ levels }) => ({ ...texts(), value: levels[level] }),
      put: (answers, text) => ({ ...answers, levels: { ...answers.levels, [level]: text } }),
    });
  const isScale = ({ kind }: Answers) => kind === 'scale';
  // The expected level comes first: the others are described relative to it.
  const isBegun = (answers: Answers) => isScale(answers) && answers.levels['0'] !== '';
  const { l10n } = vscode;
  return [
    levelStep('0', isScale, () => ({
      prompt: l10n.t('As expected (0): what does success look like?'),
      placeholder: example(l10n.t('I contribute in every design review')),
    })),
    levelStep('1', isBegun, () => ({
      prompt: optional(l10n.t('Better than expected (+1): what would that look like?')),
      placeholder: example(l10n.t('Others ask for my opinion')),
    })),
    levelStep('2', isBegun, () => ({
      prompt: optional(l10n.t('Much better than expected (+2): what would that look like?')),
      placeholder: example(l10n.t('I lead the review')),
    })),
    levelStep('-1', isBegun, () => ({
      prompt: optional(l10n.t('Worse than expected (-1): what would that look like?')),
      placeholder: example(l10n.t('I speak only when asked')),
    })),
    levelStep('-2', isBegun, () => ({
      prompt: optional(l10n.t('Much worse than expected (-2): what would that look like?')),
      placeholder: example(l10n.t('I avoid speaking in reviews')),
    })),
    {
      applies: (answers) => isBegun(answers) && isDescribed(answers.levels),
      async ask(answers, progress) {
        const choices: readonly Choice<number | undefined>[] = [
          { label: vscode.l10n.t('Not sure'), value: undefined },
          levelChoice(answers, -1),
          levelChoice(answers, -2),
        ];
        const answer = await askChoice(progress, {
          placeholder: vscode.l10n.t('Where are you today?'),
          choices,
          active: choices.find(({ value }) => value === answers.level),
        });
        return withAnswer(answer, (level) => ({ ...answers, level }));
      },
    },
  ];
}

const levelChoice = ({ levels }: Answers, level: -1 | -2): Choice<number | undefined> => ({
  label: String(level),
  description: levels[level] === '' ? vscode.l10n.t('not described') : levels[level],
  value: level,
});

/** The schema's limit. */
const mostTimes = 50;

function habitSteps(): readonly GoalStep[] {
  return [
    goalTextStep({
      applies: ({ kind }) => kind === 'habit',
      question: ({ habit }) => ({
        prompt: vscode.l10n.t('What do you want to do regularly?'),
        placeholder: example(vscode.l10n.t('Review a pull request from another team')),
        value: habit.what,
      }),
      put: (answers, what) => ({ ...answers, habit: { ...answers.habit, what } }),
    }),
    goalTextStep({
      applies: ({ kind, habit }) => kind === 'habit' && habit.what !== '',
      question: ({ habit }) => ({
        prompt: vscode.l10n.t('How many times per week?'),
        placeholder: vscode.l10n.t('Leave empty for once'),
        value: habit.times === 1 ? '' : String(habit.times),
        check: timesProblem,
      }),
      put: (answers, text) => ({ ...answers, habit: { ...answers.habit, times: typedAmount(text) ?? 1 } }),
    }),
  ];
}

function numberProblem(text: string): string | undefined {
  return text === '' || typedAmount(text) !== undefined
    ? undefined
    : vscode.l10n.t('Enter a number, such as 8, -3, or 0.5.');
}

function timesProblem(text: string): string | undefined {
  const times = text === '' ? 1 : typedAmount(text);
  return times !== undefined && Number.isInteger(times) && times >= 1 && times <= mostTimes
    ? undefined
    : vscode.l10n.t('Enter a whole number from 1 to {0}.', mostTimes);
}
