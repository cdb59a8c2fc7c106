/** A card for everybody whom one works with: what is open between the two, and what their role adds. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { locationOf } from '../../../core/index/location.ts';
import type { ToWrite } from '../../../core/people/network/reasons.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import { isOpenCommitment, type PersonCommitment } from '../../../core/people/commitments.ts';
import type { PersonCard } from '../../../protocol/state/person.ts';
import { canWrite, canWriteIn } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { reasonText } from '../../people/network/reasonWords.ts';
import { contactText, relationshipsText } from '../../ui/peopleWords.ts';
import { dueText, nearDayText } from '../../ui/dates.ts';
import { joined, markers } from '../../ui/goalWords.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { engagementLine } from './engagement.ts';
import { mentoringState } from './mentoring.ts';
import { placeIn, plannedPlace } from './places.ts';

const { l10n } = vscode;

/** Others than a coach or a mentor have a card only when something is open with them: all are in the network. */
export function hasCard({ role, commitments, thanks }: PersonStanding, reason: ToWrite | undefined): boolean {
  return role !== 'other' || commitments.some(isOpenCommitment) || thanks.length > 0 || reason !== undefined;
}

export function personCard(
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
      ...commitments.filter(isOpenCommitment).map((each) => commitmentLine(folder, each, entity.name, role, today)),
      ...thanks.map((each) => ({
        text: each.for,
        detail: l10n.t('to thank for'),
        place: placeIn(locationOf(file, ['thanks', each.index])),
        ...(canWrite(folder, file) && {
          does: {
            doing: { do: 'thank' as const, entry: { file: path, index: each.index, text: each.for } },
            label: l10n.t('Mark told'),
          },
        }),
      })),
      ...(reason
        ? [
            {
              text: l10n.t('Write this week'),
              detail: reason.reasons.map((each) => reasonText(folder, each, today)).join('; '),
              place: name,
              does: { doing: { do: 'reach-out' as const, person: id }, label: l10n.t('Reach out') },
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

/** Only a coach is told that something is overdue; for anyone else it is only a reminder. */
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
    detail: joined(...markers(note), mine ? l10n.t('you promised') : l10n.t('{0} promised', name), when),
    place: placeIn(locationOf(note, ['commitments', index])),
    ...(canWrite(folder, note) && {
      does: { doing: { do: 'keep', entry: { file: note.path, index, text: what } }, label: l10n.t('Mark kept') },
    }),
  };
}
