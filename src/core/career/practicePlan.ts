/**
 * Deliberate practice of a skill as a goal (Ericsson, Krampe & Tesch-Römer 1993): a habit, or milestones when the steps
 * are known.
 */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../base/argument.ts';
import { addDays, type IsoDate } from '../base/calendar.ts';
import { noSupports, type NewGoal } from '../goals/newGoal.ts';
import { parseDate } from '../base/parseDate.ts';

export type PracticePlan = Readonly<{
  skill: string;
  /** One repeated exercise, or steps that get harder. */
  what: readonly [string, ...string[]];
  /** Per week; only used with a single exercise. */
  times: number;
  /** IDs of the people who give feedback. */
  feedback: readonly string[];
  until: IsoDate;
}>;

/** Our own defaults: the length of a plan in weeks, and the number of times per week. */
export const usualWeeks = 8;
export const usualTimes = 2;

const words = z.string().check(z.trim(), z.minLength(1));
const argument = z.strictObject({
  skill: words,
  what: z.union([words, z.array(words).check(z.minLength(1))]),
  times: z._default(z.int().check(z.minimum(1), z.maximum(21)), usualTimes),
  feedback: z._default(z.union([words, z.array(words)]), []),
  until: z.optional(words),
  folder: z.optional(words),
});

export function readPracticePlan(
  given: unknown,
  today: IsoDate,
): ReadArgument<PracticePlan & { readonly folder: string | undefined }> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { skill, what, times, feedback, until, folder } = read.value;
  const end = until === undefined ? addDays(today, 7 * usualWeeks) : parseDate(until, today);
  if (end === undefined || end <= today) return { ok: false, detail: `"${until}" is not a date in the future.` };
  const [first, ...others] = typeof what === 'string' ? [what] : what;
  if (first === undefined) return { ok: false, detail: 'There is nothing to practice.' };
  return {
    ok: true,
    value: { skill, what: [first, ...others], times, feedback: [feedback].flat(), until: end, folder },
  };
}

/** @param name the title of the skill */
export function goalFromPractice(
  { skill, what, times, feedback, until }: PracticePlan,
  name: string,
  today: IsoDate,
): NewGoal {
  const [first, ...others] = what;
  return {
    title:
      others.length === 0
        ? l10n.t('Practice {0}: {1}', name, first)
        : l10n.t('Practice {0} in {1} steps', name, what.length),
    status: 'active',
    why: l10n.t('Deliberate practice of {0}: one specific part, often, with feedback.', name),
    supports: { ...noSupports, skills: [skill] },
    with: feedback,
    measure:
      others.length === 0
        ? { habit: first, times, rest: [] }
        : { milestones: what.map((step) => ({ title: step, weight: 1 })) },
    start: today,
    due: until,
    confidence: undefined,
    obstacles: [],
    actions: [],
  };
}
