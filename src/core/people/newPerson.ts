/** A new person, from answers or from an untrusted command argument. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../base/argument.ts';
import { addDays, type IsoDate } from '../base/calendar.ts';
import { parseDate } from '../base/parseDate.ts';
import { relationships, type Relationship } from '../model/person.ts';
import { printNew, type Plain } from '../yaml/edit/edits.ts';
import { omitUndefined } from '../yaml/edit/values.ts';

export type NewPerson = Readonly<{
  name: string;
  /** At least one. */
  relationships: readonly Relationship[];
  role: string | undefined;
  company: string | undefined;
  met: string | undefined;
  /** An ID. */
  introducedBy: string | undefined;
  since: IsoDate | undefined;
  next: IsoDate | undefined;
  /** Only for a coach. */
  engagement: NewEngagement | undefined;
  /** Only for a mentor. */
  areas: readonly string[];
  /** In weeks. */
  rhythm: Readonly<{ weeks: number; longest: number | undefined }> | undefined;
}>;

type NewEngagement = Readonly<{
  start: IsoDate;
  end: IsoDate | undefined;
  objectives: readonly Readonly<{ title: string; goal: string | undefined }>[];
  sessions: readonly IsoDate[];
  expectations: string | undefined;
  confidentiality: string | undefined;
}>;

/** Sessions at an interval in weeks, from the first to the last day, both included. */
export function sessionsEvery(weeks: number, start: IsoDate, end: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = start; day <= end; day = addDays(day, weeks * 7)) days.push(day);
  return days;
}

const words = z.string().check(z.trim(), z.minLength(1));
const aFew = z._default(z.array(words), []);
const relationship = z.enum(relationships);

const argument = z.strictObject({
  name: words,
  relationship: z._default(z.union([relationship, z.array(relationship).check(z.minLength(1))]), 'contact'),
  role: z.optional(words),
  company: z.optional(words),
  met: z.optional(words),
  introducedBy: z.optional(words),
  since: z.optional(words),
  next: z.optional(words),
  engagement: z.optional(
    z.strictObject({
      start: z.optional(words),
      end: z.optional(words),
      objectives: z._default(z.array(z.union([words, z.strictObject({ title: words, goal: z.optional(words) })])), []),
      /** Dates, or an interval in weeks. */
      sessions: z._default(
        z.union([z.array(words), z.strictObject({ every: z.int().check(z.minimum(1), z.maximum(52)) })]),
        [],
      ),
      expectations: z.optional(words),
      confidentiality: z.optional(words),
    }),
  ),
  areas: aFew,
  rhythm: z.optional(
    z.strictObject({ weeks: z.number().check(z.positive()), longest: z.optional(z.number().check(z.positive())) }),
  ),
  folder: z.optional(words),
});

type Given = z.output<typeof argument>;

type GivenPerson = Readonly<{
  person: NewPerson;
  /** Name of the workspace folder, when there are several. */
  folder: string | undefined;
}>;

export function readNewPerson(given: unknown, today: IsoDate): ReadArgument<GivenPerson> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { name, relationship: one, role, company, met, introducedBy, areas, rhythm, folder } = read.value;
  const wrong: string[] = [];
  const date = (text: string | undefined): IsoDate | undefined => {
    const day = text === undefined ? undefined : parseDate(text, today);
    if (text !== undefined && day === undefined) wrong.push(`"${text}" is not a date.`);
    return day;
  };
  const engagement = read.value.engagement && engagementFrom(read.value.engagement, date, today, wrong);
  const person: NewPerson = {
    name,
    relationships: [...new Set([one].flat())],
    role,
    company,
    met,
    introducedBy,
    since: date(read.value.since),
    next: date(read.value.next),
    engagement,
    areas,
    rhythm: rhythm && { weeks: rhythm.weeks, longest: rhythm.longest },
  };
  return wrong[0] === undefined ? { ok: true, value: { person, folder } } : { ok: false, detail: wrong.join(' ') };
}

function engagementFrom(
  given: NonNullable<Given['engagement']>,
  date: (text: string | undefined) => IsoDate | undefined,
  today: IsoDate,
  wrong: string[],
): NewEngagement {
  const [start, end] = [date(given.start) ?? today, date(given.end)];
  if (end !== undefined && end < start) wrong.push(`The engagement ends on ${end}, before it starts on ${start}.`);
  const every = Array.isArray(given.sessions) ? undefined : given.sessions.every;
  if (every !== undefined && end === undefined) wrong.push('Sessions that repeat need an end of the engagement.');
  const sessions = Array.isArray(given.sessions)
    ? given.sessions.flatMap((day) => date(day) ?? [])
    : every === undefined || end === undefined
      ? []
      : sessionsEvery(every, start, end);
  return {
    start,
    end,
    objectives: given.objectives.map((objective) =>
      typeof objective === 'string'
        ? { title: objective, goal: undefined }
        : { title: objective.title, goal: objective.goal },
    ),
    sessions,
    expectations: given.expectations,
    confidentiality: given.confidentiality,
  };
}

/** The content of the new file. */
export function newPersonText({
  name,
  relationships: all,
  role,
  company,
  met,
  introducedBy,
  since,
  next,
  engagement,
  areas,
  rhythm,
}: NewPerson): string {
  const [only, ...others] = all;
  return printNew(
    omitUndefined({
      name,
      relationship: others.length === 0 ? only : all,
      role,
      company,
      met,
      since,
      introducedBy,
      next,
      engagement: engagement && engagementValue(engagement),
      areas: some(areas),
      rhythm: rhythm && omitUndefined({ weeks: rhythm.weeks, longest: rhythm.longest }),
    }),
  );
}

function engagementValue({ start, end, objectives, sessions, expectations, confidentiality }: NewEngagement): Plain {
  const agreement =
    expectations === undefined && confidentiality === undefined
      ? undefined
      : omitUndefined({ expectations, confidentiality });
  return omitUndefined({
    start,
    end,
    objectives: some(objectives.map(({ title, goal }) => omitUndefined({ title, goal }))),
    sessions: some(sessions),
    agreement,
  });
}

const some = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);
