/** A year of check-ins, reflections and wins. */
import * as z from 'zod/mini';
import { linkedCount, place } from '../place.ts';

const text = z.string();
const date = z.string();

/** `text` describes the day; missing when nothing was logged. */
const day = z.strictObject({ date, checkins: z.int(), reflected: z.boolean(), text: z.optional(text) });
/** 1..5 */
const felt = z.strictObject({ value: z.int(), place });
const mood = z.strictObject({ week: text, monday: date, mood: z.optional(felt), energy: z.optional(felt) });

export const rhythm = z.strictObject({
  /** From a Monday until today, without gaps. */
  days: z.array(day),
  summary: z.array(linkedCount),
  /** The last twelve months and the current one, oldest first. */
  wins: z.array(z.strictObject({ month: text, from: date, to: date, count: z.int() })),
  moods: z.array(mood),
});

export type YearSummary = z.output<typeof rhythm>;
