import * as z from 'zod/mini';
import { isoDate, reference, text, type ReferenceTarget } from './values.ts';

export const assessmentKinds = ['strengths', 'values', 'skills', 'satisfaction'] as const;

/** A self-assessment. The same items are rated again later and compared. */
export const assessment = z.strictObject({
  format: z.optional(z.int()),
  date: isoDate,
  kind: z.enum(assessmentKinds),
  with: z.optional(reference('person')),
  /** Lowest and highest rating; by default 0..4 for skills and 1..5 otherwise. */
  scale: z.optional(z.tuple([z.number(), z.number()])),
  items: z._default(z.array(z.strictObject({ id: text, rating: z.number(), note: z.optional(text) })), []),
  notes: z.optional(text),
});

/** The target of the items, by kind. Satisfaction items are not defined elsewhere. */
export const ratedTargets = {
  skills: 'skill',
  values: 'value',
  strengths: 'strength',
  satisfaction: undefined,
} as const satisfies Record<(typeof assessmentKinds)[number], ReferenceTarget | undefined>;

export type Assessment = z.output<typeof assessment>;
