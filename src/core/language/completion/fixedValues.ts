/** Suggestions for keys with a fixed set of values. */
import * as z from 'zod/v4/core';
import type { Kind } from '../../model/kinds.ts';
import { meaningOfOption } from '../../model/keys/options.ts';
import { rangeOf } from './bodies.ts';
import type { Suggestion } from './suggestion.ts';

/** @param keys the path of the value, as in `meaningOf` */
export function optionsOf(kind: Kind, keys: readonly string[], schema: z.$ZodType): readonly Suggestion[] {
  return valuesOf(schema).map((value) => ({ is: 'option', value, meaning: meaningOfOption(kind, keys, value) }));
}

function valuesOf(schema: z.$ZodType): readonly string[] {
  if (schema instanceof z.$ZodEnum) return Object.values(schema._zod.def.entries).map(String);
  if (schema instanceof z.$ZodBoolean) return ['true', 'false'];
  const range = rangeOf(schema);
  return range ? Array.from({ length: range.high - range.low + 1 }, (_each, index) => String(range.low + index)) : [];
}
