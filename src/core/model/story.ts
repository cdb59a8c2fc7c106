import * as z from 'zod/mini';
import { evidence, isoDate, reference, text } from './values.ts';

/** An interview story: situation, task, action ("I", not "we"), result with a number. */
export const story = z.strictObject({
  format: z.optional(z.int()),
  title: text,
  situation: z.optional(text),
  task: z.optional(text),
  action: z.optional(text),
  result: z.optional(text),
  skills: z._default(z.array(reference('skill')), []),
  goals: z._default(z.array(reference('goal')), []),
  evidence: z._default(z.array(evidence), []),
  practice: z._default(
    z.array(
      z.strictObject({
        date: isoDate,
        /** How well it went, from 1 (badly) to 4 (easily). */
        went: z.int().check(z.minimum(1), z.maximum(4)),
        seconds: z.optional(z.number().check(z.positive())),
        question: z.optional(text),
        note: z.optional(text),
      }),
    ),
    [],
  ),
});

export type Story = z.output<typeof story>;
