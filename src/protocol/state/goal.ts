/** A goal's card. */
import * as z from 'zod/mini';
import { step } from '../doing.ts';
import { place, spot, told } from '../place.ts';

const text = z.string();
const date = z.string();
/** 0..1, and beyond where somebody went beyond; with its words. */
const fraction = z.number();
const share = z.strictObject({ fraction, text });

/** A line over days: `y` 0 is where it began and 1 the target. */
const point = z.strictObject({
  date,
  y: z.number(),
  text,
  /** The check-in, where it is one. */ place: z.optional(place),
});

export const course = z.strictObject({
  /** What the chart says in a sentence, for those who do not see it. */
  text,
  from: date,
  to: date,
  points: z.array(point),
  /** What `y` 0 and 1 stand for, in the goal's own unit. */
  baseline: told,
  target: told,
  /** From the start to the due date; none where there is no such line. */
  pace: z.optional(z.strictObject({ from: date, to: date })),
  confidence: z.array(z.strictObject({ ...share.shape, date, place: z.optional(place) })),
  /** Where the chart goes on after it. */
  due: z.optional(date),
  /** When 1 is reached if things go on as they did, with its interval; open where it may never be. */
  forecast: z.optional(z.strictObject({ earliest: date, date, latest: z.optional(date) })),
});

export const tones = ['ahead', 'on-track', 'behind', 'overdue', 'done', 'none'] as const;

export const goalCard = z.strictObject({
  id: text,
  title: text,
  status: z.enum(['idea', 'active', 'paused', 'done', 'dropped']),
  statusText: text,
  tone: z.enum(tones),
  /** Where it stands, part by part. */
  detail: z.array(told),
  /** How much of the way is made, how much should be by now, and what the first rests on. */
  progress: z.optional(z.strictObject({ ...share.shape, expected: z.optional(share), place })),
  /** For the order. */
  dueDate: z.optional(date),
  /** The forecast with its interval, and how sure one is. */
  facts: z.array(told),
  course: z.optional(course),
  steps: z.array(z.strictObject({ step, done: z.boolean(), detail: text, place })),
  /** Whether a check-in can be noted: not in a week's file that cannot be written now. */
  canCheckIn: z.boolean(),
  /** Whether steps may be ticked off and the status be changed: not in a file that cannot be written now. */
  isWritable: z.boolean(),
  /** What the SMART review still asks. */
  open: z.array(z.strictObject({ text, spot })),
  /** Titles of what it serves. */
  values: z.array(text),
  skills: z.array(text),
  people: z.array(text),
  place,
});

export type GoalCard = z.output<typeof goalCard>;
export type Course = z.output<typeof course>;
export type Tone = (typeof tones)[number];
