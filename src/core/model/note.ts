import * as z from 'zod/mini';
import { audience } from './audience.ts';
import { doneDate } from './done.ts';
import { isoDate, reference, text } from './values.ts';

/** Mentoring functions (Kram 1983), to see over time what a relationship is made of. */
export const mentoringFunctions = [
  'sponsorship',
  'exposure',
  'coaching',
  'protection',
  'challenge',
  'role-model',
  'acceptance',
  'counsel',
  'friendship',
] as const;

/** A commitment. `who` is the id of a person, or `me`. */
export const commitment = z.strictObject({
  who: reference('person'),
  what: text,
  due: z.optional(isoDate),
  done: z.optional(doneDate),
  goal: z.optional(reference('goal')),
});

/** Feedback as situation, behavior, and impact, with the desired behavior. */
const feedback = z.strictObject({
  situation: text,
  behaviour: text,
  impact: z.optional(text),
  hoped: z.optional(text),
});

/** GROW: goal, reality, options, will (Whitmore). */
const grow = z.strictObject({
  goal: z.optional(text),
  reality: z.optional(text),
  options: z.optional(z.union([text, z.array(text)])),
  will: z.optional(text),
  /** Commitment to the will, 1..10. */
  commitment: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
});

/** One meeting or coaching session. */
export const note = z.strictObject({
  format: z.optional(z.int()),
  date: isoDate,
  with: z.optional(z.union([reference('person'), z.array(reference('person'))])),
  audience: z.optional(audience),
  agenda: z._default(z.array(text), []),
  goals: z._default(z.array(reference('goal')), []),
  grow: z.optional(grow),
  notes: z.optional(text),
  insights: z._default(z.array(z.union([text, z.strictObject({ text, goal: z.optional(reference('goal')) })])), []),
  questions: z._default(z.array(text), []),
  commitments: z._default(z.array(commitment), []),
  resources: z._default(
    z.array(z.union([text, z.strictObject({ title: text, url: z.optional(text), note: z.optional(text) })])),
    [],
  ),
  introductions: z._default(
    z.array(z.strictObject({ name: text, person: z.optional(reference('person')), why: z.optional(text) })),
    [],
  ),
  feedback: z._default(z.array(feedback), []),
  functions: z._default(z.array(z.enum(mentoringFunctions)), []),
});

export type Note = z.output<typeof note>;
export type Commitment = z.output<typeof commitment>;

/** The owner of the folder, who has no person file. */
export const me = 'me';

/** The people of a note as a list. */
export function peopleOf(note: Note): readonly string[] {
  if (note.with === undefined) return [];
  return Array.isArray(note.with) ? note.with : [note.with];
}
