import * as z from 'zod/mini';
import { isoDate, text } from './values.ts';

const comment = z.strictObject({ by: z.optional(text), date: z.optional(isoDate), text });

/**
 * Comments on a goal. Each one belongs to a field such as `measure.target`, or to the whole goal, but not to a line.
 */
export const feedback = z.strictObject({
  format: z.optional(z.int()),
  threads: z._default(
    z.array(
      z.strictObject({
        id: z.optional(text),
        field: z.optional(text),
        resolved: z.optional(isoDate),
        comments: z.array(comment).check(z.minLength(1)),
      }),
    ),
    [],
  ),
});

export type Feedback = z.output<typeof feedback>;
