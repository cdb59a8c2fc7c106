import * as z from 'zod';
import { isoDate, text } from './values.ts';

const comment = z.strictObject({ by: text.optional(), date: isoDate.optional(), text });

/** Comments on a goal, anchored to a field (`measure.target`, or none for the whole goal), not to a line. */
export const feedback = z.strictObject({
  format: z.int().optional(),
  threads: z
    .array(z.strictObject({ id: text.optional(), field: text.optional(), resolved: isoDate.optional(), comments: z.array(comment).min(1) }))
    .default([]),
});

export type Feedback = z.output<typeof feedback>;
