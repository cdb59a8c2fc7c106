import * as z from 'zod';
import { isoDate, reference, text } from './values.ts';

export const assessmentKinds = ['strengths', 'values', 'skills', 'satisfaction'] as const;

/** One answer sheet. The same items are rated again later and compared. */
export const assessment = z.strictObject({
  format: z.int().optional(),
  date: isoDate,
  kind: z.enum(assessmentKinds),
  with: reference('person').optional(),
  /** Lowest and highest rating; 0..4 for skills, 1..5 when nothing is said. */
  scale: z.tuple([z.number(), z.number()]).optional(),
  items: z.array(z.strictObject({ id: text, rating: z.number(), note: text.optional() })).default([]),
  notes: text.optional(),
});

export type Assessment = z.output<typeof assessment>;
