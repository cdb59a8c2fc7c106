/** The cases of the public YAML test suite, and every change that one could ask of them. */
import * as z from 'zod';
import type { Change, Path } from '../../../../src/core/yaml/edit/edits.ts';

export type Case = {
  /** Of the suite, with a number where an id stands for several texts. */
  readonly name: string;
  readonly text: string;
  readonly valid: boolean;
  /** What the suite says the text reads as, where JSON has it. */
  readonly json: string | undefined;
};

const published = z.object({
  default: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      cases: z.array(z.object({ yaml: z.string(), fail: z.optional(z.boolean()), json: z.nullish(z.string()) })),
    }),
  ),
});

/**
 * By a name that the compiler does not follow: the package has a type for every character of every case, and linting
 * with them takes gigabytes.
 */
const suiteName = ['yaml', 'test', 'suite'].join('-');

export const suiteCases: readonly Case[] = published
  .parse(await import(suiteName))
  .default.flatMap(({ id, name, cases }) =>
    cases.map(({ yaml, fail, json }, at) => ({
      name: `${id}${cases.length > 1 ? `/${at}` : ''} ${name}`,
      text: yaml,
      valid: fail !== true,
      json: json ?? undefined,
    })),
  );

/** A string that has to be quoted. */
const text = 'edited: # yes';

/** Each scalar set, each list grown at both ends and each map at its end, each entry taken out, each key renamed. */
export function* changesOf(value: unknown, path: Path = []): Generator<Change> {
  if (path.length > 0) yield { do: 'remove', path };
  if (typeof path.at(-1) === 'string') yield { do: 'rename', path, key: 'renamed' };
  if (Array.isArray(value)) {
    yield { do: 'append', path, value: text };
    yield { do: 'insert', path, index: 0, value: { key: text } };
    for (const [index, item] of value.entries()) yield* changesOf(item, [...path, index]);
  } else if (isRecord(value)) {
    yield { do: 'set', path: [...path, 'added'], value: text };
    yield { do: 'append', path: [...path, 'list'], value: 1 };
    for (const [key, inner] of Object.entries(value)) yield* changesOf(inner, [...path, key]);
  } else {
    yield { do: 'set', path, value: text };
    yield { do: 'set', path, value: 42 };
    yield { do: 'set', path, value: ['one', { two: 'several\nlines\n' }] };
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
