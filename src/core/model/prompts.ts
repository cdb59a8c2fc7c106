import * as z from 'zod/mini';
import { id, text } from './values.ts';

/** A reflection template: what to ask, in order. Built-in ones have the same shape. */
export const promptTemplate = z.strictObject({
  format: z.optional(z.int()),
  title: text,
  description: z.optional(text),
  prompts: z.array(z.strictObject({ id, ask: text, hint: z.optional(text) })).check(z.minLength(1)),
});

export type PromptTemplate = z.output<typeof promptTemplate>;

/**
 * The templates of guided reflections. Their questions are in `weeks/reflection/guided.ts`, which is loaded on demand.
 */
export const guidedIds = ['transition', 'self-doubt', 'new-direction'] as const;
export type GuidedId = (typeof guidedIds)[number];

/** Whether a template belongs to a guided reflection, which does not replace the weekly one. */
export const isGuided = (template: string | undefined): boolean => guidedIds.some((id) => id === template);
