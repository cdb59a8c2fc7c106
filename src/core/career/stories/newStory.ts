/** A new story, from answers or from an untrusted command argument. */
import * as z from 'zod/mini';
import { readArgument, type ReadArgument } from '../../base/argument.ts';
import { printNew, type Plain } from '../../yaml/edit/edits.ts';

export type NewStory = Readonly<{
  title: string;
  situation: string | undefined;
  task: string | undefined;
  action: string | undefined;
  result: string | undefined;
  skills: readonly string[];
  goals: readonly string[];
  evidence: readonly Plain[];
}>;

const words = z.string().check(z.trim(), z.minLength(1));
const argument = z.strictObject({
  title: words,
  situation: z.optional(words),
  task: z.optional(words),
  action: z.optional(words),
  result: z.optional(words),
  skills: z._default(z.array(words), []),
  goals: z._default(z.array(words), []),
  evidence: z._default(
    z.array(z.record(z.enum(['date', 'kind', 'ref', 'note']), z.optional(z.union([words, z.number()])))),
    [],
  ),
  private: z._default(z.boolean(), false),
  folder: z.optional(words),
});

export type GivenStory = Readonly<{ story: NewStory; private: boolean; folder: string | undefined }>;

export function readNewStory(given: unknown): ReadArgument<GivenStory> {
  const read = readArgument(argument, given);
  if (!read.ok) return read;
  const { folder, private: isPrivate, situation, task, action, result, evidence, ...rest } = read.value;
  const items = evidence.map((item): Plain =>
    Object.fromEntries(
      Object.entries(item).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
    ),
  );
  return {
    ok: true,
    value: { story: { ...rest, situation, task, action, result, evidence: items }, private: isPrivate, folder },
  };
}

/** The content of the new file, without empty parts. */
export function newStoryText({ title, situation, task, action, result, skills, goals, evidence }: NewStory): string {
  return printNew({
    title,
    ...(situation !== undefined && { situation }),
    ...(task !== undefined && { task }),
    ...(action !== undefined && { action }),
    ...(result !== undefined && { result }),
    ...(skills.length > 0 && { skills }),
    ...(goals.length > 0 && { goals }),
    ...(evidence.length > 0 && { evidence }),
  });
}
