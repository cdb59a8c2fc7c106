/** Coaching or mentoring? The five differences between them, and what somebody's answers to them say. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../base/argument.ts';

/** In the order in which they are asked. */
export const differences = ['structure', 'expertise', 'focus', 'accountability', 'relationship'] as const;
export type Difference = (typeof differences)[number];

/** `coach` and `mentor` are leanings; `either` says that the difference does not matter now. */
export const leanings = ['coach', 'mentor', 'either'] as const;
export type Leaning = (typeof leanings)[number];

export type Leanings = Readonly<Record<Difference, Leaning>>;

export type Suggestion = {
  readonly kind: 'coach' | 'mentor' | 'both';
  /** The differences that speak for each. */
  readonly for: Readonly<Record<'coach' | 'mentor', readonly Difference[]>>;
};

/**
 * What most of the answers point at. Both, when each kind is needed for something: nobody else can stand in for it
 * then. Without any leaning a mentor, which costs least to try (derived).
 */
export function suggest(given: Leanings): Suggestion {
  const leaning = (kind: 'coach' | 'mentor'): readonly Difference[] =>
    differences.filter((difference) => given[difference] === kind);
  const reasons = { coach: leaning('coach'), mentor: leaning('mentor') };
  const [coach, mentor] = [reasons.coach.length, reasons.mentor.length];
  const kind = coach > 0 && mentor > 0 && Math.abs(coach - mentor) <= 1 ? 'both' : coach > mentor ? 'coach' : 'mentor';
  return { kind, for: reasons };
}

const leaning = z.enum(leanings);
const argument = z.strictObject({
  structure: leaning,
  expertise: leaning,
  focus: leaning,
  accountability: leaning,
  relationship: leaning,
});

export const readLeanings = (given: unknown): ReadArgument<Leanings> => readArgument(argument, given);
