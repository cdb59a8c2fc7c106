import * as z from 'zod';
import { id, text } from './values.ts';

/** A reflection template: what to ask, in order. Built-in ones have the same shape. */
export const promptTemplate = z.strictObject({
  format: z.int().optional(),
  title: text,
  description: text.optional(),
  prompts: z.array(z.strictObject({ id, ask: text, hint: text.optional() })).min(1),
});

export type PromptTemplate = z.output<typeof promptTemplate>;
