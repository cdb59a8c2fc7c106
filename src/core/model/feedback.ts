import * as z from 'zod/mini';
import { isoDate, reference, text } from './values.ts';

export const comment = z.strictObject({ by: z.optional(text), date: z.optional(isoDate), text });

/** `field` is a key or an item such as `measure.target` or `actions[Write the RFC]`, never a line. */
export const thread = z.strictObject({
  id: z.optional(text),
  field: z.optional(text),
  resolved: z.optional(isoDate),
  comments: z.array(comment).check(z.minLength(1)),
});

/**
 * The keys that say what the threads are about. Without one, the name of the file is the ID of a goal, week, or note.
 */
export const subjectKeys = ['goal', 'note', 'person', 'opportunity', 'story'] as const;

/** Comments on a file. Each thread belongs to a part of the file, or to all of it, but not to a line. */
export const feedback = z.strictObject({
  format: z.optional(z.int()),
  goal: z.optional(reference('goal')),
  note: z.optional(reference('note')),
  person: z.optional(reference('person')),
  opportunity: z.optional(reference('opportunity')),
  story: z.optional(reference('story')),
  threads: z._default(z.array(thread), []),
});

export type Feedback = z.output<typeof feedback>;
export type Thread = z.output<typeof thread>;
export type Comment = z.output<typeof comment>;
