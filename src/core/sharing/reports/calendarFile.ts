/**
 * Meetings, due dates, and reflection days as an iCalendar file (RFC 5545). Importing it again updates the events: the
 * UIDs follow the files, and later files have a higher SEQUENCE. All events last whole days: the files have no times.
 */
import * as l10n from '@vscode/l10n';
import ical, { ICalEventRepeatingFreq, ICalEventStatus, ICalEventTransparency, ICalWeekday } from 'ical-generator';
import { addDays, dayOfWeek, weekOf, type IsoDate, type Weekday } from '../../base/calendar.ts';
import { compare } from '../../base/compare.ts';
import { joined } from '../../base/texts.ts';
import type { GrowthIndex, View } from '../../index/growthIndex.ts';
import type { Others } from '../../index/audience.ts';
import type { Readable } from '../../index/fileEntry.ts';
import { slugOf } from '../../model/ids.ts';
import { me, peopleOf } from '../../model/note.ts';
import { isDone } from '../../goals/progress/steps.ts';
import { heldBy, notesByPerson } from '../../people/notes.ts';
import { personName } from '../../people/peopleText.ts';
import { isDoneBy } from '../../model/done.ts';
import { stepsOf } from '../../weeks/steps.ts';

export type CalendarEvent = Readonly<{
  /** Stays the same as long as it is the same thing, also when its day or title changes. */
  uid: string;
  day: IsoDate;
  summary: string;
  description: string;
  /** For an event that is repeated every week. */
  weekly?: Weekday;
  /** It no longer takes place: calendars remove it when it is imported again. */
  isCancelled?: boolean;
}>;

/** In days: events that are longer past are left out, and so stay in the calendar as they were. */
const past = 60;

/** Sorted by day. */
export function calendarEvents(view: View<Others>, today: IsoDate): readonly CalendarEvent[] {
  const from = addDays(today, -past);
  const goals = [...view.readable('goal')].flatMap((goal) => goalEvents(goal, today));
  return [...goals, ...meetingEvents(view, today), ...commitmentEvents(view, today), ...reflectionDays(view, today)]
    .filter(({ day, weekly }) => weekly !== undefined || day >= from)
    .sort((one, other) => compare(one.day, other.day) || compare(one.uid, other.uid));
}

/**
 * @param now an ISO 8601 instant: for the same files and the same instant, the file is the same
 */
export function calendarFile(view: View<Others>, today: IsoDate, now: string): string {
  const calendar = ical({ prodId: { company: 'Cairn', product: 'Cairn', language: 'EN' } });
  const host = `${checksum(view.settings().owner ?? '')}.cairn`;
  for (const { uid, day, summary, description, weekly, isCancelled } of calendarEvents(view, today))
    calendar.createEvent({
      id: `${uid}@${host}`,
      start: day,
      end: addDays(day, 1),
      allDay: true,
      summary: asText(summary),
      description: asText(description),
      stamp: now,
      lastModified: now,
      sequence: sequenceAt(now),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(isCancelled === true && { status: ICalEventStatus.CANCELLED }),
      ...(weekly && { repeating: { freq: ICalEventRepeatingFreq.WEEKLY, byDay: [weekdayNames[weekly]] } }),
    });
  // The last line needs an end as well (RFC 5545, 3.1).
  return `${calendar.toString().trimEnd()}\r\n`;
}

const weekdayNames: Readonly<Record<Weekday, ICalWeekday>> = {
  monday: ICalWeekday.MO,
  tuesday: ICalWeekday.TU,
  wednesday: ICalWeekday.WE,
  thursday: ICalWeekday.TH,
  friday: ICalWeekday.FR,
  saturday: ICalWeekday.SA,
  sunday: ICalWeekday.SU,
};

/** Minutes since 2020: higher for every later file, and within 32 bits. */
const sequenceAt = (now: string): number => Math.floor((Date.parse(now) - Date.UTC(2020, 0)) / 60_000);

/** Without control characters and halves of a surrogate pair, which iCalendar does not allow. */
const asText = (text: string): string => text.replace(/[^\P{Cc}\n]|\p{Surrogate}/gu, '').trim();

/** Of a text that may change or repeat, for a UID. FNV-1a, 32 bits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** A part of a UID. An ID in any script is possible. */
const idPart = (id: string): string => (/^[\w.-]+$/.test(id) ? id : `${slugOf(id)}-${checksum(id)}`);

const doneText = (title: string, done: boolean): string => (done ? l10n.t('Done: {0}', title) : title);

function goalEvents({ id, entity, path }: Readable<'goal'>, today: IsoDate): readonly CalendarEvent[] {
  const { title, status, due } = entity;
  if (status === 'idea') return [];
  const cancelled = status === 'dropped' || status === 'paused' ? { isCancelled: true } : {};
  const steps = entity.actions.map(({ id: own }) => own);
  const milestones =
    entity.measure && 'milestones' in entity.measure ? entity.measure.milestones.map(({ id: own }) => own) : [];
  return [
    ...(due === undefined
      ? []
      : [
          {
            uid: `goal-${idPart(id)}`,
            day: due,
            summary: doneText(l10n.t('Goal due: {0}', title), status === 'done'),
            description: path,
            ...cancelled,
          },
        ]),
    ...stepsOf(entity).flatMap((step): readonly CalendarEvent[] => {
      if (step.due === undefined) return [];
      const own = (step.kind === 'action' ? steps : milestones)[step.index];
      return [
        {
          uid: `goal-${idPart(id)}-${step.kind}-${own === undefined ? checksum(step.title) : idPart(own)}`,
          day: step.due,
          summary: doneText(l10n.t('Due: {0}', step.title), isDone(step, today)),
          description: joined(title, path),
          ...cancelled,
        },
      ];
    }),
  ];
}

/** The next meeting with each person, and the sessions of engagements. A moved one is the same event. */
function meetingEvents(index: GrowthIndex, today: IsoDate): readonly CalendarEvent[] {
  const notes = notesByPerson(index);
  return [...index.readable('person')].flatMap(({ id, entity, path }): readonly CalendarEvent[] => {
    const sessions = [...new Set(entity.engagement?.sessions ?? [])].sort(compare);
    const start = entity.engagement?.start ?? '';
    const summary = l10n.t('Meeting with {0}', entity.name);
    // How many there were before: after this one, the next is another event.
    const held = heldBy(notes.get(id) ?? [], today).filter(({ entity: note }) => note.date < (entity.next ?? today));
    return [
      ...sessions.map((day, number) => ({
        uid: `session-${idPart(id)}-${start}-${number + 1}`,
        day,
        summary: l10n.t('Session {0} of {1} with {2}', number + 1, sessions.length, entity.name),
        description: path,
      })),
      ...(entity.next === undefined || sessions.includes(entity.next)
        ? []
        : [{ uid: `meeting-${idPart(id)}-${held.length + 1}`, day: entity.next, summary, description: path }]),
    ];
  });
}

/** The owner’s commitments. Those of others are theirs to plan. */
const commitmentEvents = (index: GrowthIndex, today: IsoDate): readonly CalendarEvent[] =>
  [...index.readable('note')].flatMap(({ id, entity, path }) =>
    entity.commitments.flatMap(({ who, what, due, done }): readonly CalendarEvent[] =>
      who !== me || due === undefined
        ? []
        : [
            {
              uid: `commitment-${idPart(id)}-${checksum(what)}`,
              day: due,
              summary: doneText(l10n.t('Due: {0}', what), isDoneBy(done, today)),
              description: joined(
                peopleOf(entity)
                  .map((person) => personName(index, person))
                  .join(', '),
                path,
              ),
            },
          ],
    ),
  );

/** One event that is repeated every week, from this week on. */
function reflectionDays(index: GrowthIndex, today: IsoDate): readonly CalendarEvent[] {
  const { reflection } = index.settings().rhythm;
  return [
    {
      uid: 'reflection',
      day: dayOfWeek(weekOf(today), reflection),
      summary: l10n.t('Weekly reflection'),
      description: l10n.t('In VS Code, run “Cairn: Weekly Reflection”.'),
      weekly: reflection,
    },
  ];
}
