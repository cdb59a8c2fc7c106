import * as z from 'zod/mini';
import { isoDate, reference, safeWhenRefused, text } from './values.ts';

export const relationships = ['coach', 'mentor', 'sponsor', 'manager', 'peer', 'contact'] as const;
const relationship = z.enum(relationships);
const oneOrMore = z.union([relationship, z.array(relationship)]);
// Not the default: a person of an unknown relationship is in none.
safeWhenRefused.add(oneOrMore, { value: [] });

/** The phases of a mentoring relationship (Kram 1983). */
const mentoringPhases = ['initiation', 'cultivation', 'separation', 'redefinition'] as const;

/** What coach and coachee agree on before they begin (after ICF core competency 3). */
const agreement = z.strictObject({
  expectations: z.optional(text),
  responsibilities: z.optional(text),
  logistics: z.optional(text),
  confidentiality: z.optional(text),
  feedback: z.optional(text),
});

/** A coaching engagement: it has a start, an end, and objectives. */
export const engagement = z.strictObject({
  start: isoDate,
  end: z.optional(isoDate),
  objectives: z._default(
    z.array(z.strictObject({ title: text, goal: z.optional(reference('goal')), outcome: z.optional(text) })),
    [],
  ),
  sessions: z._default(z.array(isoDate), []),
  agreement: z.optional(agreement),
});

export const person = z.strictObject({
  format: z.optional(z.int()),
  name: text,
  /** A person may be both coach and mentor. */
  relationship: z._default(oneOrMore, 'contact'),
  role: z.optional(text),
  company: z.optional(text),
  reach: z._default(z.record(z.string(), z.string()), {}),
  met: z.optional(text),
  since: z.optional(isoDate),
  introducedBy: z.optional(reference('person')),
  next: z.optional(isoDate),
  notes: z.optional(text),
  // For coaches.
  credentials: z._default(z.array(text), []),
  methods: z._default(z.array(text), []),
  assessments: z._default(z.array(text), []),
  engagement: z.optional(engagement),
  // For mentors.
  areas: z._default(z.array(text), []),
  phase: z.optional(z.enum(mentoringPhases)),
  /** Weeks since the last meeting: the wanted interval and the longest one. */
  rhythm: z.optional(
    z.strictObject({ weeks: z.number().check(z.positive()), longest: z.optional(z.number().check(z.positive())) }),
  ),
  shares: z._default(z.array(text), []),
  thanks: z._default(z.array(z.strictObject({ date: z.optional(isoDate), for: text, told: z.optional(isoDate) })), []),
});

export type Person = z.output<typeof person>;
export type Relationship = (typeof relationships)[number];

/** The relationships of a person as a list. */
export function relationshipsOf(person: Person): readonly Relationship[] {
  return Array.isArray(person.relationship) ? person.relationship : [person.relationship];
}
