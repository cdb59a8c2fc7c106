/** The tree *This Week*: overdue, today, later this week, and done. */
import * as vscode from 'vscode';
import { dueStates } from '../../core/weeks/agenda.ts';
import type { AgendaItem } from '../../core/weeks/items.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { agendaRow } from './agendaRows.ts';
import { stepNode } from './stepNode.ts';
import { doneIcon, icon, staleIcon } from '../ui/icons.ts';
import { commandIn } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { groupNode, rowNode, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

export function groupsOf(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
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

function agendaNode(folder: GrowthFolder, item: AgendaItem, standing: GrowthState): TreeNode {
  if (item.kind === 'step') return stepNode(folder, item.goal, item.step, standing.today(), true);
  const row = agendaRow(folder, item, standing);
  const isDone = item.standing === 'done';
  const node = rowNode(folder, { ...row, icon: item.stale ? staleIcon : isDone ? doneIcon : row.icon }, isDone);
  // Without a file, a click starts the reflection.
  if (!row.place && !isDone) node.item.command = commandIn(folder, row.command);
  return node;
}

/** Before the weeks are read, every goal would seem to need a check-in: rows that depend on them are left out. */
function itemsOf(folder: GrowthFolder, standing: GrowthState): readonly AgendaItem[] {
  const items = standing.agendaOf(folder);
  if (standing.isComplete(folder)) return items;
  return items.filter(({ kind }) => kind === 'step' || kind === 'commitment');
}

const groupsOfStanding = () =>
  ({
    overdue: { label: l10n.t('Overdue'), icon: icon('warning', 'list.warningForeground'), open: true },
    today: { label: l10n.t('Today'), icon: icon('calendar'), open: true },
    later: { label: l10n.t('Later this week'), icon: icon('clockface'), open: true },
    done: { label: l10n.t('Done'), icon: icon('pass-filled', 'charts.green'), open: false },
  }) satisfies Record<AgendaItem['standing'], { label: string; icon: vscode.ThemeIcon; open: boolean }>;
