/**
 * When you last met someone, when you meet next, and whether that matches the wanted rhythm. Only real meetings count.
 */
import type { ValuePath } from '../base/valuePath.ts';
import { daysBetween, type IsoDate } from '../base/calendar.ts';
import type { Person } from '../model/person.ts';
import { plannedSessions } from './sessions.ts';

export type Contact = Readonly<{
  /** The last meeting, and the days since; undefined without a note of one. */
  last: Readonly<{ day: IsoDate; days: number }> | undefined;
  /** The next meeting, today included; `session` when it belongs to the engagement, counted from 1. */
  next: Readonly<{ day: IsoDate; session: SessionNumber | undefined }> | undefined;
  rhythm: MeetingRhythm | undefined;
}>;

export type SessionNumber = Readonly<{ number: number; of: number }>;

export type MeetingRhythm = Readonly<{
  /** The wanted interval, and the longest acceptable one, if set. */
  weeks: number;
  longest: number | undefined;
  /**
   * `kept`: not due yet, or a meeting is planned. `due`: the wanted interval is over, or you never met. `long`: the
   * longest interval is over.
   */
  standing: 'kept' | 'due' | 'long';
}>;

/** @param last the day of the last meeting up to today */
export function contactOf(person: Person, last: IsoDate | undefined, today: IsoDate): Contact {
  const days = last === undefined ? undefined : daysBetween(last, today);
  const next = nextOf(person, today);
  return {
    last: last === undefined || days === undefined ? undefined : { day: last, days },
    next,
    rhythm: person.rhythm && {
      weeks: person.rhythm.weeks,
      longest: person.rhythm.longest,
      standing: standingOf(person.rhythm, days, next !== undefined),
    },
  };
}

function standingOf(
  { weeks, longest }: NonNullable<Person['rhythm']>,
  days: number | undefined,
  isPlanned: boolean,
): MeetingRhythm['standing'] {
  if (isPlanned) return 'kept';
  if (days === undefined) return 'due';
  if (longest !== undefined && days > longest * 7) return 'long';
  return days > weeks * 7 ? 'due' : 'kept';
}

function nextOf({ next, engagement }: Person, today: IsoDate): Contact['next'] {
  const day = [...(next === undefined ? [] : [next]), ...(engagement?.sessions ?? [])]
    .filter((planned) => planned >= today)
    .sort()[0];
  return day === undefined ? undefined : { day, session: sessionOn(engagement, day) };
}

/** The path of a planned day in the person's file: among the sessions, or as the next meeting. */
export function plannedAt({ engagement }: Person, day: IsoDate): ValuePath {
  const position = engagement?.sessions.indexOf(day) ?? -1;
  return position < 0 ? ['next'] : ['engagement', 'sessions', position];
}

/** The planned session on a day. */
export function sessionOn(engagement: Person['engagement'], day: IsoDate): SessionNumber | undefined {
  const sessions = plannedSessions(engagement);
  const position = sessions.indexOf(day);
  return position < 0 ? undefined : { number: position + 1, of: sessions.length };
}
