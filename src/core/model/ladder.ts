import * as z from 'zod';
import { id, skillLevel, text } from './values.ts';

/** A competency framework: what each skill looks like at each level (0..4), and what a rung of the ladder asks for. */
export const ladder = z.strictObject({
  format: z.int().optional(),
  title: text.optional(),
  source: text.optional(),
  skills: z
    .array(z.strictObject({ id, title: text.optional(), theme: text.optional(), levels: z.record(z.string(), z.string()).default({}) }))
    .default([]),
  rungs: z
    .array(z.strictObject({ id, title: text.optional(), expects: z.record(z.string(), skillLevel).default({}) }))
    .default([]),
});

export type Ladder = z.output<typeof ladder>;
