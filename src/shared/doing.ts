/** What a person can do right where they read it: the page asks, the host runs the command that anybody else would run. */
import * as z from 'zod/mini';
import { place, source, spot } from './place.ts';

const text = z.string();

export const step = z.strictObject({ kind: z.enum(['action', 'milestone']), index: z.int(), title: text });

/** Commands that need nothing to be known of the folder. */
export const plainCommands = ['new-goal', 'initialize', 'sort-values', 'name-strengths', 'assess', 'compare', 'add-person', 'check-in', 'show-problems', 'show-log'] as const;

export const doing = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('check-in'), goal: text }),
  z.strictObject({ do: z.literal('complete'), goal: text }),
  /** Makes one that rests, is done or is only an idea active (again). */
  z.strictObject({ do: z.literal('resume'), goal: text }),
  z.strictObject({ do: z.literal('tick'), goal: text, step, done: z.boolean() }),
  z.strictObject({ do: z.literal('reflect'), week: text }),
  z.strictObject({ do: z.literal('prepare'), person: text }),
  /** A promise was kept; `index` counts from 0 within the note as it was read. */
  z.strictObject({ do: z.literal('keep'), note: text, index: z.int() }),
  /** An insight finds the goal that it helps; `index` as above. */
  z.strictObject({ do: z.literal('pin'), note: text, index: z.int() }),
  /** Thanks were told; `index` counts from 0 within the person's list as it was read. */
  z.strictObject({ do: z.literal('thank'), file: text, index: z.int() }),
  z.strictObject({ do: z.literal('reach-out'), person: text }),
  z.strictObject({ do: z.literal('open'), place }),
  z.strictObject({ do: z.literal('open-spot'), spot }),
  z.strictObject({ do: z.literal('trace'), title: text, source }),
  z.strictObject({ do: z.literal('run'), command: z.enum(plainCommands) }),
]);

export type Doing = z.output<typeof doing>;
export type PlainCommand = (typeof plainCommands)[number];
