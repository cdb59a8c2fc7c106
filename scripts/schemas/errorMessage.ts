/** Readable messages for values of the wrong type or format, in place of regular expressions and `null`. */
import type * as z from 'zod';

/** `errorMessage` is an extension of the language servers of VS Code and Red Hat. Other tools ignore it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema & { errorMessage?: string };

const ofType = new Map([
  ['string', 'This should be text. Put it in quotes if YAML reads it as another type.'],
  ['number', 'This should be a number.'],
  ['integer', 'This should be a whole number.'],
  ['boolean', 'This should be true or false.'],
  ['array', 'This should be a list.'],
  // Not for maps: the message would also replace “the key x is missing”.
]);

export function errorMessageFor({ type, enum: options, format, pattern }: JsonSchema): JsonSchema {
  const message = options
    ? `This should be one of ${options.join(', ')}.`
    : format === 'date'
      ? ofDate
      : pattern === undefined
        ? ofType.get(String(type))
        : ofPattern(pattern);
  return message === undefined ? {} : { errorMessage: message };
}

const ofDate = 'This should be a valid date, such as 2026-11-20.';

function ofPattern(pattern: string): string {
  if (pattern.includes('-W')) return 'This should be a week, such as 2026-W47.';
  if (pattern.includes(':[')) return 'This should be a time, such as 09:00.';
  return 'This should be an ID: lowercase words joined by hyphens, such as system-design.';
}
