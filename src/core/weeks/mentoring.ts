/** Data for the mentor section of the dashboard: meetings compared with the wanted rhythm, and insights. */
import { addDays, type IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { locationOf, type Location } from '../index/location.ts';
import { heldBy } from '../people/notes.ts';
import type { Contact } from '../people/contact.ts';
import type { PersonStanding } from '../people/people.ts';
import type { Span } from './activity.ts';

export type Mentoring = Readonly<{
  /** A year, extended to the next meeting or the end of the wanted window. */
  span: Span;
  /** Oldest first. */
  meetings: readonly Readonly<{ day: IsoDate; note: Readable<'note'>; at: Location }>[];
  next: Contact['next'];
  wanted: Readonly<{ from: IsoDate; by: IsoDate; longest: IsoDate | undefined }> | undefined;
  /** Newest first. */
  insights: readonly Insight[];
}>;

export type Insight = Readonly<{
  day: IsoDate;
  text: string;
  note: Readable<'note'>;
  /** Zero-based index in the note. */
  index: number;
  /** Whether it is linked to a goal, and to which if that exists. */
  isPinned: boolean;
  goal: Readable<'goal'> | undefined;
  at: Location;
}>;

/** In days. */
const year = 365;

export function mentoringOf(
  index: GrowthIndex,
  { notes, contact: { next, rhythm, last } }: PersonStanding,
  today: IsoDate,
): Mentoring {
  const from = addDays(today, -year);
  const held = heldBy(notes, today);
  const inWeeks = (weeks: number, since: IsoDate): IsoDate => addDays(since, Math.round(weeks * 7));
  const wanted =
    rhythm && last
      ? {
          from: last.day,
          by: inWeeks(rhythm.weeks, last.day),
          longest: rhythm.longest === undefined ? undefined : inWeeks(rhythm.longest, last.day),
        }
      : undefined;
  return {
    span: {
      from,
      to: [today, next?.day ?? today, wanted?.by ?? today, wanted?.longest ?? today].reduce((one, other) =>
        one > other ? one : other,
      ),
    },
    meetings: held
      .filter(({ entity }) => entity.date >= from)
      .map((note) => ({ day: note.entity.date, note, at: locationOf(note, ['date']) }))
      .reverse(),
    next,
    wanted,
    insights: held.flatMap((note) =>
      note.entity.insights.map((insight, position): Insight => {
        const { text, goal } = typeof insight === 'string' ? { text: insight, goal: undefined } : insight;
        return {
          day: note.entity.date,
          text,
          note,
          index: position,
          isPinned: goal !== undefined,
          goal: goal === undefined ? undefined : index.goal(goal),
          at: locationOf(note, ['insights', position]),
        };
      }),
    ),
  };
}
