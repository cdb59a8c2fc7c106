import * as z from 'zod';
import { evidence, isoDate, reference, text } from './values.ts';

/** An interview story: situation, task, action ("I", not "we"), result with a number. */
export const story = z.strictObject({
  format: z.int().optional(),
  title: text,
  situation: text.optional(),
  task: text.optional(),
  action: text.optional(),
  result: text.optional(),
  skills: z.array(reference('skill')).default([]),
  goals: z.array(reference('goal')).default([]),
  evidence: z.array(evidence).default([]),
  practice: z
    .array(
      z.strictObject({
        date: isoDate,
        /** How it went, 1 (badly) .. 4 (easily). */
        went: z.int().min(1).max(4),
        seconds: z.number().positive().optional(),
        question: text.optional(),
        note: text.optional(),
      }),
    )
    .default([]),
});

export type Story = z.output<typeof story>;
