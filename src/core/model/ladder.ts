import * as z from 'zod/mini';
import { id, skillLevel, text } from './values.ts';

/** A career ladder: what each skill looks like at each level (0..4), and which levels a rung expects. */
export const ladder = z.strictObject({
  format: z.optional(z.int()),
  title: z.optional(text),
  source: z.optional(text),
  skills: z._default(
    z.array(
      z.strictObject({
        id,
        title: z.optional(text),
        theme: z.optional(text),
        levels: z._default(z.record(z.string(), z.string()), {}),
      }),
    ),
    [],
  ),
  rungs: z._default(
    z.array(z.strictObject({ id, title: z.optional(text), expects: z._default(z.record(z.string(), skillLevel), {}) })),
    [],
  ),
});

export type Ladder = z.output<typeof ladder>;
