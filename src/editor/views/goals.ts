/** The tree *Goals*: the active ones first and at the top level, all others in closed groups below them. */
import * as vscode from 'vscode';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { GoalStatus } from '../../core/model/goal.ts';
import { stepsOf } from '../../core/weeks/steps.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import { goalDescription, spoken, statusText } from '../ui/goalWords.ts';
import { goalIcon, icon, pausedIcon } from '../ui/icons.ts';
import { openCommand, type Place } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { stepNode } from './stepNode.ts';
import { goalTooltip } from '../ui/tooltips.ts';
import { byFolder, groupNode, idIn, nodeTree, type TreeNode } from '../ui/tree.ts';
import { compare } from '../../core/base/compare.ts';

const { l10n } = vscode;

type Goal = Readable<'goal'>;

export function goalsTree({
  folders,
  standing,
}: {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
}): ReturnType<typeof nodeTree> {
  return nodeTree(() => byFolder(folders, (folder) => goalsOf(folder, standing)));
}

async function goalsOf(folder: GrowthFolder, standing: GrowthState): Promise<readonly TreeNode[]> {
  const goals = [...folder.index.readable('goal')];
  const withStatus = (status: GoalStatus) => goals.filter(({ entity }) => entity.status === status);
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
  return [...active, ...groups];
}

const groupsOfStatus = () =>
  [
    { status: 'idea', label: l10n.t('Ideas'), icon: icon('lightbulb') },
    { status: 'paused', label: l10n.t('Paused'), icon: pausedIcon },
    { status: 'done', label: l10n.t('Done'), icon: icon('pass-filled') },
    { status: 'dropped', label: l10n.t('Dropped'), icon: icon('circle-slash') },
  ] as const satisfies readonly { status: GoalStatus; label: string; icon: vscode.ThemeIcon }[];

/** Working out a goal's pace takes a moment: with hundreds of them others get their turn in between. */
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
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(entity.title, steps.length > 0 ? Collapsed : None);
  item.id = idIn(folder, goal.path);
  item.description = goalDescription(goal, summary, today);
  item.iconPath = goalIcon(goal, summary);
  item.contextValue = goalContext(goal);
  item.accessibilityInformation = { label: spoken(entity.title, statusText(entity.status), item.description) };
  const place = placeOfGoal(folder, goal);
  item.command = openCommand(place);
  return {
    item,
    folder,
    goal: goal.id,
    place,
    children: () => steps.map((step) => stepNode(folder, goal, step, today)),
    tooltip: () => goalTooltip(goal, summary, today),
  };
}

export function placeOfGoal(folder: GrowthFolder, goal: Goal): Place {
  return { folder, path: goal.path, value: ['title'] };
}

/** For menus: `goal`, its status, and `stale` or `newer` when its file must not be written. */
export function goalContext({ entity, state }: Goal): string {
  return ['goal', entity.status, ...(state === 'current' ? [] : [state])].join(' ');
}

/** The soonest first, and those without a date last. */
const byDue = (one: Goal, other: Goal): number =>
  compare(one.entity.due ?? '9999', other.entity.due ?? '9999') || byTitle(one, other);

/** What is behind one is read backwards. */
const byClosed = (one: Goal, other: Goal): number => compare(closedOf(other), closedOf(one)) || byTitle(one, other);

const closedOf = ({ entity }: Goal): string => entity.closed ?? entity.due ?? '';
const byTitle = (one: Goal, other: Goal): number => one.entity.title.localeCompare(other.entity.title);
