import * as z from 'zod/mini';
import { audience } from './audience.ts';
import { fraction, isoDate, reference, refusable, text } from './values.ts';

export const opportunityStages = [
  'exploring',
  'applied',
  'screen',
  'interview',
  'offer',
  'accepted',
  'declined',
  'rejected',
] as const;

/** A job opportunity. Its stage is the last entry of the history. */
export const opportunity = z.strictObject({
  format: z.optional(z.int()),
  title: text,
  company: z.optional(text),
  url: z.optional(text),
  audience: z.optional(audience),
  history: z._default(
    z.array(
      z.strictObject({
        date: isoDate,
        stage: refusable(z.enum(opportunityStages), 'exploring'),
        note: z.optional(text),
      }),
    ),
    [],
  ),
  contacts: z._default(z.array(reference('person')), []),
  next: z.optional(z.strictObject({ what: text, due: z.optional(isoDate) })),
  fit: z.optional(
    z.strictObject({
      values: z._default(
        z.array(z.strictObject({ value: reference('value'), fit: fraction, note: z.optional(text) })),
        [],
      ),
      skills: z._default(
        z.array(z.strictObject({ skill: reference('skill'), fit: fraction, note: z.optional(text) })),
        [],
      ),
    }),
  ),
  notes: z.optional(text),
});

export type Opportunity = z.output<typeof opportunity>;
