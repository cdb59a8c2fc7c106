import * as z from 'zod';
import { isoDate, reference, text } from './values.ts';

export const relationships = ['coach', 'mentor', 'sponsor', 'manager', 'peer', 'contact'] as const;
const relationship = z.enum(relationships);

/** The phases of a mentoring relationship (Kram 1983). */
export const mentoringPhases = ['initiation', 'cultivation', 'separation', 'redefinition'] as const;

/** What a coach and the developer agree on before they begin (after ICF core competency 3). */
const agreement = z.strictObject({
  expectations: text.optional(),
  responsibilities: text.optional(),
  logistics: text.optional(),
  confidentiality: text.optional(),
  feedback: text.optional(),
});

/** Coaching is time-boxed: it starts, it ends, and it has objectives. */
export const engagement = z.strictObject({
  start: isoDate,
  end: isoDate.optional(),
  objectives: z.array(z.strictObject({ title: text, goal: reference('goal').optional(), outcome: text.optional() })).default([]),
  sessions: z.array(isoDate).default([]),
  agreement: agreement.optional(),
});

export const person = z.strictObject({
  format: z.int().optional(),
  name: text,
  /** One, or several: a person may be both coach and mentor. */
  relationship: z.union([relationship, z.array(relationship)]).default('contact'),
  role: text.optional(),
  company: text.optional(),
  reach: z.record(z.string(), z.string()).default({}),
  met: text.optional(),
  since: isoDate.optional(),
  introducedBy: reference('person').optional(),
  next: isoDate.optional(),
  notes: text.optional(),
  // A coach's part.
  credentials: z.array(text).default([]),
  methods: z.array(text).default([]),
  assessments: z.array(text).default([]),
  engagement: engagement.optional(),
  // A mentor's part.
  areas: z.array(text).default([]),
  phase: z.enum(mentoringPhases).optional(),
  /** In weeks, counted from the last real meeting: the wanted interval and the longest one. */
  rhythm: z.strictObject({ weeks: z.number().positive(), longest: z.number().positive().optional() }).optional(),
  shares: z.array(text).default([]),
  thanks: z.array(z.strictObject({ date: isoDate.optional(), for: text, told: isoDate.optional() })).default([]),
});

export type Person = z.output<typeof person>;
export type Relationship = (typeof relationships)[number];

/** A person's relationships as a list, however they were written. */
export function relationshipsOf(person: Person): readonly Relationship[] {
  return Array.isArray(person.relationship) ? person.relationship : [person.relationship];
}
