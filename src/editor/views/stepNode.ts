/** An action or a milestone, with a checkbox when its file can be written. */
import { isNotUnderstood } from '../../core/model/values.ts';
import type { Done } from '../../core/model/done.ts';
import { personName } from '../../core/people/peopleText.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { locationOf } from '../../core/index/location.ts';
import { isDone, isOverdue } from '../../core/goals/progress/steps.ts';
import type { DueStep } from '../../core/weeks/items.ts';
import { canWrite } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { dayText, dueText, fullDayText, joined } from '../../core/base/texts.ts';
import { markers } from '../../core/goals/goalText.ts';
import { icon } from '../ui/icons.ts';
import { bold, markdown, plain, staleText } from '../ui/tooltips.ts';
import { rowNode, type TreeRow, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

/** @param withGoal names the goal in the detail, where it is not the parent in the tree */
export function stepRow(
  folder: GrowthFolder,
  goal: Readable<'goal'>,
  step: DueStep,
  today: IsoDate,
  withGoal: boolean,
): TreeRow {
  const { title, index } = step;
  const done = isDone(step, today);
  const when =
    done || isNotUnderstood(step.done)
      ? doneText(step.done, today)
      : step.due === undefined
        ? undefined
        : dueText(step.due, today);
  const owner = step.owner === undefined ? undefined : personName(folder.index, step.owner);
  const kind = step.kind === 'milestone' ? l10n.t('milestone') : l10n.t('action');
  return {
    id: ['step', goal.path, step.kind, index],
    title,
    detail: joined(when, owner, ...(withGoal ? [...markers(goal), goal.entity.title] : [])),
    icon: icon(
      iconName(step, done, canWrite(folder, goal)),
      isOverdue(step, today) ? 'list.warningForeground' : undefined,
    ),
    context: `${step.kind} ${done ? 'done' : 'open'}`,
    spoken: kind,
    tooltip: () => tooltip(goal, step, kind),
    place: { ...locationOf(goal, [...listOf(step.kind), index, 'title']), looks: { title } },
    about: { goal: goal.id, step },
  };
}

export function stepNode(
  folder: GrowthFolder,
  goal: Readable<'goal'>,
  step: DueStep,
  today: IsoDate,
  withGoal: boolean,
): TreeNode {
  const done = isDone(step, today);
  const node = rowNode(folder, stepRow(folder, goal, step, today, withGoal), done);
  if (!canWrite(folder, goal)) return node;
  node.item.checkboxState = checkbox(done);
  // Among rows with icons, the checkbox replaces the icon.
  if (withGoal) delete node.item.iconPath;
  return node;
}

/** The path of a goal's actions or milestones. */
export const listOf = (kind: DueStep['kind']): readonly string[] =>
  kind === 'milestone' ? ['measure', 'milestones'] : ['actions'];

function checkbox(done: boolean): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return done
    ? { state: Checked, tooltip: l10n.t('Mark as open') }
    : { state: Unchecked, tooltip: l10n.t('Mark as done today') };
}

/** Without a checkbox, the icon shows whether the step is done. */
function iconName({ kind }: DueStep, done: boolean, hasCheckbox: boolean): string {
  if (!hasCheckbox) return done ? 'pass' : 'circle-large-outline';
  return kind === 'milestone' ? 'milestone' : 'tasklist';
}

/** When it was done, or that this is not known. */
function doneText(done: Done | undefined, today?: IsoDate): string {
  if (isNotUnderstood(done)) return l10n.t('invalid completion date: “{0}”', done.written);
  return typeof done === 'string' && today !== undefined ? dayText(done, today) : l10n.t('done');
}

function tooltip(goal: Readable<'goal'>, { title, due, done }: DueStep, kind: string): vscode.MarkdownString {
  return markdown(
    bold(title),
    plain(joined(kind, goal.entity.title)),
    plain(
      typeof done === 'string'
        ? l10n.t('Done on {0}', fullDayText(done))
        : done === true || isNotUnderstood(done)
          ? doneText(done)
          : due === undefined
            ? undefined
            : l10n.t('Due on {0}', fullDayText(due)),
    ),
    plain(goal.state === 'stale' ? staleText() : undefined),
  );
}
