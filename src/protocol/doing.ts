/**
 * What a person can do right where they read it: the page asks, the host runs the command that anybody else would run.
 */
import * as z from 'zod/mini';
import { place, source, spot } from './place.ts';

const text = z.string();

export const step = z.strictObject({ kind: z.enum(['action', 'milestone']), index: z.int(), title: text });

/**
 * Something in a list of a file, as it was read: `index` counts from 0, and its text tells whether it is still that.
 */
export const entry = z.strictObject({ file: text, index: z.int(), text });

/** Commands that need nothing to be known of the folder. */
export const plainCommands = [
  'new-goal',
  'initialize',
  'sort-values',
  'name-strengths',
  'picture-aspirations',
  'assess',
  'compare',
  'add-person',
  'check-in',
  'show-problems',
  'show-log',
] as const;

export const doing = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('check-in'), goal: text }),
  z.strictObject({ do: z.literal('complete'), goal: text }),
  /** Makes one that rests, is done or is only an idea active (again). */
  z.strictObject({ do: z.literal('resume'), goal: text }),
  z.strictObject({ do: z.literal('tick'), goal: text, step, done: z.boolean() }),
  z.strictObject({ do: z.literal('reflect'), week: text }),
  z.strictObject({ do: z.literal('prepare'), person: text }),
  /** A promise of a note was kept. */
  z.strictObject({ do: z.literal('keep'), entry }),
  /** An insight of a note finds the goal that it helps. */
  z.strictObject({ do: z.literal('pin'), entry }),
  /** Thanks of a person's file were told. */
  z.strictObject({ do: z.literal('thank'), entry }),
  z.strictObject({ do: z.literal('reach-out'), person: text }),
  z.strictObject({ do: z.literal('open'), place }),
  z.strictObject({ do: z.literal('open-spot'), spot }),
  z.strictObject({ do: z.literal('trace'), title: text, source }),
  z.strictObject({ do: z.literal('run'), command: z.enum(plainCommands) }),
]);

/** What can be done about what stands beside it, and the word for that. */
export const does = z.strictObject({ doing, label: text });

export type Doing = z.output<typeof doing>;
export type PlainCommand = (typeof plainCommands)[number];
