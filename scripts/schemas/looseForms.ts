/**
 * What Cairn reads beside the usual form of a value, as alternatives of its JSON Schema, so that other tools show no
 * error for it. The patterns accept a little more than Cairn does.
 */
import * as z from 'zod/v4/core';
import { measure } from '../../src/core/model/goal.ts';
import { numberWordsOf, wordsFor } from '../../src/core/model/synonyms.ts';
import { fraction, id, isoWeek, references, timeOfDay } from '../../src/core/model/values.ts';
import { textKeyOf } from '../../src/core/index/itemText.ts';
import { withoutWrappers } from '../../src/core/index/schemaIssues.ts';
import type { JsonSchema } from './errorMessage.ts';

const text = (pattern: string): JsonSchema => ({ type: 'string', pattern });
const nonEmpty = text('\\S');

/** Without the usual form, which has to be a date of the calendar. */
const looseDate = text(
  '^(?!\\s*\\d{4}-\\d{2}-\\d{2}\\s*$).*(?:(?:^|\\D)\\d{1,2} ?[-/.] ?\\d{1,2}|\\d{4} ?[-/.–] ?\\d{1,2} ?[-/.–] ?\\d|' +
    '\\d(?:st|nd|rd|th|\\.)?[ -](?:of )?[A-Za-z]{3}|[A-Za-z]{3}\\.? \\d|^\\s*\\d{8}\\s*$)',
);
/** The pattern of the calendar, because not all tools check `format`. */
const exactDate = (schema: z.$ZodISODate): JsonSchema => {
  const { pattern } = schema._zod.def;
  return { type: 'string', format: 'date', ...(pattern && { pattern: pattern.source }) };
};
const looseNumber =
  '^\\s*(?:[~≈<>≤≥]=?|[A-Za-z]+\\.?\\s|at (?:least|most)|up to|[$€£¥₹])*\\s*' +
  "[-+−–]?[\\d.,][\\d.,'’_ ]*(?:[^\\d\\s-].*)?$";

const yesOrNo = text(
  '^\\s*(?:[xXyYnN]|[yY][eE][sS]|[nN][oO]|[oO][nN]|[oO][fF][fF]|[oO][kK]|[dD]one|[oO]pen|[tT]rue|[fF]alse)\\s*$',
);

/** Alternatives to a schema that is not a list, a map, or a union. */
function looseScalar(schema: z.$ZodType): readonly JsonSchema[] {
  if (schema instanceof z.$ZodEnum) return [text(`^${anyOf(optionWords(schema))}$`)];
  if (schema instanceof z.$ZodLiteral) return [{ const: false }, yesOrNo];
  if (schema instanceof z.$ZodBoolean) return [yesOrNo];
  if (schema instanceof z.$ZodNumber) {
    const words = numberWordsOf(schema);
    return [
      text(words.length > 0 ? `${looseNumber}|^${anyOf(words)}$` : looseNumber),
      ...(schema === fraction ? [{ type: 'number' as const, exclusiveMinimum: 10, maximum: 100 }] : []),
    ];
  }
  if (!(schema instanceof z.$ZodString)) return [];
  if (schema instanceof z.$ZodISODate)
    return [looseDate, { type: 'integer', minimum: 10_000_101, maximum: 99_991_231 }];
  if (schema === isoWeek) return [text('^\\s*\\d{4}[-_ ]?(?:[Ww]|[Ww]eek[-_ ]?)?(?:0?[1-9]|[1-4]\\d|5[0-3])\\s*$')];
  if (schema === timeOfDay)
    return [
      text('^\\s*(?:[01]?\\d|2[0-3])(?:[.:h ][0-5]\\d)? ?(?:[aApP][mM])?\\s*$'),
      { type: 'integer', minimum: 0, maximum: 23 },
    ];
  if (schema === id) return [{ type: 'integer', minimum: 0 }];
  const scalars: readonly JsonSchema[] = [{ type: ['number', 'boolean'] }];
  return references.has(schema)
    ? scalars
    : [...scalars, { type: 'array', items: { type: 'string', pattern: '\\S' }, minItems: 1 }];
}

/** Alternatives to a schema. */
export function looseForms(schema: z.$ZodType): readonly JsonSchema[] {
  if (schema instanceof z.$ZodArray) return looseList(schema);
  if (schema instanceof z.$ZodObject) return looseMap(schema);
  return looseScalar(schema);
}

function looseList(schema: z.$ZodArray): readonly JsonSchema[] {
  const element = withoutWrappers(schema._zod.def.element);
  const options: readonly unknown[] = element instanceof z.$ZodUnion ? element._zod.def.options : [element];
  return options.flatMap((option): readonly JsonSchema[] => {
    if (option instanceof z.$ZodEnum) {
      const word = anyOf(optionWords(option));
      return [text(`^${word}(?:(?:[,;/&+|]|and)${word})*$`)];
    }
    if (option instanceof z.$ZodObject) return looseMap(option);
    if (option instanceof z.$ZodISODate) return [exactDate(option), ...looseScalar(option)];
    if (option === isoWeek) return looseScalar(isoWeek);
    return option instanceof z.$ZodString ? [nonEmpty, { type: ['number', 'boolean'] }] : [];
  });
}

function looseMap(schema: z.$ZodObject): readonly JsonSchema[] {
  const key = textKeyOf(schema);
  if (key === undefined) return [];
  const inner = withoutWrappers(schema._zod.def.shape[key]);
  if (inner === id) return [text('[\\p{L}\\p{N}]')];
  if (inner instanceof z.$ZodISODate) return [exactDate(inner), ...looseScalar(inner).slice(0, 1)];
  if (inner instanceof z.$ZodNumber) return [{ type: 'number', exclusiveMinimum: 0 }, text(looseNumber)];
  return [nonEmpty];
}

/** Kinds of measures are told apart by their keys. */
export const hasLooseForms = (schema: z.$ZodType): boolean =>
  !(schema instanceof z.$ZodObject && measure._zod.def.options.some((option) => option === schema));

const optionWords = (schema: z.$ZodEnum): readonly string[] =>
  Object.values(schema._zod.def.entries).flatMap((option) => wordsFor(String(option)));

/** Any of some words in any case, with any separators and symbols. */
function anyOf(words: readonly string[]): string {
  const separator = '[\\W_]*';
  const patterns = [...new Set(words)].map((word) =>
    word
      .split(/[^a-z0-9]+/i)
      .map((part) => part.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`))
      .join(separator),
  );
  return `${separator}(?:${patterns.join('|')})${separator}`;
}
