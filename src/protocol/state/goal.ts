/** A goal's card. */
import * as z from 'zod/mini';
import { step } from '../command.ts';
import { place, spot, linkedText } from '../place.ts';

const text = z.string();
const date = z.string();
/** 0..1, or beyond the target. */
const fraction = z.number();
const share = z.strictObject({ fraction, text });

/** `y` 0 is the baseline and 1 the target. */
const point = z.strictObject({
  date,
  y: z.number(),
  text,
  /** The check-in, if it is one. */ place: z.optional(place),
});

export const course = z.strictObject({
  /** The chart in a sentence, for screen readers. */
  text,
  from: date,
  to: date,
  points: z.array(point),
  /** What `y` 0 and 1 mean, in the goal's unit. */
  baseline: linkedText,
  target: linkedText,
  /** From the start to the due date. */
  pace: z.optional(z.strictObject({ from: date, to: date })),
  confidence: z.array(z.strictObject({ ...share.shape, date, place: z.optional(place) })),
  /** Only if the chart goes beyond it. */
  due: z.optional(date),
  /** Days on which the goal was made easier, later, or smaller, and how. */
  moved: z.array(z.strictObject({ date, text })),
  /** When the target is likely reached, with its interval; `latest` is missing when it may never be. */
  forecast: z.optional(z.strictObject({ earliest: date, date, latest: z.optional(date) })),
});

const tones = ['ahead', 'on-track', 'behind', 'overdue', 'done', 'none'] as const;

export const goalCardSchema = z.strictObject({
  id: text,
  title: text,
  status: z.enum(['idea', 'active', 'paused', 'done', 'dropped', 'unclear']),
  statusText: text,
  tone: z.enum(tones),
  /** The status, part by part. */
  detail: z.array(linkedText),
  /** The progress, what is expected by today, and the line that the progress comes from. */
  progress: z.optional(z.strictObject({ ...share.shape, expected: z.optional(share), place })),
  /** For sorting. */
  dueDate: z.optional(date),
  /** The forecast with its interval, and the confidence. */
  facts: z.array(linkedText),
  course: z.optional(course),
  steps: z.array(z.strictObject({ step, done: z.boolean(), detail: text, place })),
  /** False when the week's file cannot be written. */
  canCheckIn: z.boolean(),
  /** False when the goal's file cannot be written: then its steps and status cannot change. */
  isWritable: z.boolean(),
  /** Open suggestions of the SMART review. */
  open: z.array(z.strictObject({ text, spot })),
  /** Titles of what the goal supports. */
  values: z.array(text),
  skills: z.array(text),
  people: z.array(text),
  place,
});

export type GoalCard = z.output<typeof goalCardSchema>;
export type CourseChart = z.output<typeof course>;
export type Tone = (typeof tones)[number];
