import * as z from 'zod';
import { fraction, isoDate, reference, text } from './values.ts';

export const opportunityStages = ['exploring', 'applied', 'screen', 'interview', 'offer', 'accepted', 'declined', 'rejected'] as const;

/** A role that is being explored. The last entry of the history is where it stands. */
export const opportunity = z.strictObject({
  format: z.int().optional(),
  title: text,
  company: text.optional(),
  url: text.optional(),
  history: z.array(z.strictObject({ date: isoDate, stage: z.enum(opportunityStages), note: text.optional() })).default([]),
  contacts: z.array(reference('person')).default([]),
  next: z.strictObject({ what: text, due: isoDate.optional() }).optional(),
  fit: z
    .strictObject({
      values: z.array(z.strictObject({ value: reference('value'), fit: fraction, note: text.optional() })).default([]),
      skills: z.array(z.strictObject({ skill: reference('skill'), fit: fraction, note: text.optional() })).default([]),
    })
    .optional(),
  notes: text.optional(),
});

export type Opportunity = z.output<typeof opportunity>;
