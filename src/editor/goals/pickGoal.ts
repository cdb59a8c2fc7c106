/** Asks for a goal and shows the progress of each. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Goal } from '../../core/model/goal.ts';
import { type GoalSummary, summarize } from '../../core/goals/progress/summary.ts';
import { UserError } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { askChoice, type Choice, only } from '../ui/inputs.ts';
import { noGrowthFolder, goalTargetFrom, type GoalTarget } from './target.ts';
import { compare } from '../../core/base/compare.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { GrowthIndex } from '../../core/index/growthIndex.ts';
import { agoText, joined } from '../../core/base/texts.ts';
import { goalDescription } from '../../core/goals/goalText.ts';
import { goalIcon } from '../ui/icons.ts';

export type GoalQuestion = Readonly<{
  folders: GrowthFolders;
  /** Undefined for all growth folders. */
  within?: GrowthFolder;
  today: IsoDate;
  placeholder: string;
  accepts: (goal: Goal) => boolean;
  /** The translated error when there is no goal to offer. */
  none: string;
}>;

/**
 * Goals due soonest come first. The goal in the active editor is preselected.
 * @returns undefined on Escape
 * @throws UserError when there is no goal to offer
 */
export async function pickGoal(
  title: string,
  { folders, within, today, placeholder, accepts, none }: GoalQuestion,
): Promise<GoalTarget | undefined> {
  const present = within ? [within] : folders.present();
  const goals = present
    .flatMap((folder) => [...folder.index.readable('goal')].map((file) => ({ folder, file })))
    .filter(({ file }) => accepts(file.entity))
    .sort((one, other) => byDueDate(one.file.entity, other.file.entity));
  if (goals.length === 0) throw present.length === 0 ? noGrowthFolder() : new UserError(none);
  const choices = goals.map(({ folder, file }): Choice<GoalTarget> => {
    const summary = summarize(file.entity, folder.index.checkinsOf(file.id), today);
    return {
      ...goalChoice(file, summary, today, present.length > 1 ? folder.workspaceFolder.name : undefined),
      value: { folder, goal: file.id },
    };
  });
  const open = goalOnScreen(folders);
  const answer = await askChoice(only(title), {
    placeholder,
    choices,
    active: choices.find(({ value }) => value.folder === open?.folder && value.goal === open.goal),
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/** Active goals, by title. */
export const activeGoals = (index: GrowthIndex): readonly Readable<'goal'>[] =>
  [...index.readable('goal')]
    .filter(({ entity }) => entity.status === 'active')
    .sort((one, other) => one.entity.title.localeCompare(other.entity.title));

/** Earliest first, without a due date last; then by title. */
function byDueDate(one: Goal, other: Goal): number {
  const [due, otherDue] = [one.due ?? '9999', other.due ?? '9999'];
  return compare(due, otherDue) || one.title.localeCompare(other.title);
}

function goalOnScreen(folders: GrowthFolders): GoalTarget | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && goalTargetFrom(uri, folders);
}

/** @param place the growth folder's name where there are several */
export function goalChoice(
  file: Readable<'goal'>,
  summary: GoalSummary,
  today: IsoDate,
  place: string | undefined,
): vscode.QuickPickItem {
  const days = summary.daysSinceCheckin;
  const last =
    days === undefined ? vscode.l10n.t('no check-in yet') : vscode.l10n.t('last check-in {0}', agoText(days));
  return {
    label: file.entity.title,
    iconPath: goalIcon(file, summary),
    description: goalDescription(file, summary, today),
    detail: joined(last, place),
  };
}
