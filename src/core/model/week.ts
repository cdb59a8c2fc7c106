import * as z from 'zod/mini';
import { fiveLevel, fraction, isoDate, measured, reference, refusable, text, textKeys } from './values.ts';

/**
 * A check-in on a goal. `value` depends on the measure: the reading of a metric, the attainment level, or how often a
 * habit was done. Milestones have none, because they are marked on the goal.
 */
export const checkin = z.strictObject({
  goal: reference('goal'),
  date: isoDate,
  value: z.optional(measured),
  confidence: z.optional(fraction),
  note: z.optional(text),
});

export const reflection = z
  .strictObject({
    template: z.optional(text),
    date: z.optional(isoDate),
    /** By the id of the prompt. */
    answers: z._default(z.record(z.string(), z.string()), {}),
  })
  .register(textKeys, { key: 'answers' });

/** A plan of the week. What is not done is carried over or dropped explicitly. */
export const plan = z.strictObject({
  what: text,
  goal: z.optional(reference('goal')),
  outcome: z.optional(refusable(z.enum(['done', 'carried', 'dropped']), 'done')),
});

export const week = z.strictObject({
  format: z.optional(z.int()),
  plans: z._default(z.array(plan), []),
  checkins: z._default(z.array(checkin), []),
  wins: z._default(z.array(text), []),
  blockers: z._default(z.array(text), []),
  mood: z.optional(fiveLevel),
  energy: z.optional(fiveLevel),
  reflection: z.optional(reflection),
});

export type Week = z.output<typeof week>;
export type Checkin = z.output<typeof checkin>;
export type Reflection = z.output<typeof reflection>;
