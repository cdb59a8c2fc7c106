/** Planned meetings of the week: the next one with each person, and the sessions of engagements. */
import type { IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { Person } from '../model/person.ts';
import { sessionOn } from '../people/contact.ts';
import { heldBy, notesByPerson } from '../people/notes.ts';
import { heldSessions, plannedSessions } from '../people/sessions.ts';
import { hasBeen, type MeetingItem, dueStateOf, type WeekSpan } from './items.ts';

export function meetingItems(index: GrowthIndex, span: WeekSpan): readonly MeetingItem[] {
  const planned = [...index.readable('person')]
    .map((person) => ({
      person,
      days: plannedDays(person.entity).filter((day) => day >= span.first && day <= span.last),
    }))
    .filter(({ days }) => days.length > 0);
  if (planned.length === 0) return [];
  const notes = notesByPerson(index);
  return planned.flatMap(({ person, days }) => {
    const own = notes.get(person.id) ?? [];
    const held = heldBy(own, span.today);
    const sessions = heldSessions(
      plannedSessions(person.entity.engagement),
      held.map(({ entity }) => entity.date),
    );
    const items = days.flatMap(
      (day) => meetingItem(person, day, { own, held, heldOn: sessions.get(day) ?? day }, span) ?? [],
    );
    // A session moved to the day of the next meeting is that meeting.
    return items.filter(
      ({ day, session }) =>
        session !== undefined || !items.some((other) => other.day === day && other.session !== undefined),
    );
  });
}

type Notes = Readonly<{
  /** All notes about the person, and those of past meetings. */
  own: readonly Readable<'note'>[];
  held: readonly Readable<'note'>[];
  /** A session may be held earlier or later than planned. */
  heldOn: IsoDate;
}>;

/** @returns undefined for a session that was held in an earlier week */
function meetingItem(
  person: Readable<'person'>,
  day: IsoDate,
  { own, held, heldOn }: Notes,
  span: WeekSpan,
): MeetingItem | undefined {
  const session = sessionOn(person.entity.engagement, day);
  const note = noteOf(held, heldOn);
  const item = { kind: 'meeting', person, session, stale: person.state === 'stale' } as const;
  if (note) return hasBeen(heldOn, span) ? { ...item, note, day: heldOn, standing: 'done' } : undefined;
  return { ...item, note: noteOf(own, day), day, standing: standingOfPlanned(day, session !== undefined, span) };
}

const noteOf = (notes: readonly Readable<'note'>[], day: IsoDate): Readable<'note'> | undefined =>
  notes.find(({ entity }) => entity.date === day);

/** A past session still needs its note; other meetings do not. */
function standingOfPlanned(day: IsoDate, isSession: boolean, span: WeekSpan): MeetingItem['standing'] {
  const standing = dueStateOf(day, span) ?? 'later';
  if (standing === 'overdue') return isSession ? 'today' : 'done';
  return standing;
}

const plannedDays = ({ next, engagement }: Person): readonly IsoDate[] => [
  ...new Set([...(next === undefined ? [] : [next]), ...(engagement?.sessions ?? [])]),
];
