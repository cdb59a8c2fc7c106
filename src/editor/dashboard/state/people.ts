/** The people section: the cards, with open commitments and thanks, and the network. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { locationOf } from '../../../core/index/location.ts';
import { type ToWrite, reasonText } from '../../../core/people/network/reasons.ts';
import { networkOf, type Band } from '../../../core/people/network/contactBands.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import { isOpenCommitment, type PersonCommitment } from '../../../core/people/commitments.ts';
import type { Network, PersonCard } from '../../../protocol/state/person.ts';
import { canWrite, canWriteIn } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { contactText, personName, relationshipsText } from '../../../core/people/peopleText.ts';
import { dueText, nearDayText, joined } from '../../../core/base/texts.ts';
import { markers } from '../../../core/goals/goalText.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { engagementLine, mentoringState } from './engagement.ts';
import { isUnread } from './folder.ts';
import { placeIn, plannedPlace } from './places.ts';

const { l10n } = vscode;

/** Coaches and mentors have a card; others only when something is open with them. */
export function hasCard({ role, commitments, thanks }: PersonStanding, reason: ToWrite | undefined): boolean {
  return role !== 'other' || commitments.some(isOpenCommitment) || thanks.length > 0 || reason !== undefined;
}

export function personState(
  folder: GrowthFolder,
  person: PersonStanding,
  reason: ToWrite | undefined,
  goals: GrowthState,
): PersonCard {
  const today = goals.today();
  const { person: file, role, commitments, thanks } = person;
  const { id, entity, path } = file;
  const name = { path, value: ['name'] };
  return {
    id,
    name: entity.name,
    roleText: joined(...markers(file), relationshipsText(entity)),
    ...contactPart(person, today),
    lines: [
      ...commitments
        .filter(isOpenCommitment)
        .map((promise) => commitmentLine(folder, promise, entity.name, role, today)),
      ...thanks.map((each) => ({
        text: each.for,
        detail: l10n.t('Thanks owed'),
        place: placeIn(locationOf(file, ['thanks', each.index])),
        ...(canWrite(folder, file) && {
          command: {
            id: 'cairn.tellThanks' as const,
            args: { file: path, index: each.index, text: each.for },
            title: l10n.t('Mark thanks as given'),
          },
        }),
      })),
      ...(reason
        ? [
            {
              text: l10n.t('Write this week'),
              detail: reason.reasons.map((each) => reasonText(folder.index, each, today)).join('; '),
              place: name,
              command: { id: 'cairn.reachOut' as const, args: { person: id }, title: l10n.t('Reach out') },
            },
          ]
        : []),
    ],
    canPrepare: role !== 'other' && canWriteIn(folder),
    warns: role === 'coach' && commitments.some(({ standing }) => standing === 'overdue'),
    ...engagementLine(folder, person, goals),
    ...(role === 'mentor' && { mentoring: mentoringState(folder, person, goals) }),
    place: name,
  };
}

function contactPart({ person, contact, notes }: PersonStanding, today: IsoDate): Pick<PersonCard, 'contact'> {
  const text = contactText(contact, today);
  const last = notes.find(({ entity }) => entity.date === contact.last?.day);
  const place = contact.next ? plannedPlace(person, contact.next.day) : last && { path: last.path, value: ['date'] };
  return text === '' ? {} : { contact: { text, ...(place && { place }) } };
}

/** Only with a coach is a late commitment overdue; with anyone else it is a reminder. */
function commitmentLine(
  folder: GrowthFolder,
  { note, index, commitment: { what, due }, mine }: PersonCommitment,
  name: string,
  role: PersonStanding['role'],
  today: IsoDate,
): PersonCard['lines'][number] {
  const when =
    due === undefined
      ? undefined
      : due < today && role !== 'coach'
        ? l10n.t('since {0}', nearDayText(due, today))
        : dueText(due, today);
  return {
    text: what,
    detail: joined(...markers(note), mine ? l10n.t('your commitment') : l10n.t('{0}’s commitment', name), when),
    place: placeIn(locationOf(note, ['commitments', index])),
    ...(canWrite(folder, note) && {
      command: {
        id: 'cairn.keepCommitment',
        args: { file: note.path, index, text: what },
        title: l10n.t('Mark as kept'),
      },
    }),
  };
}

/** All people by the time since the last meeting. */
export function networkState(folder: GrowthFolder, people: readonly PersonStanding[]): Network {
  return {
    isUnread: isUnread(folder, 'person'),
    bands: networkOf(people).map(({ band, people: own }) => ({
      title: bandText(band),
      people: own.map((each) => memberOf(folder, each)),
    })),
  };
}

function memberOf(folder: GrowthFolder, { person, role }: PersonStanding): Network['bands'][number]['people'][number] {
  const { entity, path } = person;
  const through =
    entity.introducedBy === undefined ? undefined : l10n.t('via {0}', personName(folder.index, entity.introducedBy));
  return {
    name: entity.name,
    role,
    detail: joined(...markers(person), relationshipsText(entity), entity.company, through),
    place: { path, value: ['name'] },
  };
}

function bandText(band: Band): string {
  switch (band) {
    case 'month':
      return l10n.t('Met in the last month');
    case 'quarter':
      return l10n.t('In the last three months');
    case 'year':
      return l10n.t('In the last year');
    case 'longer':
      return l10n.t('Longer ago');
    case 'never':
      return l10n.t('No meetings yet');
  }
}
