/**
 * What the dashboard and its host say to each other. Both sides check what they hear with these schemas: the page can hold texts of
 * anybody's repository, and the host runs commands.
 *
 * All texts in the state are in the person's language and are plain text; the page shows them as they are.
 */
import * as z from 'zod/mini';

const text = z.string();
const optionalText = z.optional(text);
const date = z.string();
const fraction = z.number();

/** Where in the files something is written: a path relative to the growth folder, and keys and indices within the file. */
export const place = z.strictObject({ path: text, value: z.array(z.union([z.string(), z.number()])) });

export const step = z.strictObject({ kind: z.enum(['action', 'milestone']), index: z.int(), title: text });

/** What a person can do right where they read it. */
export const doing = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('check-in'), goal: text }),
  z.strictObject({ do: z.literal('complete'), goal: text }),
  z.strictObject({ do: z.literal('tick'), goal: text, step, done: z.boolean() }),
  z.strictObject({ do: z.literal('reflect'), week: text }),
  z.strictObject({ do: z.literal('prepare'), person: text }),
  z.strictObject({ do: z.literal('open'), place }),
  z.strictObject({ do: z.literal('run'), command: z.enum(['new-goal', 'initialize', 'sort-values', 'assess', 'add-person', 'add-opportunity', 'show-problems']) }),
]);

const nowItem = z.strictObject({ id: text, title: text, detail: text, standing: z.enum(['overdue', 'today', 'later', 'done']), place: z.optional(place), does: z.optional(doing), label: optionalText });

/** A line over days: `y` 0 is where it began and 1 the target. */
const point = z.strictObject({ date, y: z.number(), text, /** The check-in, where it is one. */ place: z.optional(place) });
const course = z.strictObject({
  from: date,
  to: date,
  points: z.array(point),
  /** From the start to the due date; none where there is no such line. */
  pace: z.optional(z.strictObject({ from: date, to: date })),
  confidence: z.array(z.strictObject({ date, fraction })),
});

export const tones = ['ahead', 'on-track', 'behind', 'overdue', 'done', 'none'] as const;

const goalCard = z.strictObject({
  id: text,
  title: text,
  status: z.enum(['idea', 'active', 'paused', 'done', 'dropped']),
  statusText: text,
  tone: z.enum(tones),
  detail: text,
  /** Of the way that is made, and that should be by now. */
  fraction: z.optional(fraction),
  expected: z.optional(fraction),
  due: z.optional(date),
  dueText: text,
  forecast: optionalText,
  confidence: optionalText,
  course: z.optional(course),
  steps: z.array(z.strictObject({ step, done: z.boolean(), detail: text, place })),
  /** What the SMART review still asks. */
  open: z.array(z.strictObject({ text, place })),
  /** Titles of what it serves. */
  values: z.array(text),
  skills: z.array(text),
  people: z.array(text),
  place,
});

const day = z.strictObject({ date, checkins: z.int(), reflected: z.boolean(), wins: z.int() });

export const state = z.strictObject({
  /** `ready`, or why there is nothing to show and what to do next. */
  folder: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('ready'), name: text, /** How many files cannot be read as they are, in words. */ problems: optionalText }),
    z.strictObject({ is: z.literal('loading') }),
    z.strictObject({ is: z.literal('absent') }),
    z.strictObject({ is: z.literal('empty') }),
  ]),
  now: z.strictObject({ week: text, checkedIn: text, items: z.array(nowItem) }),
  goals: z.array(goalCard),
  rhythm: z.strictObject({ today: date, days: z.array(day), summary: z.array(z.strictObject({ text, place: z.optional(place) })), moods: z.array(z.strictObject({ week: text, mood: z.optional(z.number()), energy: z.optional(z.number()) })) }),
  growth: z.strictObject({
    skills: z.array(z.strictObject({ title: text, now: z.optional(z.number()), wanted: z.optional(z.number()), before: z.optional(z.number()), text, place })),
    values: z.array(z.strictObject({ title: text, goals: z.array(text), place })),
    strengths: z.array(z.strictObject({ title: text, note: optionalText, place })),
  }),
  people: z.array(z.strictObject({ id: text, name: text, role: z.enum(['coach', 'mentor', 'other']), detail: text, lines: z.array(text), warns: z.boolean(), /** Of an engagement that runs: 0 at its start, 1 at its end. */ elapsed: z.optional(fraction), place })),
  search: z.array(z.strictObject({ stage: text, title: text, items: z.array(z.strictObject({ id: text, title: text, detail: text, quiet: z.boolean(), place })) })),
});

export const sections = ['folder', 'now', 'goals', 'rhythm', 'growth', 'people', 'search'] as const satisfies readonly (keyof DashboardState)[];

/** Only the sections that are not what they were. */
export const toPage = z.strictObject({ type: z.literal('changed'), changed: z.partial(state) });

export const toHost = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('ready') }), z.strictObject({ type: z.literal('do'), doing })]);

export type Place = z.output<typeof place>;
export type Doing = z.output<typeof doing>;
export type DashboardState = z.output<typeof state>;
export type GoalCard = DashboardState['goals'][number];
export type Course = z.output<typeof course>;
export type Tone = (typeof tones)[number];
export type ToPage = z.output<typeof toPage>;
export type ToHost = z.output<typeof toHost>;
