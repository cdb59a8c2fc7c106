/**
 * Cairn: Log Obstacle. Logs what got in the way of a goal today and whether the plan was tried, and asks for a plan.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { obstacleChanges, readObstacle, type ObstacleEntry } from '../../core/goals/obstacleLog.ts';
import type { Goal } from '../../core/model/goal.ts';
import { isGiven, UserError, type Disposable } from '../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../workspace/fileWriter.ts';
import {
  askChoice,
  type Choice,
  askText,
  asPlainPrompt,
  example,
  optional,
  withAnswer,
  type Answer,
  type StepProgress,
} from '../ui/inputs.ts';
import { runSteps, type Step } from '../ui/steps.ts';
import { dayText } from '../../core/base/texts.ts';
import { ownChanges } from '../../core/index/sharedContent.ts';
import { pickGoal } from './pickGoal.ts';
import { goalEntryOf, namedGoal } from './target.ts';
import { icon } from '../ui/icons.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

/**
 * The argument is a goal, or `{ goal, obstacle, then?, tried?, note?, folder? }` with the obstacle's zero-based index
 * or its text.
 */
export function registerLogObstacle({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.logObstacle', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const target =
      namedGoal(argument, folders) ??
      (await pickGoal(title(), {
        folders,
        today,
        placeholder: vscode.l10n.t('Which goal did you run into an obstacle with?'),
        accepts: ({ status }) => status === 'active' || status === 'paused',
        none: vscode.l10n.t('You have no active goals.'),
      }));
    if (!target) return;
    const goal = goalEntryOf(target);
    assertFileWritable(target.folder, goal.path);
    const entry = isGiven(argument, 'obstacle') ? read(argument, goal.entity) : await ask(goal.entity, today);
    if (entry) await writing.change(target.folder, ownChanges(goal, obstacleChanges(goal.entity, entry, today)));
  });
}

const title = (): string => vscode.l10n.t('Log obstacle');

function read(argument: object, goal: Goal): ObstacleEntry {
  const result = readObstacle(argument, goal);
  if (!result.ok)
    throw new UserError(vscode.l10n.t('The obstacle passed to this command is invalid: {0}', result.detail));
  return result.value;
}

type Draft = Readonly<{
  obstacle: number | string | undefined;
  tried: boolean | undefined;
  then: string;
  note: string;
}>;

async function ask(goal: Goal, today: IsoDate): Promise<ObstacleEntry | undefined> {
  const planOf = ({ obstacle }: Draft): string | undefined =>
    typeof obstacle === 'number' ? goal.obstacles[obstacle]?.then : undefined;
  const steps = [whichStep(goal, today), triedStep(planOf), planStep(goal, planOf), noteStep];
  const { finished, draft } = await runSteps<Draft>(title(), steps, {
    obstacle: undefined,
    tried: undefined,
    then: '',
    note: '',
  });
  if (!finished || draft.obstacle === undefined) return undefined;
  const some = (text: string): string | undefined => (text === '' ? undefined : text);
  return {
    obstacle: draft.obstacle,
    then: some(draft.then),
    tried: planOf(draft) === undefined ? undefined : draft.tried,
    note: some(draft.note),
  };
}

function whichStep(goal: Goal, today: IsoDate): Step<Draft> {
  return {
    async ask(draft, progress) {
      const choices = goal.obstacles.map((obstacle, at): Choice<number | string> => {
        const last = obstacle.fired.at(-1)?.date;
        return {
          label: obstacle.if,
          description: last === undefined ? '' : vscode.l10n.t('last on {0}', dayText(last, today)),
          detail:
            obstacle.then === undefined ? vscode.l10n.t('No plan yet') : vscode.l10n.t('Then: {0}', obstacle.then),
          value: at,
        };
      });
      const answer = await askChoice<number | string>(progress, {
        placeholder:
          goal.obstacles.length === 0
            ? vscode.l10n.t('What got in the way? For example: I get pulled into urgent bugs')
            : vscode.l10n.t('What got in the way? Choose an obstacle or type a new one.'),
        choices,
        active: choices.find(({ value }) => value === draft.obstacle),
        typed: (text) =>
          goal.obstacles.some((known) => known.if.toLowerCase().includes(text.toLowerCase()))
            ? undefined
            : {
                label: text,
                description: vscode.l10n.t('new obstacle'),
                iconPath: icon('add'),
                value: text,
              },
      });
      return withAnswer(answer, (obstacle) => ({ ...draft, obstacle }));
    },
  };
}

const triedStep = (planOf: (draft: Draft) => string | undefined): Step<Draft> => ({
  applies: (draft) => planOf(draft) !== undefined,
  ask: async (draft, progress) =>
    withAnswer(await askTried(progress, planOf(draft), draft.tried), (tried) => ({ ...draft, tried })),
});

/** Asks whether a plan was tried. */
export function askTried(progress: StepProgress, plan = '', tried?: boolean): Promise<Answer<boolean>> {
  const choices = [
    { label: vscode.l10n.t('I tried the plan'), iconPath: icon('pass'), value: true },
    { label: vscode.l10n.t('I did not try it'), iconPath: icon('circle-slash'), value: false },
  ];
  return askChoice(progress, {
    placeholder: asPlainPrompt(vscode.l10n.t('Your plan: {0}. Did you try it?', plan)),
    choices,
    active: choices.find(({ value }) => value === tried),
  });
}

/** Asked without a plan, and also when the plan was not enough. */
const planStep = (goal: Goal, planOf: (draft: Draft) => string | undefined): Step<Draft> => ({
  async ask(draft, progress) {
    const obstacle = typeof draft.obstacle === 'number' ? goal.obstacles[draft.obstacle]?.if : draft.obstacle;
    const present = planOf(draft);
    const answer = await askText(progress, {
      prompt: optional(asPlainPrompt(vscode.l10n.t('The next time {0}, what will you do?', obstacle ?? ''))),
      placeholder:
        present === undefined
          ? example(vscode.l10n.t('I block two hours on Friday morning'))
          : vscode.l10n.t('Leave empty to keep the current plan'),
      value: draft.then,
    });
    return withAnswer(answer, (then) => ({ ...draft, then }));
  },
});

const noteStep: Step<Draft> = {
  async ask(draft, progress) {
    const answer = await askText(progress, {
      prompt: optional(vscode.l10n.t('What happened, in one line?')),
      placeholder: example(vscode.l10n.t('The release took all of Thursday')),
      value: draft.note,
    });
    return withAnswer(answer, (note) => ({ ...draft, note }));
  },
};
