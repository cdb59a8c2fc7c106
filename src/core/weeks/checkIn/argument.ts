/** Reads a check-in passed whole as a command argument (key binding, task, test). Untrusted input. */
import * as z from 'zod/mini';
import { readArgument } from '../../base/argument.ts';
import { fraction } from '../../model/values.ts';
import type { NewCheckin } from '../weekFile.ts';
import { type OpenMilestone, type ValueQuestion, givenValue } from './question.ts';

const argument = z.strictObject({
  goal: z.string().check(z.minLength(1)),
  /** The growth folder, resolved with the goal. */
  folder: z.optional(z.unknown()),
  /** A number, or a text as typed: `+1` works in a key binding. */
  value: z.optional(z.union([z.number(), z.string().check(z.trim(), z.minLength(1))])),
  confidence: z.optional(fraction),
  note: z.optional(z.string().check(z.trim())),
  /** Titles of milestones that are done now. */
  done: z.optional(z.array(z.string().check(z.trim(), z.minLength(1)))),
  ask: z.optional(z.literal(false)),
});

/**
 * Whether the argument has a value, a confidence, a note, or milestones, or says `ask: false`, so that no question is
 * asked. Otherwise it only names the goal.
 */
export function isWholeCheckin(given: unknown): given is object {
  if (typeof given !== 'object' || given === null) return false;
  return (
    ['value', 'confidence', 'note', 'done'].some((key) => Reflect.get(given, key) !== undefined) ||
    Reflect.get(given, 'ask') === false
  );
}

export type GivenCheckin =
  | Readonly<{ ok: true; checkin: Omit<NewCheckin, 'date'>; done: readonly OpenMilestone[] }>
  /** @property detail what is wrong, in English, for the author of the key binding */
  | Readonly<{ ok: false; detail: string }>;

/** @param question the question for the goal's value */
export function readCheckin(given: unknown, question: ValueQuestion): GivenCheckin {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { goal, value, confidence, note = '', done = [] } = read.value;
  const number = value === undefined ? undefined : givenValue(value, question);
  if (value !== undefined && number === undefined)
    return { ok: false, detail: `${JSON.stringify(value)} is not a valid value: ${expected[question.kind]}` };
  const open = question.kind === 'milestones' ? question.open : [];
  const milestones = done.map((title) => open.find((milestone) => milestone.title === title));
  const unknown = done.filter((_, index) => milestones[index] === undefined);
  if (unknown.length > 0)
    return {
      ok: false,
      detail: `There is no open milestone with the title ${unknown.map((title) => `"${title}"`).join(', ')}.`,
    };
  return {
    ok: true,
    checkin: { goal, value: number, confidence, note },
    done: milestones.filter((milestone) => milestone !== undefined),
  };
}

const expected: Readonly<Record<ValueQuestion['kind'], string>> = {
  number: 'use a number or a change such as "+1".',
  level: 'use a level from -2 to 2.',
  times: 'use a whole number of times.',
  milestones: 'this goal has milestones; list the completed ones in "done".',
  none: 'this goal has no measure with a value.',
};
