/** An action or a milestone, with a checkbox wherever it can be ticked off. */
import { personName } from '../ui/peopleWords.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { isDone, isOverdue } from '../../core/goals/progress/steps.ts';
import type { DueStep } from '../../core/weeks/items.ts';
import { canWrite } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { dayText, dueText, fullDayText } from '../ui/dates.ts';
import { joined, spoken } from '../ui/goalWords.ts';
import { icon } from '../ui/icons.ts';
import { openCommand, type Place } from '../ui/place.ts';
import { bold, markdown, plain, staleText } from '../ui/tooltips.ts';
import { idIn, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

/** @param beside what else is said of it where the goal is not above it in the tree */
export function stepNode(
  folder: GrowthFolder,
  goal: Readable<'goal'>,
  step: DueStep,
  today: IsoDate,
  beside?: string,
): TreeNode {
  const done = isDone(step, today);
  const kind = step.kind === 'milestone' ? l10n.t('milestone') : l10n.t('action');
  const item = new vscode.TreeItem(step.title);
  item.id = idIn(folder, 'step', goal.path, step.kind, step.index);
  item.description = joined(
    done && step.done !== undefined
      ? dayText(step.done, today)
      : step.due === undefined
        ? undefined
        : dueText(step.due, today),
    step.owner === undefined ? undefined : personName(folder, step.owner),
    beside,
  );
  item.contextValue = `${step.kind} ${done ? 'done' : 'open'}`;
  item.accessibilityInformation = {
    label: spoken(step.title, kind, done ? l10n.t('done') : undefined, item.description),
  };
  const canBeTicked = canWrite(folder, goal);
  if (canBeTicked) item.checkboxState = checkbox(done);
  // Among rows that have icons the checkbox stands in their column.
  if (!canBeTicked || beside === undefined)
    item.iconPath = icon(
      iconName(step, done, canBeTicked),
      isOverdue(step, today) ? 'list.warningForeground' : undefined,
    );
  const place = placeOfStep(folder, goal, step);
  item.command = openCommand(place);
  return { item, folder, goal: goal.id, step: { goal, step }, place, tooltip: () => tooltip(goal, step, kind) };
}

/** Where the steps of a kind stand in a goal. */
export const listOf = (kind: DueStep['kind']): readonly string[] =>
  kind === 'milestone' ? ['measure', 'milestones'] : ['actions'];

export function placeOfStep(folder: GrowthFolder, goal: Readable<'goal'>, { kind, index, title }: DueStep): Place {
  return { folder, path: goal.path, value: [...listOf(kind), index, 'title'], looks: { title } };
}

function checkbox(done: boolean): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return done
    ? { state: Checked, tooltip: l10n.t('Mark as open') }
    : { state: Unchecked, tooltip: l10n.t('Mark as done today') };
}

/** Without a checkbox, the icon has to tell what is done. */
function iconName({ kind }: DueStep, done: boolean, hasCheckbox: boolean): string {
  if (!hasCheckbox) return done ? 'pass' : 'circle-large-outline';
  return kind === 'milestone' ? 'milestone' : 'tasklist';
}

function tooltip(goal: Readable<'goal'>, { title, due, done }: DueStep, kind: string): vscode.MarkdownString {
  return markdown(
    bold(title),
    plain(joined(kind, goal.entity.title)),
    plain(
      done !== undefined
        ? l10n.t('Done on {0}', fullDayText(done))
        : due === undefined
          ? undefined
          : l10n.t('Due on {0}', fullDayText(due)),
    ),
    plain(goal.state === 'stale' ? staleText() : undefined),
  );
}
