/** The next meeting, the engagement with its objectives, and the phase of a mentor's relationship. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { locationOf } from '../../core/index/location.ts';
import { plannedAt } from '../../core/people/contact.ts';
import type { Objective } from '../../core/people/engagement.ts';
import type { PersonStanding } from '../../core/people/people.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { dayText, fullDayText, nearDayText, joined } from '../../core/base/texts.ts';
import { goalDescription } from '../../core/goals/goalText.ts';
import { doneIcon, goalIcon, icon } from '../ui/icons.ts';
import type { Place } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';
import type { TreeNode } from '../ui/tree.ts';
import { engagementText, phaseText } from '../../core/people/peopleText.ts';
import { personRow } from './personRow.ts';

const { l10n } = vscode;

export function nextMeetingNodes(folder: GrowthFolder, standing: PersonStanding, today: IsoDate): readonly TreeNode[] {
  const {
    person,
    contact: { next },
    notes: all,
  } = standing;
  if (!next) return [];
  const prepared = all.find(({ entity }) => entity.date === next.day);
  const place: Place = {
    folder,
    ...(prepared ? locationOf(prepared, ['agenda']) : locationOf(person, plannedAt(person.entity, next.day))),
  };
  const label = next.session
    ? l10n.t('Session {0} of {1}', next.session.number, next.session.of)
    : l10n.t('Next meeting');
  const description = joined(nearDayText(next.day, today), prepared ? l10n.t('prepared') : undefined);
  const node = personRow(folder, standing, {
    id: ['next'],
    label,
    description,
    icon: icon('calendar'),
    kind: 'meeting',
    place,
    tooltip: () => markdown(plain(fullDayText(next.day))),
  });
  return [{ ...node, person: person.id }];
}

export function engagementNodes(
  folder: GrowthFolder,
  standing: PersonStanding,
  goals: GrowthState,
  today: IsoDate,
): readonly TreeNode[] {
  const { engagement: stands, person } = standing;
  if (!stands) return [];
  const place: Place = { folder, path: person.path, value: ['engagement'] };
  const missed = stands.sessions.missed.length;
  const node = personRow(folder, standing, {
    id: ['engagement'],
    label: l10n.t('Engagement'),
    description: engagementText(stands, today),
    icon:
      stands.state === 'over'
        ? doneIcon
        : icon('milestone', stands.state === 'closing' ? 'list.warningForeground' : undefined),
    kind: `engagement ${stands.state}`,
    spoken: stands.state === 'closing' ? l10n.t('ready to close') : undefined,
    place,
    tooltip: () =>
      markdown(
        bold(l10n.t('Engagement')),
        plain(
          joined(
            l10n.t('From {0}', fullDayText(stands.start)),
            stands.end === undefined ? undefined : l10n.t('to {0}', fullDayText(stands.end)),
          ),
          missed === 0
            ? undefined
            : l10n.t(
                'Planned sessions without a note: {0}',
                stands.sessions.missed.map((day) => dayText(day, today)).join(', '),
              ),
          stands.state === 'closing' ? l10n.t('Ends soon. Record the outcome of each objective.') : undefined,
        ),
      ),
  });
  if (stands.objectives.length > 0) node.item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
  return [
    {
      ...node,
      person: person.id,
      children: () => stands.objectives.map((objective) => objectiveNode(folder, standing, objective, goals, today)),
    },
  ];
}

function objectiveNode(
  folder: GrowthFolder,
  standing: PersonStanding,
  { title, index, goal, outcome }: Objective,
  goals: GrowthState,
  today: IsoDate,
): TreeNode {
  const summary = goal && goals.summaryOf(folder, goal);
  const node = personRow(folder, standing, {
    id: ['objective', index],
    label: title,
    description:
      outcome !== undefined ? l10n.t('outcome recorded') : goal && summary ? goalDescription(goal, summary, today) : '',
    icon: outcome !== undefined ? doneIcon : goal && summary ? goalIcon(goal, summary) : icon('target'),
    kind: 'objective',
    spoken: l10n.t('objective'),
    place: {
      folder,
      path: standing.person.path,
      value: ['engagement', 'objectives', index, 'title'],
      looks: { title },
    },
    tooltip: () => markdown(bold(title), plain(goal && l10n.t('Goal: {0}', goal.entity.title)), plain(outcome)),
  });
  return node;
}

/** A mentor's relationship has phases instead of an end. */
export function phaseNodes(folder: GrowthFolder, standing: PersonStanding, today: IsoDate): readonly TreeNode[] {
  const { person, role } = standing;
  const { phase: now, since } = person.entity;
  if (role !== 'mentor' || now === undefined) return [];
  const description = since === undefined ? undefined : l10n.t('since {0}', dayText(since, today));
  return [
    personRow(folder, standing, {
      id: ['phase'],
      label: phaseText(now),
      description,
      icon: icon('history'),
      kind: 'phase',
      spoken: l10n.t('relationship phase'),
      place: { folder, path: person.path, value: ['phase'] },
    }),
  ];
}
