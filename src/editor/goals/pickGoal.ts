/** Which goal? Asked by every command that was not told: each item shows where the goal stands. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { Goal } from '../../core/model/goal.ts';
import { summarize, type GoalSummary } from '../../core/progress/summary.ts';
import { ProblemForPerson } from '../commands/problemForPerson.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import type { GrowthFolders } from '../folders/growthFolders.ts';
import { askChoice, only, type Choice } from '../input/ask.ts';
import type { Answer, Progress } from '../input/steps.ts';
import { agoText } from '../views/dates.ts';
import { amountText, joined, markers, standingText } from '../views/goalWords.ts';
import { noGrowthFolder } from './chooseFolder.ts';
import { goalTargetFrom, type GoalTarget } from './target.ts';

export type PickableGoal = { readonly folder: GrowthFolder; readonly file: Readable<'goal'>; readonly summary: GoalSummary };

export type GoalQuestion = {
  readonly folders: GrowthFolders;
  readonly today: IsoDate;
  readonly placeholder: string;
  /** Which goals to offer. */
  readonly accepts: (goal: Goal) => boolean;
  /** The order of the items, first to last. */
  readonly compare: (one: PickableGoal, other: PickableGoal) => number;
  /** Said when there is no goal to offer, as a translated sentence. */
  readonly none: string;
};

/**
 * One step of a dialogue. The goal of the file that is open, when it is offered, is the one that Enter takes.
 * @throws ProblemForPerson when there is no goal to offer
 */
export async function askGoal(progress: Progress, { folders, today, placeholder, accepts, compare, none }: GoalQuestion): Promise<Answer<PickableGoal>> {
  const goals = pickableGoals(folders, today, accepts).sort(compare);
  if (goals.length === 0) throw folders.present().length === 0 ? noGrowthFolder() : new ProblemForPerson(none);
  const several = folders.present().length > 1;
  const choices = goals.map((goal) => choiceOf(goal, today, several));
  const open = goalOnScreen(folders);
  return askChoice(progress, { placeholder, choices, active: choices.find(({ value }) => value.folder === open?.folder && value.file.id === open.goal) });
}

/** The same as a dialogue of its own; undefined when the person pressed Escape. */
export async function pickGoal(title: string, question: GoalQuestion): Promise<PickableGoal | undefined> {
  const answer = await askGoal(only(title), question);
  return answer.go === 'next' ? answer.value : undefined;
}

/** The goals of all growth folders that can be read, in no order. */
export function pickableGoals(folders: GrowthFolders, today: IsoDate, accepts: (goal: Goal) => boolean): PickableGoal[] {
  return folders.present().flatMap((folder) =>
    [...folder.index.readable('goal')]
      .filter(({ entity }) => accepts(entity))
      .map((file) => ({ folder, file, summary: summarize(file.entity, folder.index.checkinsOf(file.id), today) })),
  );
}

/** By due date, the soonest first and those without one last; then by title. */
export function byDueDate(one: PickableGoal, other: PickableGoal): number {
  const [goal, otherGoal] = [one.file.entity, other.file.entity];
  const [due, otherDue] = [goal.due ?? '9999', otherGoal.due ?? '9999'];
  return due < otherDue ? -1 : due > otherDue ? 1 : goal.title.localeCompare(otherGoal.title);
}

function choiceOf(value: PickableGoal, today: IsoDate, several: boolean): Choice<PickableGoal> {
  const { file, summary, folder } = value;
  const { title, due } = file.entity;
  return {
    label: title,
    description: joined(...markers(file), amountText(summary.progress)),
    detail: joined(standingText(summary, due, today), lastCheckinText(summary), several ? folder.workspaceFolder.name : undefined),
    value,
  };
}

function lastCheckinText({ daysSinceCheckin }: GoalSummary): string | undefined {
  return daysSinceCheckin === undefined ? undefined : vscode.l10n.t('checked in {0}', agoText(daysSinceCheckin));
}

function goalOnScreen(folders: GrowthFolders): GoalTarget | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && goalTargetFrom(uri, folders);
}
