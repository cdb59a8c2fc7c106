/** Adds a missing part to a goal: the command behind the quick fixes. It asks the same questions as New Goal. */
import * as vscode from 'vscode';
import { noAnswers, type Answers } from '../../core/goals/answers.ts';
import { isMissingPartCode, lacks, partChanges, partOf, type GoalPart } from '../../core/goals/missingParts.ts';
import { plannedOn } from '../../core/index/plannedChanges.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Goal } from '../../core/model/goal.ts';
import { given, UserError, type Disposable } from '../commands/commands.ts';
import { askToShare } from '../ui/askToShare.ts';
import { assertTrusted, assertWritable } from '../workspace/fileWriter.ts';
import { runSteps } from '../ui/steps.ts';
import { actionsStep, dueStep, type GoalStep, obstacleSteps, planStep, startStep, whySteps } from './goalSteps.ts';
import { measureSteps } from './measureSteps.ts';
import { goalEntryOf, namedGoal, type GoalTarget } from './target.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

export function registerMissingParts({ commands, folders, writing, clock }: CommandDeps): Disposable {
  const addPart = async (
    target: GoalTarget,
    part: GoalPart,
    wanted: number | string,
    today: IsoDate,
  ): Promise<void> => {
    assertWritable(target.folder);
    const { entity, path } = goalEntryOf(target);
    const obstacle = obstacleIn(entity, wanted);
    if (!lacks(entity, part, obstacle)) throw nothingMissing(entity);
    const { finished, draft } = await runSteps(
      entity.title,
      stepsFor(part, target, entity, today),
      startingAnswers(entity, obstacle),
    );
    if (!finished) return;
    // The part may have been added while the questions were open. A plan belongs to the obstacle it was asked for.
    const now = part === 'plan' ? entity : goalEntryOf(target).entity;
    if (!lacks(now, part, obstacle)) throw nothingMissing(now);
    const changes = partChanges(part, draft, now, obstacle);
    if (changes.length === 0) return;
    const file = await askToShare(target.folder, {
      title: entity.title,
      path,
      build: () => plannedOn(now, changes),
    });
    if (file) await writing.change(target.folder, file);
  };

  return commands.register('cairn.completeGoalPart', async (argument) => {
    const today = clock();
    const [code, obstacle] = [given(argument, 'code'), given(argument, 'obstacle')];
    assertTrusted();
    await folders.load();
    if (typeof code !== 'string' || !isMissingPartCode(code))
      throw new UserError(
        vscode.l10n.t('This is a quick fix for a goal. Use it from the Problems panel or the light bulb.'),
      );
    const goal = namedGoal(argument, folders);
    if (goal)
      await addPart(
        goal,
        partOf(code),
        typeof obstacle === 'number' || typeof obstacle === 'string' ? obstacle : 0,
        today,
      );
  });
}

function stepsFor(part: GoalPart, { folder, goal: id }: GoalTarget, goal: Goal, today: IsoDate): readonly GoalStep[] {
  switch (part) {
    case 'measure':
      return measureSteps();
    case 'due':
      return [dueStep(today, goal.start ?? '')];
    case 'start':
      return [startStep(today, goal.due, folder.index.checkinsOf(id)[0]?.date)];
    case 'why':
      return whySteps(folder.index.find('profile', 'profile')?.entity);
    case 'action':
      return [actionsStep];
    case 'obstacle':
      return obstacleSteps();
    case 'plan':
      return [planStep];
  }
}

/** @param wanted its zero-based index, or its text; of several with that text, the first without a plan is meant */
const obstacleIn = ({ obstacles }: Goal, wanted: number | string): number =>
  typeof wanted === 'number' ? wanted : obstacles.findIndex((own) => own.if === wanted && own.then === undefined);

/** The obstacle that has no plan yet. */
function startingAnswers({ obstacles }: Goal, obstacle: number): Answers {
  return { ...noAnswers, obstacle: { if: obstacles[obstacle]?.if ?? '', then: '' } };
}

function nothingMissing({ title }: Goal): UserError {
  return new UserError(vscode.l10n.t('“{0}” already has this part.', title));
}
