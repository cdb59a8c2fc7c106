/**
 * What an editor says of a value that is of the wrong type or form: without it people would read regular expressions
 * and `null`.
 */
import type * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema & { errorMessage?: string };

const ofType = new Map([
  ['string', 'This should be text. Put quotes around what is read as something else.'],
  ['number', 'This should be a number.'],
  ['integer', 'This should be a whole number.'],
  ['boolean', 'This should be true or false.'],
  ['array', 'This should be a list.'],
  // None for maps, where it would also take the place of "the key x is missing".
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

const ofDate = 'This should be a date of the calendar, written like 2026-11-20.';

function ofPattern(pattern: string): string {
  if (pattern.includes('-W')) return 'This should be a week, written like 2026-W47.';
  if (pattern.includes(':[')) return 'This should be a time of the day, written like 09:00.';
  return 'This should be an id: lower-case words joined by hyphens, such as system-design.';
}
