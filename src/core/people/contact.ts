/**
 * How one stays in touch with somebody: when one met last, when one meets next, and whether that is as often as one
 * wanted. Counted from the last real meeting, never from a reminder.
 */
import { daysBetween, type IsoDate } from '../base/calendar.ts';
import type { ValuePath } from '../yaml/findPlace.ts';
import type { Person } from '../model/person.ts';
import { plannedSessions } from './sessions.ts';

export type Contact = {
  /** The day of the last meeting, and how many days ago that is; undefined where no note speaks of one. */
  readonly last: { readonly day: IsoDate; readonly days: number } | undefined;
  /** The next meeting, today's included; `session` where it is one of the engagement's, counted from 1. */
  readonly next: { readonly day: IsoDate; readonly session: Session | undefined } | undefined;
  readonly rhythm: Rhythm | undefined;
};

export type Session = { readonly number: number; readonly of: number };

export type Rhythm = {
  /** The wanted interval, and the longest one where that is said. */
  readonly weeks: number;
  readonly longest: number | undefined;
  /**
   * `kept`: it is not time yet, or a meeting is planned. `due`: the wanted interval is over, or one has never met.
   * `long`: the longest one is over too.
   */
  readonly standing: 'kept' | 'due' | 'long';
};

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
): Rhythm['standing'] {
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

/** Where a planned day is written in the person's file: among the engagement's sessions, or as the next meeting. */
export function plannedAt({ engagement }: Person, day: IsoDate): ValuePath {
  const position = engagement?.sessions.indexOf(day) ?? -1;
  return position < 0 ? ['next'] : ['engagement', 'sessions', position];
}

/** Which of the engagement's planned sessions is on a day. */
export function sessionOn(engagement: Person['engagement'], day: IsoDate): Session | undefined {
  const sessions = plannedSessions(engagement);
  const position = sessions.indexOf(day);
  return position < 0 ? undefined : { number: position + 1, of: sessions.length };
}
