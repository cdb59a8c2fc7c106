/** Meetings that are planned for this week: the next one with each person, and the sessions of coaching engagements. */
import type { IsoDate } from '../calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { peopleOf } from '../model/note.ts';
import type { Person } from '../model/person.ts';
import { sessionOn } from '../people/contact.ts';
import type { MeetingItem } from './items.ts';
import { standingOf, type WeekSpan } from './span.ts';

export function meetingItems(index: GrowthIndex, span: WeekSpan): readonly MeetingItem[] {
  const notes = notesOfWeek(index, span);
  return [...index.readable('person')].flatMap((person) =>
    plannedDays(person.entity)
      .filter((day) => day >= span.first && day <= span.last)
      .map((day): MeetingItem => {
        const note = notes.get(keyOf(person.id, day));
        const session = sessionOn(person.entity.engagement, day);
        const item = { kind: 'meeting', person, session, note, day, stale: person.state === 'stale' } as const;
        return { ...item, standing: note === undefined ? standingOfPlanned(day, session !== undefined, span) : 'done' };
      }),
  );
}

/** A session that is over still waits for its note. Another meeting may have been a coffee: nothing is asked. */
function standingOfPlanned(day: IsoDate, isSession: boolean, span: WeekSpan): MeetingItem['standing'] {
  const standing = standingOf(day, span) ?? 'later';
  if (standing === 'overdue') return isSession ? 'today' : 'done';
  return standing;
}

const plannedDays = ({ next, engagement }: Person): readonly IsoDate[] => [...new Set([...(next === undefined ? [] : [next]), ...(engagement?.sessions ?? [])])];

const keyOf = (person: string, day: IsoDate): string => `${day} ${person}`;

function notesOfWeek(index: GrowthIndex, { first, last }: WeekSpan): ReadonlyMap<string, Readable<'note'>> {
  const notes = new Map<string, Readable<'note'>>();
  for (const note of index.readable('note')) {
    const { date } = note.entity;
    if (date >= first && date <= last) for (const person of peopleOf(note.entity)) notes.set(keyOf(person, date), note);
  }
  return notes;
}
