import * as z from 'zod';
import { fraction, isoDate, reference, text } from './values.ts';

/**
 * One look at one goal on one day. What `value` means follows from the goal's measure: the metric's reading,
 * the attainment level, or how often the habit was done; for milestones there is none, they are marked on the goal.
 */
export const checkin = z.strictObject({
  goal: reference('goal'),
  date: isoDate,
  value: z.number().optional(),
  confidence: fraction.optional(),
  note: text.optional(),
});

export const reflection = z.strictObject({
  template: text.optional(),
  date: isoDate.optional(),
  /** By the id of the template's prompt. */
  answers: z.record(z.string(), z.string()).default({}),
});

/** At most five plans a week; what is not done is carried or dropped by a decision, never silently. */
export const plan = z.strictObject({
  what: text,
  goal: reference('goal').optional(),
  outcome: z.enum(['done', 'carried', 'dropped']).optional(),
});

export const week = z.strictObject({
  format: z.int().optional(),
  plans: z.array(plan).default([]),
  checkins: z.array(checkin).default([]),
  wins: z.array(text).default([]),
  blockers: z.array(text).default([]),
  mood: z.int().min(1).max(5).optional(),
  energy: z.int().min(1).max(5).optional(),
  reflection: reflection.optional(),
});

export type Week = z.output<typeof week>;
export type Checkin = z.output<typeof checkin>;
export type Reflection = z.output<typeof reflection>;
