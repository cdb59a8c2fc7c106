/** The tree *Goals*: active goals at the top level, and the others below in collapsed groups. */
import * as vscode from 'vscode';
import type { Readable } from '../../core/index/fileEntry.ts';
import { isNotUnderstood } from '../../core/model/values.ts';
import type { GoalStatus } from '../../core/model/goal.ts';
import { stepsOf } from '../../core/weeks/steps.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import { goalDescription, statusText } from '../../core/goals/goalText.ts';
import { joined } from '../../core/base/texts.ts';
import { openThreadsText } from '../../core/sharing/threads/threadText.ts';
import { goalIcon, icon, pausedIcon, unclearIcon } from '../ui/icons.ts';
import type { PlaceInFile } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { stepNode } from './stepNode.ts';
import { goalTooltip } from '../ui/tooltips.ts';
import { groupNode, rowNode, type TreeNode, type TreeRow } from '../ui/tree.ts';
import { compare } from '../../core/base/compare.ts';

const { l10n } = vscode;

type Goal = Readable<'goal'>;

export async function goalsOf(folder: GrowthFolder, standing: GrowthState): Promise<readonly TreeNode[]> {
  const goals = [...folder.index.readable('goal')];
  const withStatus = (status: GoalStatus) => goals.filter(({ entity }) => entity.status === status);
  const unclear = goals.filter(({ entity }) => isNotUnderstood(entity.status)).sort(byTitle);
  const active = await goalNodes(folder, withStatus('active').sort(byDue), standing);
  const groups = groupsOfStatus().flatMap((group) => {
    const members = withStatus(group.status).sort(
      group.status === 'done' || group.status === 'dropped' ? byClosed : byDue,
    );
    if (members.length === 0) return [];
    return [
      groupNode(folder, { ...group, name: group.status, open: false }, members.length, () =>
        goalNodes(folder, members, standing),
      ),
    ];
  });
  const unclearGroup =
    unclear.length === 0
      ? []
      : [
          groupNode(
            folder,
            { name: 'unclear', label: l10n.t('Unknown status'), icon: unclearIcon, open: true },
            unclear.length,
            () => goalNodes(folder, unclear, standing),
          ),
        ];
  return [...active, ...unclearGroup, ...groups];
}

const groupsOfStatus = () =>
  [
    { status: 'idea', label: l10n.t('Ideas'), icon: icon('lightbulb') },
    { status: 'paused', label: l10n.t('Paused'), icon: pausedIcon },
    { status: 'done', label: l10n.t('Done'), icon: icon('pass-filled') },
    { status: 'dropped', label: l10n.t('Dropped'), icon: icon('circle-slash') },
  ] as const satisfies readonly { status: GoalStatus; label: string; icon: vscode.ThemeIcon }[];

/** Computing the pace takes time: with hundreds of goals, this yields in between. */
async function goalNodes(
  folder: GrowthFolder,
  goals: readonly Goal[],
  standing: GrowthState,
): Promise<readonly TreeNode[]> {
  const slicer = timeSlicer();
  const nodes: TreeNode[] = [];
  for (const goal of goals) {
    nodes.push(goalNode(folder, goal, standing));
    await slicer.yield();
  }
  return nodes;
}

function goalNode(folder: GrowthFolder, goal: Goal, standing: GrowthState): TreeNode {
  const { entity } = goal;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const steps = stepsOf(entity);
  const openThreads = standing.openThreads(folder).get(goal.path);
  const row: TreeRow = {
    id: [goal.path],
    title: entity.title,
    detail: joined(
      goalDescription(goal, summary, today),
      openThreads === undefined ? undefined : openThreadsText(openThreads),
    ),
    icon: goalIcon(goal, summary),
    context: goalContext(goal),
    spoken: statusText(entity.status),
    tooltip: () => goalTooltip(goal, summary, today),
    place: placeOfGoal(goal),
    about: { goal: goal.id },
  };
  return rowNode(
    folder,
    row,
    false,
    steps.length > 0 && (() => steps.map((step) => stepNode(folder, goal, step, today, false))),
  );
}

export const placeOfGoal = ({ path }: Goal): PlaceInFile => ({ path, value: ['title'] });

/** For menus: `goal`, its status, and `stale` or `newer` when its file cannot be written. */
export function goalContext({ entity, state }: Goal): string {
  return [
    'goal',
    isNotUnderstood(entity.status) ? 'idea' : entity.status,
    ...(state === 'current' ? [] : [state]),
  ].join(' ');
}

/** Earliest first; goals without a due date last. */
const byDue = (one: Goal, other: Goal): number =>
  compare(one.entity.due ?? '9999', other.entity.due ?? '9999') || byTitle(one, other);

/** Closed goals: newest first. */
const byClosed = (one: Goal, other: Goal): number => compare(closedOf(other), closedOf(one)) || byTitle(one, other);

const closedOf = ({ entity }: Goal): string => entity.closed ?? entity.due ?? '';
const byTitle = (one: Goal, other: Goal): number => one.entity.title.localeCompare(other.entity.title);
