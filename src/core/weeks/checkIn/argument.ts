/** A check-in that comes whole, as the argument of a key binding, a task or a test, and is not to be trusted. */
import * as z from 'zod/mini';
import { readArgument } from '../../base/argument.ts';
import { fraction } from '../../model/values.ts';
import type { NewCheckin } from '../weekFile.ts';
import type { OpenMilestone, ValueQuestion } from './question.ts';
import { givenValue } from './typedValue.ts';

const argument = z.strictObject({
  goal: z.string().check(z.minLength(1)),
  /** Which growth folder; looked at by whoever looks up the goal. */
  folder: z.optional(z.unknown()),
  /** A number, or a text as it would be typed: `+1` is what a key binding can use every day. */
  value: z.optional(z.union([z.number(), z.string().check(z.trim(), z.minLength(1))])),
  confidence: z.optional(fraction),
  note: z.optional(z.string().check(z.trim())),
  /** Milestones that are done now, by their titles. */
  done: z.optional(z.array(z.string().check(z.trim(), z.minLength(1)))),
  ask: z.optional(z.literal(false)),
});

/**
 * Whether an argument is a whole check-in, so that nothing is asked: it has a value, a confidence, a note or milestones
 * that are done, or says `ask: false`. Anything else only names the goal.
 */
export function isWholeCheckin(given: unknown): given is object {
  if (typeof given !== 'object' || given === null) return false;
  return (
    ['value', 'confidence', 'note', 'done'].some((key) => Reflect.get(given, key) !== undefined) ||
    Reflect.get(given, 'ask') === false
  );
}

export type GivenCheckin =
  | { readonly ok: true; readonly checkin: Omit<NewCheckin, 'date'>; readonly done: readonly OpenMilestone[] }
  /** @property detail what is wrong, in English and for the one who wrote the key binding */
  | { readonly ok: false; readonly detail: string };

/** @param question what would have been asked for the goal's value */
export function readCheckin(given: unknown, question: ValueQuestion): GivenCheckin {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { goal, value, confidence, note = '', done = [] } = read.value;
  const number = value === undefined ? undefined : givenValue(value, question);
  if (value !== undefined && number === undefined)
    return { ok: false, detail: `${JSON.stringify(value)} is no value here: ${wanted[question.kind]}` };
  const open = question.kind === 'milestones' ? question.open : [];
  const milestones = done.map((title) => open.find((milestone) => milestone.title === title));
  const unknown = done.filter((_, index) => milestones[index] === undefined);
  if (unknown.length > 0)
    return { ok: false, detail: `No open milestone is called ${unknown.map((title) => `"${title}"`).join(', ')}.` };
  return {
    ok: true,
    checkin: { goal, value: number, confidence, note },
    done: milestones.filter((milestone) => milestone !== undefined),
  };
}

const wanted: Readonly<Record<ValueQuestion['kind'], string>> = {
  number: 'it should be a number, or a step such as "+1".',
  level: 'it should be a level from -2 to 2.',
  times: 'it should be how often, as a whole number.',
  milestones: 'this goal has milestones; name those that are done as "done".',
  none: 'this goal has no measure with a value.',
};
