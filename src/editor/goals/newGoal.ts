/** Cairn: New Goal. A dialog along the SMART criteria where only the title is required, or a goal passed whole. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { goalFrom, noAnswers } from '../../core/goals/answers.ts';
import { readGoalArgument } from '../../core/goals/goalArgument.ts';
import { supportKinds, type NewGoal } from '../../core/goals/newGoal.ts';
import { UserError, type Disposable } from '../commands/commands.ts';
import { assertTrusted, assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { runSteps } from '../ui/steps.ts';
import { chooseFolder, givenFolder } from './target.ts';
import { createGoal } from './createGoal.ts';
import {
  actionsStep,
  confidenceStep,
  dueStep,
  type GoalStep,
  obstacleSteps,
  titleStep,
  withTopic,
  whySteps,
} from './goalSteps.ts';
import { measureSteps } from './measureSteps.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

export function registerNewGoal({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.newGoal', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const wanted = isGiven(argument)
      ? await givenGoal(argument, folders, today)
      : await askForGoal(argument, folders, today);
    if (!wanted) return undefined;
    const { folder, goal } = wanted;
    return createGoal({ writing, random }, folder, { command: title(), title: goal.title, goalIn: () => goal });
  });
}

const title = (): string => vscode.l10n.t('New goal');

type Wanted = Readonly<{ folder: GrowthFolder; goal: NewGoal }>;

/**
 * Whether the argument is plain data from a key binding, task, or test. A view passes a tree node and the dashboard a
 * growth folder.
 */
function isGiven(argument: unknown): boolean {
  return argument !== undefined && argument !== null && isPlain(argument);
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (Array.isArray(value) || prototype === Object.prototype || prototype === null) &&
    Object.values(value).every(isPlain)
  );
}

async function askForGoal(argument: unknown, folders: GrowthFolders, today: IsoDate): Promise<Wanted | undefined> {
  const folder = await chooseFolder(folders, title(), givenFolder(argument, folders));
  if (!folder) return undefined;
  // Checked before the questions, so that no answer is lost.
  assertWritable(folder);
  const { finished, draft } = await runSteps(title(), stepsFor(folder, today), noAnswers);
  return finished ? { folder, goal: goalFrom(draft, today) } : undefined;
}

function stepsFor(folder: GrowthFolder, today: IsoDate): readonly GoalStep[] {
  const profile = folder.index.find('profile', 'profile')?.entity;
  return [
    ...withTopic(vscode.l10n.t('specific'), [titleStep]),
    ...withTopic(vscode.l10n.t('measurable'), measureSteps()),
    ...withTopic(vscode.l10n.t('time-bound'), [dueStep(today, today)]),
    ...withTopic(vscode.l10n.t('relevant'), whySteps(profile)),
    ...withTopic(vscode.l10n.t('achievable'), [actionsStep, ...obstacleSteps(), confidenceStep]),
  ];
}

async function givenGoal(argument: unknown, folders: GrowthFolders, today: IsoDate): Promise<Wanted | undefined> {
  const read = readGoalArgument(argument, today);
  if (!read.ok) throw new UserError(vscode.l10n.t('The goal passed to this command is invalid: {0}', read.detail));
  const folder = await chooseFolder(folders, title(), read.folder);
  if (!folder) return undefined;
  const targets = { values: 'value', aspirations: 'aspiration', skills: 'skill' } as const;
  const unknown = supportKinds.flatMap((kind) =>
    read.goal.supports[kind].filter((id) => !folder.index.has(targets[kind], id)),
  );
  if (unknown.length > 0)
    throw new UserError(
      vscode.l10n.t('Your profile has no value, aspiration, or skill with the ID {0}.', unknown.join(', ')),
    );
  return { folder, goal: read.goal };
}
