/** Reads a new goal passed whole as a command argument (key binding, task, test). Untrusted input. */
import * as z from 'zod/mini';
import { readArgument } from '../base/argument.ts';
import type { IsoDate } from '../base/calendar.ts';
import { goalStatuses, measure } from '../model/goal.ts';
import { fraction, id } from '../model/values.ts';
import type { NewGoal } from './newGoal.ts';
import { parseDate } from '../base/parseDate.ts';

const words = z.string().check(z.trim(), z.minLength(1));
const ids = z._default(z.array(id), []);
/** Relative dates such as `+6w` keep a key binding useful. */
const date = words;

const goalArgument = z.strictObject({
  title: words,
  status: z._default(z.enum(goalStatuses), 'active'),
  why: z.optional(words),
  supports: z._default(z.strictObject({ values: ids, aspirations: ids, skills: ids }), {
    values: [],
    aspirations: [],
    skills: [],
  }),
  measure: z.optional(measure),
  start: z.optional(date),
  due: z.optional(date),
  confidence: z.optional(fraction),
  obstacles: z._default(z.array(z.strictObject({ if: words, then: z.optional(words) })), []),
  actions: z._default(z.array(z.union([words, z.strictObject({ title: words, due: z.optional(date) })])), []),
  /** Name of the workspace folder. */
  folder: z.optional(words),
});

export type GoalArgument =
  | Readonly<{ ok: true; goal: NewGoal; folder: string | undefined }>
  /** @property detail what is wrong, in English, for the author of the key binding */
  | Readonly<{ ok: false; detail: string }>;

export function readGoalArgument(argument: unknown, today: IsoDate): GoalArgument {
  const read = readArgument(goalArgument, argument);
  if (!read.ok) return read;
  const { folder, actions, obstacles, title, status, why, supports, confidence } = read.value;
  const wrong: string[] = [];
  const dateIn = (text: string | undefined): IsoDate | undefined => {
    const found = text === undefined ? undefined : parseDate(text, today);
    if (text !== undefined && found === undefined) wrong.push(`"${text}" is not a date.`);
    return found;
  };
  const goal: NewGoal = {
    title,
    status,
    why,
    supports,
    measure: read.value.measure,
    start: dateIn(read.value.start) ?? today,
    due: dateIn(read.value.due),
    confidence,
    obstacles: obstacles.map((obstacle) => ({ if: obstacle.if, then: obstacle.then })),
    actions: actions.map((action) =>
      typeof action === 'string' ? { title: action, due: undefined } : { title: action.title, due: dateIn(action.due) },
    ),
  };
  if (goal.due !== undefined && goal.due < goal.start)
    wrong.push(`The due date ${goal.due} is before the start ${goal.start}.`);
  if (goal.measure && 'metric' in goal.measure && goal.measure.target === goal.measure.baseline)
    wrong.push('The target must differ from the baseline.');
  return wrong.length > 0 ? { ok: false, detail: wrong.join(' ') } : { ok: true, goal, folder };
}
