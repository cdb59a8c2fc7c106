import * as z from 'zod/mini';
import { fraction, isoDate, reference, text } from './values.ts';

/**
 * One look at one goal on one day. What `value` means follows from the goal's measure: the metric's reading,
 * the attainment level, or how often the habit was done; for milestones there is none, they are marked on the goal.
 */
export const checkin = z.strictObject({
  goal: reference('goal'),
  date: isoDate,
  value: z.optional(z.number()),
  confidence: z.optional(fraction),
  note: z.optional(text),
});

export const reflection = z.strictObject({
  template: z.optional(text),
  date: z.optional(isoDate),
  /** By the id of the template's prompt. */
  answers: z._default(z.record(z.string(), z.string()), {}),
});

/** At most five plans a week; what is not done is carried or dropped by a decision, never silently. */
export const plan = z.strictObject({
  what: text,
  goal: z.optional(reference('goal')),
  outcome: z.optional(z.enum(['done', 'carried', 'dropped'])),
});

export const week = z.strictObject({
  format: z.optional(z.int()),
  plans: z._default(z.array(plan), []),
  checkins: z._default(z.array(checkin), []),
  wins: z._default(z.array(text), []),
  blockers: z._default(z.array(text), []),
  mood: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  energy: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  reflection: z.optional(reflection),
});

export type Week = z.output<typeof week>;
export type Checkin = z.output<typeof checkin>;
export type Reflection = z.output<typeof reflection>;
