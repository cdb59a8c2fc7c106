/** Validates arguments of commands. They come from key bindings, tasks, and other extensions, and cannot be trusted. */
import english from 'zod/v4/locales/en.js';
import * as z from 'zod/mini';

export type ReadArgument<T> =
  | Readonly<{ ok: true; value: T }>
  /** @property detail what is wrong, in English, for the author of the key binding */
  | Readonly<{ ok: false; detail: string }>;

/** zod/mini has no messages of its own. */
const { localeError } = english();

export function readArgument<T>(schema: z.ZodMiniType<T>, argument: unknown): ReadArgument<T> {
  const read = schema.safeParse(argument, { error: localeError });
  return read.success ? { ok: true, value: read.data } : { ok: false, detail: z.prettifyError(read.error) };
}
