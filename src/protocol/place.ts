/** Where the things on the dashboard are written: each links back to its file. */
import * as z from 'zod/mini';

/** A value: a path relative to the growth folder, and the keys and indexes in the file as it is written. */
export const place = z.strictObject({ path: z.string(), value: z.array(z.union([z.string(), z.number()])) });

/** The position of a problem, which may not be at a value: zero-based, in UTF-16 code units. */
export const spot = z.strictObject({ path: z.string(), line: z.int(), character: z.int() });

const date = z.string();

/** What a count was counted from. The lines are collected on a click, not sent with each count. */
export const source = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('checkins'), from: date, to: date }),
  /** Everything on one day of the calendar. */
  z.strictObject({ of: z.literal('day'), date }),
  /** The goals that were checked in this week. */
  z.strictObject({ of: z.literal('checked-in') }),
  z.strictObject({ of: z.literal('reflections'), from: date, to: date }),
  z.strictObject({ of: z.literal('wins'), from: date, to: date }),
  z.strictObject({
    of: z.literal('promises'),
    person: z.string(),
    mine: z.boolean(),
    standing: z.enum(['kept', 'late', 'open', 'overdue']),
  }),
  z.strictObject({ of: z.literal('meetings'), person: z.string(), from: date, to: date }),
]);

/** A text that links to the line where it is written. */
export const linkedText = z.strictObject({ text: z.string(), place: z.optional(place) });
/** A count in words, with the lines that it counts; a count of 0 has none. */
export const linkedCount = z.strictObject({ text: z.string(), source: z.optional(source) });

export type LinkTarget = z.output<typeof place>;
export type Spot = z.output<typeof spot>;
export type CountSource = z.output<typeof source>;
export type LinkedText = z.output<typeof linkedText>;
export type LinkedCount = z.output<typeof linkedCount>;
