/** The network in the sidebar: three people to contact this week, and people close to an opportunity. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { peopleCloseTo, type NearbyPerson } from '../../../core/people/network/peopleCloseTo.ts';
import { threeToWrite, type ToWrite, reasonText, throughText } from '../../../core/people/network/reasons.ts';
import { peopleStanding, type PersonStanding } from '../../../core/people/people.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { contactText, personName } from '../../../core/people/peopleText.ts';
import { roleIcon } from '../../ui/icons.ts';
import { joined, spoken } from '../../../core/base/texts.ts';
import { markers } from '../../../core/goals/goalText.ts';
import { openCommand } from '../../ui/place.ts';
import { markdown, plain } from '../../ui/tooltips.ts';
import { groupNode, idIn, type TreeNode } from '../../ui/tree.ts';

const { l10n } = vscode;

/** Empty without anyone to contact. */
export function toWriteNodes(
  folder: GrowthFolder,
  people: readonly PersonStanding[],
  today: IsoDate,
): readonly TreeNode[] {
  const three = threeToWrite(folder.index, people, today);
  if (three.length === 0) return [];
  const group = {
    name: 'people-to-write',
    label: l10n.t('Reach out this week'),
    icon: new vscode.ThemeIcon('mail'),
    open: false,
  };
  return [groupNode(folder, group, three.length, () => three.map((each) => toWriteNode(folder, each, today)))];
}

function toWriteNode(folder: GrowthFolder, toWrite: ToWrite, today: IsoDate): TreeNode {
  const [first] = toWrite.reasons;
  const through = throughText(folder.index, toWrite);
  const why = () =>
    markdown(plain(...toWrite.reasons.map((reason) => reasonText(folder.index, reason, today)), through));
  return node(folder, toWrite.standing, {
    id: 'to-write',
    description: joined(reasonText(folder.index, first, today), through),
    kind: 'person towrite',
    tooltip: why,
  });
}

export function closeNodes(
  folder: GrowthFolder,
  opportunity: Readable<'opportunity'>,
  today: IsoDate,
): readonly TreeNode[] {
  return peopleCloseTo(opportunity, peopleStanding(folder.index, today)).map(({ standing, because, knows }) =>
    node(folder, standing, {
      id: `close-${opportunity.path}`,
      description: joined(closeText(folder, { because, knows }), contactText(standing.contact, today)),
      kind: 'person close',
      tooltip: undefined,
    }),
  );
}

function closeText(folder: GrowthFolder, { because, knows }: Pick<NearbyPerson, 'because' | 'knows'>): string {
  switch (because) {
    case 'contact':
      return l10n.t('contact');
    case 'company':
      return l10n.t('works there');
    case 'knows':
      return knows === undefined ? '' : l10n.t('knows {0}', personName(folder.index, knows));
  }
}

type Row = {
  readonly id: string;
  readonly description: string;
  readonly kind: string;
  readonly tooltip: (() => vscode.MarkdownString) | undefined;
};

function node(
  folder: GrowthFolder,
  { person, role }: PersonStanding,
  { id, description, kind, tooltip }: Row,
): TreeNode {
  const item = new vscode.TreeItem(person.entity.name);
  item.id = idIn(folder, person.path, id);
  item.description = joined(...markers(person), description);
  item.iconPath = roleIcon(role);
  item.contextValue = [kind, ...(person.state === 'current' ? [] : [person.state])].join(' ');
  item.accessibilityInformation = { label: spoken(person.entity.name, description) };
  const place = { folder, path: person.path, value: ['name'] };
  item.command = openCommand(place);
  return { item, folder, person: person.id, place, ...(tooltip && { tooltip }) };
}
