/** Coaching or mentoring? Five differences between them, and what the answers suggest. */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../base/argument.ts';

/** In the order in which they are asked. */
export const differences = ['structure', 'expertise', 'focus', 'accountability', 'relationship'] as const;
export type Difference = (typeof differences)[number];

/** `either`: the difference does not matter now. */
export const leanings = ['coach', 'mentor', 'either'] as const;
export type Leaning = (typeof leanings)[number];

export type Leanings = Readonly<Record<Difference, Leaning>>;

export type HelpSuggestion = Readonly<{
  kind: 'coach' | 'mentor' | 'both';
  /** The differences that point to each. */
  reasons: Readonly<Record<'coach' | 'mentor', readonly Difference[]>>;
}>;

/**
 * Follows the majority of the answers; both when they are balanced. Without any leaning a mentor, which costs least to
 * try (derived).
 */
export function suggest(given: Leanings): HelpSuggestion {
  const leaning = (kind: 'coach' | 'mentor'): readonly Difference[] =>
    differences.filter((difference) => given[difference] === kind);
  const reasons = { coach: leaning('coach'), mentor: leaning('mentor') };
  const [coach, mentor] = [reasons.coach.length, reasons.mentor.length];
  const kind = coach > 0 && mentor > 0 && Math.abs(coach - mentor) <= 1 ? 'both' : coach > mentor ? 'coach' : 'mentor';
  return { kind, reasons };
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

type DifferenceText = Readonly<{
  name: string;
  question: string;
  /** The answer that points to a coach or a mentor, in the first person. */
  coach: string;
  mentor: string;
  /** For the comparison of the two. */
  withCoach: string;
  withMentor: string;
}>;

export function describeDifference(difference: Difference): DifferenceText {
  switch (difference) {
    case 'structure':
      return {
        name: l10n.t('Structure'),
        question: l10n.t('How should it be organized?'),
        coach: l10n.t('A few months, with a start, an end, and scheduled sessions'),
        mentor: l10n.t('Informal and open-ended, for years if it works'),
        withCoach: l10n.t('An engagement with a start, an end, objectives, and planned sessions'),
        withMentor: l10n.t('Open-ended, at a pace that suits you both'),
      };
    case 'expertise':
      return {
        name: l10n.t('Expertise'),
        question: l10n.t('What expertise are you looking for?'),
        coach: l10n.t('How people change: they ask questions, I find the answers'),
        mentor: l10n.t('My field: they have been where I want to go'),
        withCoach: l10n.t('Trained to help people change; may not know your field'),
        withMentor: l10n.t('Has done the job and shares their experience'),
      };
    case 'focus':
      return {
        name: l10n.t('Focus'),
        question: l10n.t('What do you want to focus on?'),
        coach: l10n.t('A specific goal, or a behavior I want to change'),
        mentor: l10n.t('My career: decisions, how things work, who to know'),
        withCoach: l10n.t('Goals, plans, assessments, job search'),
        withMentor: l10n.t('Insights, decisions, resources, introductions'),
      };
    case 'accountability':
      return {
        name: l10n.t('Accountability'),
        question: l10n.t('Who should hold you accountable?'),
        coach: l10n.t('They should: I want to be asked about my commitments'),
        mentor: l10n.t('I do: I want encouragement, not supervision'),
        withCoach: l10n.t('Commitments have due dates and open the next session'),
        withMentor: l10n.t('Commitments are only reminders'),
      };
    case 'relationship':
      return {
        name: l10n.t('Relationship'),
        question: l10n.t('What kind of relationship do you want?'),
        coach: l10n.t('Professional: a confidential agreement, possibly paid'),
        mentor: l10n.t('Personal: someone who knows me and supports me'),
        withCoach: l10n.t('An agreement: expectations, confidentiality, how feedback is given'),
        withMentor: l10n.t('Personal: how you met, what you have in common, thanks'),
      };
  }
}
