import * as z from 'zod/mini';
import { isoDate, reference, text, type ReferenceTarget } from './values.ts';

export const assessmentKinds = ['strengths', 'values', 'skills', 'satisfaction'] as const;

/** One answer sheet. The same items are rated again later and compared. */
export const assessment = z.strictObject({
  format: z.optional(z.int()),
  date: isoDate,
  kind: z.enum(assessmentKinds),
  with: z.optional(reference('person')),
  /** Lowest and highest rating; 0..4 for skills, 1..5 when nothing is said. */
  scale: z.optional(z.tuple([z.number(), z.number()])),
  items: z._default(z.array(z.strictObject({ id: text, rating: z.number(), note: z.optional(text) })), []),
  notes: z.optional(text),
});

/** What the items of an assessment are, by its kind; those of satisfaction are nothing that is defined elsewhere. */
export const ratedTargets = {
  skills: 'skill',
  values: 'value',
  strengths: 'strength',
  satisfaction: undefined,
} as const satisfies Record<(typeof assessmentKinds)[number], ReferenceTarget | undefined>;

export type Assessment = z.output<typeof assessment>;
