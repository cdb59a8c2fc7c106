/** What this week asks for, as *This Week* lists it, with what one can do about each right there. */
import * as vscode from 'vscode';
import { weekOf, type IsoDate } from '../../../core/base/calendar.ts';
import { reflectionPath } from '../../../core/weeks/weekFile.ts';
import { locationOf } from '../../../core/index/location.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import { countCheckins, isCheckInItem } from '../../../core/weeks/checkins.ts';
import type { AgendaItem } from '../../../core/weeks/items.ts';
import type { Place } from '../../../protocol/place.ts';
import type { Now, NowItem } from '../../../protocol/state/now.ts';
import { canWrite, canWriteAt, canWriteIn } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { nextText } from '../../ui/peopleWords.ts';
import { agendaNode } from '../../views/agendaNodes.ts';
import { weekText } from '../../ui/dates.ts';
import { joined, markers } from '../../ui/goalWords.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { listOf } from '../../views/stepNode.ts';
import type { TreeNode } from '../../ui/tree.ts';
import { canCheckInTo, soFar, type CanCheckIn } from './goals.ts';
import { madePlace, placeIn, plannedPlace } from './places.ts';

const { l10n } = vscode;

/**
 * @param people asked for where the week has no meeting that is still to come
 * @param turn as for the state that it is a part of
 */
export async function nowOf(
  folder: GrowthFolder,
  standing: GrowthState,
  people: () => readonly PersonStanding[],
  turn: () => Promise<void>,
): Promise<Now> {
  const today = standing.today();
  const week = weekOf(today);
  const agenda = standing.agendaOf(folder);
  const { done, total } = countCheckins(agenda);
  const canCheckIn = canCheckInTo(folder, today);
  const items: NowItem[] = [];
  for (const item of agenda) {
    await turn();
    items.push(nowItem(folder, agendaNode(folder, item, standing), item, standing, canCheckIn));
  }
  await turn();
  return {
    today,
    week: weekText(week),
    checkedIn: {
      text: l10n.t('{0} of {1} checked in', done, total),
      ...(done > 0 && { source: { of: 'checked-in' } }),
    },
    // A session that waits for its note has been, and is not the next.
    items: agenda.some(({ kind, standing: when, day }) => kind === 'meeting' && when !== 'done' && day >= today)
      ? items
      : [...items, ...nextMeeting(folder, people(), today)],
  };
}

function nowItem(
  folder: GrowthFolder,
  node: TreeNode,
  agendaItem: AgendaItem,
  goals: GrowthState,
  canCheckIn: CanCheckIn,
): NowItem {
  const { standing, kind } = agendaItem;
  const { item } = node;
  const place = placeOf(node, agendaItem);
  const does = standing !== 'done' && canBeDone(folder, agendaItem, canCheckIn) ? doesOf(node, kind) : undefined;
  return {
    id: item.id ?? '',
    title: typeof item.label === 'string' ? item.label : (item.label?.label ?? ''),
    detail: typeof item.description === 'string' ? item.description : '',
    standing,
    ...(place && { place }),
    ...(isCheckInItem(agendaItem) && {
      detailPlace: madePlace(agendaItem.goal, soFar(folder, agendaItem.goal, goals).checkins, goals.today()),
    }),
    ...(does && { does }),
  };
}

/** An item of a list is where it is written: the index counts only those that could be read. */
function placeOf({ place }: TreeNode, item: AgendaItem): Place | undefined {
  if (item.kind === 'step') return placeIn(locationOf(item.goal, [...listOf(item.step.kind), item.step.index]));
  if (item.kind === 'commitment') return placeIn(locationOf(item.note, ['commitments', item.index]));
  return place && { path: place.path, value: [...place.value] };
}

/** Whether the file can be written in which it is noted that it is done: the goal's, the note's, or the week's. */
function canBeDone(folder: GrowthFolder, item: AgendaItem, canCheckIn: CanCheckIn): boolean {
  switch (item.kind) {
    case 'step':
    case 'goal':
      return canWrite(folder, item.goal);
    case 'commitment':
      return canWrite(folder, item.note);
    case 'checkin':
    case 'habit':
      return canCheckIn(item.goal);
    case 'reflection':
      return canWriteAt(folder, reflectionPath(folder.index, item.week));
    case 'meeting':
      // A note that is prepared is only opened.
      return item.note?.entity.agenda.length === 0 ? canWrite(folder, item.note) : canWriteIn(folder);
  }
}

function doesOf({ step, goal, week, person, followUp }: TreeNode, kind: AgendaItem['kind']): NowItem['does'] {
  if (step)
    return {
      doing: {
        do: 'tick',
        goal: step.goal.id,
        step: { kind: step.step.kind, index: step.step.index, title: step.step.title },
        done: true,
      },
      label: l10n.t('Tick off'),
    };
  if (goal !== undefined && kind === 'goal') return { doing: { do: 'complete', goal }, label: l10n.t('Complete') };
  if (goal !== undefined) return { doing: { do: 'check-in', goal }, label: l10n.t('Check in') };
  if (week !== undefined) return { doing: { do: 'reflect', week }, label: l10n.t('Reflect') };
  if (person !== undefined) return { doing: { do: 'prepare', person }, label: l10n.t('Prepare') };
  if (followUp) return { doing: { do: 'keep', entry: followUp }, label: l10n.t('Mark kept') };
  return undefined;
}

/** The week may have none, and one wants to see it coming. */
function nextMeeting(folder: GrowthFolder, people: readonly PersonStanding[], today: IsoDate): readonly NowItem[] {
  const day = ({ contact }: PersonStanding): string => contact.next?.day ?? '9999';
  const [soonest] = people
    .filter(({ contact }) => contact.next !== undefined)
    .toSorted((one, other) => (day(one) < day(other) ? -1 : 1));
  if (soonest?.contact.next === undefined) return [];
  const {
    person,
    contact: { next },
  } = soonest;
  const { id, entity, path } = person;
  return [
    {
      id: `next ${path}`,
      title: entity.name,
      detail: joined(...markers(person), nextText(next, today)),
      standing: 'next',
      place: plannedPlace(person, next.day),
      ...(canWriteIn(folder) && { does: { doing: { do: 'prepare' as const, person: id }, label: l10n.t('Prepare') } }),
    },
  ];
}
