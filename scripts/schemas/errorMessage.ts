/** Error messages for values of the wrong type or format. Without them, editors show regular expressions and `null`. */
import type * as z from 'zod';

/** VS Code’s and Red Hat’s language servers support `errorMessage`; other tools ignore it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema & { errorMessage?: string };

/** Nothing for maps: it would replace the message about a missing key. */
const typeMessages = new Map([
  ['string', 'Expected text. Put the value in quotes.'],
  ['number', 'Expected a number.'],
  ['integer', 'Expected a whole number.'],
  ['boolean', 'Expected true or false.'],
  ['array', 'Expected a list.'],
]);

export function errorMessageFor({ type, enum: options, format, pattern }: JsonSchema): JsonSchema {
  const message = options
    ? `Expected one of: ${options.join(', ')}.`
    : format === 'date'
      ? 'Expected a date, such as 2026-11-20.'
      : pattern === undefined
        ? typeMessages.get(String(type))
        : patternMessage(pattern);
  return message === undefined ? {} : { errorMessage: message };
}

function patternMessage(pattern: string): string {
  if (pattern.includes('-W')) return 'Expected a week, such as 2026-W47.';
  if (pattern.includes(':[')) return 'Expected a time, such as 09:00.';
  return 'Expected an ID: lowercase words joined by hyphens, such as system-design.';
}
