/** The tree *This Week*: what is overdue, for today, for later this week, and done. */
import * as vscode from 'vscode';
import { dueStates } from '../../core/weeks/agenda.ts';
import type { AgendaItem } from '../../core/weeks/items.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { agendaNode } from './agendaNodes.ts';
import { icon } from '../ui/icons.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { byFolder, groupNode, nodeTree, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

export function thisWeekTree({
  folders,
  standing,
}: {
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
}): ReturnType<typeof nodeTree> {
  return nodeTree(() => byFolder(folders, (folder) => groupsOf(folder, standing)));
}

function groupsOf(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
  const items = itemsOf(folder, standing);
  const groups = groupsOfStanding();
  return dueStates.flatMap((name) => {
    const members = items.filter((item) => item.standing === name);
    if (members.length === 0) return [];
    return [
      groupNode(folder, { name, ...groups[name] }, members.length, () =>
        members.map((item) => agendaNode(folder, item, standing)),
      ),
    ];
  });
}

/** While the weeks have not been read, every goal would seem to want a check-in: what rests on them waits. */
function itemsOf(folder: GrowthFolder, standing: GrowthState): readonly AgendaItem[] {
  const items = standing.agendaOf(folder);
  if (standing.isComplete(folder)) return items;
  return items.filter(({ kind }) => kind === 'step' || kind === 'commitment');
}

const groupsOfStanding = () =>
  ({
    overdue: { label: l10n.t('Overdue'), icon: icon('warning', 'list.warningForeground'), open: true },
    today: { label: l10n.t('Today'), icon: icon('calendar'), open: true },
    later: { label: l10n.t('Later This Week'), icon: icon('clockface'), open: true },
    done: { label: l10n.t('Done'), icon: icon('pass-filled', 'charts.green'), open: false },
  }) satisfies Record<AgendaItem['standing'], { label: string; icon: vscode.ThemeIcon; open: boolean }>;
