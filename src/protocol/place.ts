/** Where what the dashboard shows is written: everything in it leads back to the files. */
import * as z from 'zod/mini';

/** A line: a path relative to the growth folder, and keys and indices within the file as it is written. */
export const place = z.strictObject({ path: z.string(), value: z.array(z.union([z.string(), z.number()])) });

/** Where in its file a problem is, which may be no value at all: zero-based, UTF-16 code units. */
export const spot = z.strictObject({ path: z.string(), line: z.int(), character: z.int() });

const date = z.string();

/** A figure comes from several lines. They are gathered when somebody asks for them, not sent with each figure. */
export const source = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('checkins'), from: date, to: date }),
  /** All that a day of the calendar stands for. */
  z.strictObject({ of: z.literal('day'), date }),
  /** The goals of this week that have had their check-in. */
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

/** A text that leads somewhere. */
export const told = z.strictObject({ text: z.string(), place: z.optional(place) });
/** A number in words that leads to the lines that it counts; what is none leads nowhere. */
export const figure = z.strictObject({ text: z.string(), source: z.optional(source) });

export type Place = z.output<typeof place>;
export type Spot = z.output<typeof spot>;
export type Source = z.output<typeof source>;
export type Told = z.output<typeof told>;
export type Figure = z.output<typeof figure>;
