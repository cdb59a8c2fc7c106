/** A year of activity: check-ins and reflections by day, streaks, wins by month, mood, and energy. */
import { addDays, addWeeks, firstDayOf, weekOf, type IsoDate, type IsoWeek } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { locationOf, type Location } from '../index/location.ts';
import { compare } from '../base/compare.ts';
import { checkinsIn, reflectionsIn, type Span, winsIn } from './activity.ts';

export type Year = Readonly<{
  /** From a Monday 52 weeks ago until today. */
  span: Span;
  days: readonly Readonly<{ date: IsoDate; checkins: number; reflected: boolean }>[];
  checkins: number;
  reflections: number;
  /** Weeks in a row with a check-in; the current week cannot break it. */
  streak: Streak | undefined;
  /** The longest streak in the year, the latest of several. */
  longest: Streak | undefined;
  /** The last twelve months and this one. */
  months: readonly Readonly<{ month: string; span: Span; wins: number }>[];
  moods: readonly Mood[];
}>;

export type Streak = Readonly<{ weeks: number; span: Span }>;

/** Weeks without either are left out. */
export type Mood = Readonly<{
  week: Readable<'week'>;
  mood: Felt | undefined;
  energy: Felt | undefined;
}>;
/** 1..5, and its location. */
export type Felt = Readonly<{ value: number; at: Location }>;

const weeksOfYear = 52;

export function yearOf(index: GrowthIndex, today: IsoDate): Year {
  const span: Span = { from: firstDayOf(addWeeks(weekOf(today), -weeksOfYear)), to: today };
  const checkins = checkinsIn(index, span);
  const reflections = reflectionsIn(index, span, today);
  const days = new Map<IsoDate, { date: IsoDate; checkins: number; reflected: boolean }>();
  for (let date = span.from; date <= today; date = addDays(date, 1))
    days.set(date, { date, checkins: 0, reflected: false });
  for (const { day } of checkins) {
    const found = days.get(day);
    if (found) found.checkins += 1;
  }
  for (const { day } of reflections) {
    const found = days.get(day);
    if (found) found.reflected = true;
  }
  return {
    span,
    days: [...days.values()],
    checkins: checkins.length,
    reflections: reflections.length,
    streak: streakOf(index, today),
    longest: longestOf([...days.values()]),
    months: monthsOf(index, today),
    moods: weeksOf(index, span).flatMap((week) => {
      const felt = (key: 'mood' | 'energy'): Felt | undefined => {
        const value = week.entity[key];
        return value === undefined ? undefined : { value, at: locationOf(week, [key]) };
      };
      const [mood, energy] = [felt('mood'), felt('energy')];
      return !mood && !energy ? [] : [{ week, mood, energy }];
    }),
  };
}

const weeksOf = (index: GrowthIndex, { from, to }: Span): readonly Readable<'week'>[] =>
  [...index.readable('week')]
    .filter(({ id }) => id >= weekOf(from) && id <= weekOf(to))
    .sort((one, other) => compare(one.id, other.id));

/** A check-in counts on its own date, in whichever week's file it is. */
function streakOf(index: GrowthIndex, today: IsoDate): Year['streak'] {
  const days = new Set<IsoDate>();
  for (const { entity } of index.readable('week'))
    for (const { date } of entity.checkins) if (date <= today) days.add(date);
  const isKept = (week: IsoWeek): boolean =>
    [0, 1, 2, 3, 4, 5, 6].some((day) => days.has(addDays(firstDayOf(week), day)));
  let weeks = isKept(weekOf(today)) ? 1 : 0;
  let first = weekOf(today);
  for (let week = addWeeks(first, -1); isKept(week); week = addWeeks(week, -1)) {
    weeks += 1;
    first = week;
  }
  return weeks === 0 ? undefined : { weeks, span: { from: firstDayOf(first), to: today } };
}

function longestOf(days: Year['days']): Streak | undefined {
  let longest: Streak | undefined;
  let running: Streak | undefined;
  // The days start with a Monday and have no gaps.
  for (let monday = 0; monday < days.length; monday += 7) {
    const week = days.slice(monday, monday + 7);
    const [first, last] = [week[0], week.at(-1)];
    if (!first || !last || week.every(({ checkins }) => checkins === 0)) running = undefined;
    else
      running = { weeks: (running?.weeks ?? 0) + 1, span: { from: running?.span.from ?? first.date, to: last.date } };
    if (running && running.weeks >= (longest?.weeks ?? 0)) longest = running;
  }
  return longest;
}

function monthsOf(index: GrowthIndex, today: IsoDate): Year['months'] {
  const months: string[] = [];
  for (let month = today.slice(0, 7); months.length <= 12; month = addDays(`${month}-01`, -1).slice(0, 7))
    months.unshift(month);
  const wins = winsIn(index, { from: `${months[0] ?? today.slice(0, 7)}-01`, to: today }, today);
  return months.map((month, at) => {
    const next = months[at + 1];
    const span = { from: `${month}-01`, to: next === undefined ? today : addDays(`${next}-01`, -1) };
    return { month, span, wins: wins.filter(({ day }) => day >= span.from && day <= span.to).length };
  });
}
