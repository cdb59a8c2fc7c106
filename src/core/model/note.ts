import * as z from 'zod';
import { isoDate, reference, text } from './values.ts';

/** What a mentor gave (Kram 1983), to see over time what a relationship is made of. */
export const mentoringFunctions = [
  'sponsorship', 'exposure', 'coaching', 'protection', 'challenge', 'role-model', 'acceptance', 'counsel', 'friendship',
] as const;

/** Something that somebody promised. `who` is a person's id, or `me`. */
export const commitment = z.strictObject({
  who: reference('person'),
  what: text,
  due: isoDate.optional(),
  done: isoDate.optional(),
  goal: reference('goal').optional(),
});

/** Feedback as situation, behaviour and impact, and what one had hoped for. */
const feedback = z.strictObject({
  situation: text,
  behaviour: text,
  impact: text.optional(),
  hoped: text.optional(),
});

/** GROW: goal, reality, options, will (Whitmore). */
const grow = z.strictObject({
  goal: text.optional(),
  reality: text.optional(),
  options: z.union([text, z.array(text)]).optional(),
  will: text.optional(),
  /** How committed one is to the will, 1..10. */
  commitment: z.int().min(1).max(10).optional(),
});

/** One meeting or coaching session. */
export const note = z.strictObject({
  format: z.int().optional(),
  date: isoDate,
  with: z.union([reference('person'), z.array(reference('person'))]).optional(),
  agenda: z.array(text).default([]),
  goals: z.array(reference('goal')).default([]),
  grow: grow.optional(),
  notes: text.optional(),
  insights: z.array(z.union([text, z.strictObject({ text, goal: reference('goal').optional() })])).default([]),
  questions: z.array(text).default([]),
  commitments: z.array(commitment).default([]),
  resources: z.array(z.union([text, z.strictObject({ title: text, url: text.optional(), note: text.optional() })])).default([]),
  introductions: z.array(z.strictObject({ name: text, person: reference('person').optional(), why: text.optional() })).default([]),
  feedback: z.array(feedback).default([]),
  functions: z.array(z.enum(mentoringFunctions)).default([]),
});

export type Note = z.output<typeof note>;
export type Commitment = z.output<typeof commitment>;

/** Who is meant by `who: me`: the folder's owner, who has no file of their own. */
export const me = 'me';

/** The people that a note is about, however they were written. */
export function peopleOf(note: Note): readonly string[] {
  if (note.with === undefined) return [];
  return Array.isArray(note.with) ? note.with : [note.with];
}
