/** The weekly agenda, as in *This Week*, with a command for each item. */
import * as vscode from 'vscode';
import { weekOf, type IsoDate } from '../../../core/base/calendar.ts';
import { reflectionPath } from '../../../core/weeks/weekFile.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import { countCheckins, isCheckInItem } from '../../../core/weeks/checkins.ts';
import type { AgendaItem } from '../../../core/weeks/items.ts';
import type { Now, NowItem } from '../../../protocol/state/now.ts';
import { canWrite, canWriteAt, canWriteIn } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { nextText } from '../../../core/people/peopleText.ts';
import { agendaRow } from '../../views/agendaRows.ts';
import { weekText, joined } from '../../../core/base/texts.ts';
import { markers } from '../../../core/goals/goalText.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { idIn } from '../../ui/tree.ts';
import { canCheckInTo, soFar, type CanCheckIn } from './goals.ts';
import { madePlace, placeIn, plannedPlace } from './places.ts';

const { l10n } = vscode;

/**
 * @param people only called when no meeting is left this week
 * @param turn yields to the host, as in `firstStates`
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
    items.push(nowItem(folder, item, standing, canCheckIn));
  }
  await turn();
  return {
    today,
    week: weekText(week),
    checkedIn: {
      text: l10n.t('{0} of {1} checked in', done, total),
      ...(done > 0 && { source: { of: 'checked-in' } }),
    },
    // A session that still needs a note is in the past.
    items: agenda.some(({ kind, standing: when, day }) => kind === 'meeting' && when !== 'done' && day >= today)
      ? items
      : [...items, ...nextMeeting(folder, people(), today)],
  };
}

function nowItem(folder: GrowthFolder, item: AgendaItem, goals: GrowthState, canCheckIn: CanCheckIn): NowItem {
  const { id, title, detail, place, command } = agendaRow(folder, item, goals);
  return {
    id: idIn(folder, ...id),
    title,
    detail,
    standing: item.standing,
    ...(place && { place: placeIn(place) }),
    ...(isCheckInItem(item) && {
      detailPlace: madePlace(item.goal, soFar(folder, item.goal, goals).checkins, goals.today()),
    }),
    ...(item.standing !== 'done' && canBeDone(folder, item, canCheckIn) && { command }),
  };
}

/** Whether the file that the command changes can be written. */
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
      // A note that is prepared already is only opened.
      return item.note?.entity.agenda.length === 0 ? canWrite(folder, item.note) : canWriteIn(folder);
  }
}

/** Shown when no meeting is left this week. */
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
      ...(canWriteIn(folder) && {
        command: { id: 'cairn.prepareMeeting' as const, args: { person: id }, title: l10n.t('Prepare') },
      }),
    },
  ];
}
