/** Practicing a story: the interview question, and the entry in the practice log. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../../base/argument.ts';
import type { IsoDate } from '../../base/calendar.ts';
import { slugOf } from '../../model/ids.ts';
import type { Story } from '../../model/story.ts';
import type { Change } from '../../yaml/edit/edits.ts';

export type Question = Readonly<{
  /** In the person's language. */
  ask: string;
  /** Prefixes of words in skill IDs; empty for a question that fits any story. */
  about: readonly string[];
}>;

/**
 * Draws a question about the story's skills if there is one, preferring questions not asked recently.
 * @param skills ids and titles
 * @param random a source of numbers in 0..1
 */
export function drawQuestion(
  questions: readonly Question[],
  { skills, asked }: Readonly<{ skills: readonly string[]; asked: readonly string[] }>,
  random: () => number,
): Question | undefined {
  const words = new Set(skills.flatMap((skill) => slugOf(skill).split('-')));
  const fresh = (each: readonly Question[]): readonly Question[] => {
    const unasked = each.filter(({ ask }) => !asked.includes(ask));
    return unasked.length > 0 ? unasked : each;
  };
  const fitting = questions.filter(({ about }) => about.some((word) => [...words].some((own) => own.startsWith(word))));
  const open = questions.filter(({ about }) => about.length === 0);
  const among = fresh(fitting.length > 0 ? [...fitting, ...open] : open);
  return among[Math.min(among.length - 1, Math.floor(random() * among.length))];
}

export type StoryPractice = Readonly<{
  went: number;
  seconds: number | undefined;
  question: string | undefined;
  note: string | undefined;
}>;

const words = z.string().check(z.trim(), z.minLength(1));
const argument = z.strictObject({
  story: words,
  went: z.int().check(z.minimum(1), z.maximum(4)),
  seconds: z.optional(z.number().check(z.positive())),
  question: z.optional(words),
  note: z.optional(words),
  folder: z.optional(words),
});

export function readPractice(
  given: unknown,
): ReadArgument<StoryPractice & Readonly<{ story: string; folder: string | undefined }>> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { story, went, seconds, question, note, folder } = read.value;
  return { ok: true, value: { story, went, seconds, question, note, folder } };
}

export function practiceChanges({ went, seconds, question, note }: StoryPractice, today: IsoDate): readonly Change[] {
  const entry = {
    date: today,
    went,
    ...(seconds !== undefined && { seconds }),
    ...(question !== undefined && { question }),
    ...(note !== undefined && { note }),
  };
  return [{ do: 'append', path: ['practice'], value: entry }];
}

/** A good answer takes one to three minutes (derived from common interview advice). */
export const answerLength = (seconds: number): 'short' | 'good' | 'long' =>
  seconds < 60 ? 'short' : seconds <= 180 ? 'good' : 'long';

export type StoryGap = 'situation' | 'task' | 'action' | 'result' | 'number' | 'own-part';

/** What a story is missing: any of its four parts, a number in the result, and your own contribution. */
export function storyGaps(story: Pick<Story, 'situation' | 'task' | 'action' | 'result'>): readonly StoryGap[] {
  const parts = (['situation', 'task', 'action', 'result'] as const).filter(
    (part) => (story[part] ?? '').trim() === '',
  );
  const { action = '', result = '' } = story;
  return [
    ...parts,
    ...(result.trim() !== '' && !/\d/.test(result) ? ['number' as const] : []),
    // In English alone: elsewhere nothing is said.
    ...(/\bwe\b/i.test(action) && !/\bI\b/.test(action) ? ['own-part' as const] : []),
  ];
}
