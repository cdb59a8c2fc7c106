/** Reads a reflection passed as a command argument (tree, key binding, task, test). Untrusted input. */
import * as z from 'zod/mini';
import { readArgument } from '../../base/argument.ts';
import { isIsoWeek, weekOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { WeekEdit } from '../weekFile.ts';
import { typedList } from '../../base/typedList.ts';
import type { Reflection } from '../../model/week.ts';
import { answersEdit, listEdit, mergeEdits } from './answers.ts';
import type { Template } from './template.ts';

const words = z._default(
  z.union([z.array(z.string().check(z.trim(), z.minLength(1))), z.pipe(z.string(), z.transform(typedList))]),
  [],
);

const argument = z.strictObject({
  template: z.optional(z.string().check(z.minLength(1))),
  answers: z._default(z.record(z.string(), z.string()), {}),
  /** A list, or text as typed. */
  wins: words,
  blockers: words,
  week: z.optional(z.string()),
  /** The growth folder, resolved elsewhere. */
  folder: z.optional(z.unknown()),
});

/** Whether it has answers, wins, or blockers, so that no question is asked. */
export function isWholeReflection(given: unknown): given is object {
  if (typeof given !== 'object' || given === null) return false;
  return ['answers', 'wins', 'blockers'].some((key) => Reflect.get(given, key) !== undefined);
}

/** The week and template in an argument. A future or nonexistent week is wrong. */
export function namedIn(
  given: unknown,
  today: IsoDate,
): Readonly<{
  week: IsoWeek | undefined;
  template: string | undefined;
  wrongWeek: string | undefined;
}> {
  const text = (key: string): string | undefined => {
    const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, key) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const week = text('week');
  const isRight = week !== undefined && isIsoWeek(week) && week <= weekOf(today);
  return { week: isRight ? week : undefined, template: text('template'), wrongWeek: isRight ? undefined : week };
}

export type GivenReflection =
  | Readonly<{ ok: true; edit: WeekEdit }>
  /** @property detail what is wrong, in English, for the author of the key binding */
  | Readonly<{ ok: false; detail: string }>;

export type ReflectionOccasion = Readonly<{
  templates: readonly Template[];
  /** Used when the argument names none. */
  usual: string | undefined;
  /** The reflection in the week's file. */
  present: Reflection | undefined;
  today: IsoDate;
  /** Ids of the week's own questions. */
  asked?: readonly string[];
}>;

export function readReflection(
  given: unknown,
  { templates, usual, present, today, asked = [] }: ReflectionOccasion,
): GivenReflection {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { answers, wins, blockers } = read.value;
  const id = read.value.template ?? usual;
  const template = templates.find((candidate) => candidate.id === id);
  if (!template)
    return {
      ok: false,
      detail: `There is no template "${id ?? ''}". Available: ${templates.map((known) => known.id).join(', ')}.`,
    };
  const known = [...template.prompts.map((prompt) => prompt.id), ...asked];
  const unknown = Object.keys(answers).filter((prompt) => !known.includes(prompt));
  if (unknown.length > 0)
    return {
      ok: false,
      detail: `"${template.id}" does not ask for ${unknown.join(', ')}. Available: ${known.join(', ')}.`,
    };
  const trimmed = Object.fromEntries(Object.entries(answers).map(([prompt, answer]) => [prompt, answer.trim()]));
  const written = Object.fromEntries(Object.entries(trimmed).filter(([, answer]) => answer !== ''));
  const hasAnswers = Object.keys(trimmed).length > 0;
  return {
    ok: true,
    edit: mergeEdits(
      [
        ...(wins.length > 0 ? [listEdit('wins', wins)] : []),
        ...(blockers.length > 0 ? [listEdit('blockers', blockers)] : []),
        ...(hasAnswers ? [answersEdit(present, { template: template.id, date: today }, trimmed)] : []),
      ],
      {
        ...(wins.length > 0 && { wins }),
        ...(blockers.length > 0 && { blockers }),
        ...(hasAnswers && { reflection: { template: template.id, date: today, answers: written } }),
      },
    ),
  };
}
