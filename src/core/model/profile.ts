import * as z from 'zod';
import { evidence, id, isoDate, skillLevel, text } from './values.ts';

const trait = z.strictObject({ id, title: text.optional(), note: text.optional() });

export const skill = z.strictObject({
  id,
  title: text.optional(),
  now: skillLevel.optional(),
  wanted: skillLevel.optional(),
  note: text.optional(),
  evidence: z.array(evidence).default([]),
});

export const profile = z.strictObject({
  format: z.int().optional(),
  role: z.strictObject({ now: text.optional(), next: text.optional(), by: isoDate.optional() }).optional(),
  strengths: z.array(trait).default([]),
  /** In order of importance. */
  values: z.array(trait).default([]),
  aspirations: z.array(trait).default([]),
  skills: z.array(skill).default([]),
});

export type Profile = z.output<typeof profile>;
