/** The *People* view: coaches, mentors and others. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { peopleStanding, type PersonStanding } from '../../core/people/people.ts';
import { isOpenCommitment } from '../../core/people/commitments.ts';
import type { Role } from '../../core/people/role.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { toWriteNodes } from './network/networkNodes.ts';
import { joined, spoken } from '../../core/base/texts.ts';
import { markers } from '../../core/goals/goalText.ts';
import { icon, staleIcon, roleIcon } from '../ui/icons.ts';
import { openCommand } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { groupNode, idIn, type TreeNode } from '../ui/tree.ts';
import { contactText, relationshipsText } from '../../core/people/peopleText.ts';
import { partsOf } from './personParts.ts';
import { personTooltip } from './personTooltip.ts';

const { l10n } = vscode;

const roles: readonly Role[] = ['coach', 'mentor', 'other'];

/** Groups appear with more people than this. */
const handful = 5;

export function peopleIn(folder: GrowthFolder, standing: GrowthState): readonly TreeNode[] {
  const today = standing.today();
  const all = peopleStanding(folder.index, today);
  const nodes = (role: Role): readonly TreeNode[] =>
    all.filter((each) => each.role === role).map((each) => personNode(folder, each, standing, today));
  if (all.length <= handful) return [...roles.flatMap(nodes), ...toWriteNodes(folder, all, today)];
  const groups = roles.flatMap((role) => {
    const members = nodes(role);
    return members.length === 0
      ? []
      : [
          groupNode(
            folder,
            { name: `people-${role}`, label: groupText(role), icon: roleIcon(role), open: role !== 'other' },
            members.length,
            () => members,
          ),
        ];
  });
  return [...groups, ...toWriteNodes(folder, all, today)];
}

function groupText(role: Role): string {
  switch (role) {
    case 'coach':
      return l10n.t('Coaches');
    case 'mentor':
      return l10n.t('Mentors');
    case 'other':
      return l10n.t('Others');
  }
}

function personNode(folder: GrowthFolder, standing: PersonStanding, goals: GrowthState, today: IsoDate): TreeNode {
  const { person, role, contact } = standing;
  const { entity, path, id, state } = person;
  const hasParts = partsOf(folder, standing, goals, today).length > 0;
  const item = new vscode.TreeItem(
    entity.name,
    hasParts ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = idIn(folder, path);
  item.description = joined(
    ...markers(person),
    contactText(contact, today) || (role === 'other' ? relationshipsText(entity) : ''),
  );
  item.iconPath = state === 'stale' ? staleIcon : iconOf(standing);
  item.contextValue = ['person', role, ...(state === 'current' ? [] : [state])].join(' ');
  item.accessibilityInformation = {
    label: spoken(
      entity.name,
      relationshipsText(entity),
      hasOverdue(standing) ? l10n.t('commitment overdue') : undefined,
      item.description,
    ),
  };
  const place = { folder, path, value: ['name'] };
  item.command = openCommand(place);
  return {
    item,
    folder,
    person: id,
    place,
    children: () => partsOf(folder, standing, goals, today),
    tooltip: () => personTooltip(standing, today),
  };
}

/** Only overdue commitments with a coach turn yellow. */
function iconOf(standing: PersonStanding): vscode.ThemeIcon {
  if (hasOverdue(standing)) return icon('compass', 'list.warningForeground');
  return roleIcon(standing.role);
}

const hasOverdue = ({ role, commitments }: PersonStanding): boolean =>
  role === 'coach' && commitments.filter(isOpenCommitment).some((each) => each.standing === 'overdue');
