/** The names of all keys of all kinds of files. */
import * as z from 'zod/v4/core';
import { schemas } from './kinds.ts';

let names: ReadonlySet<string> | undefined;

export function keyNames(): ReadonlySet<string> {
  names ??= new Set(Object.values(schemas).flatMap((schema) => [...namesIn(schema)]));
  return names;
}

function* namesIn(schema: unknown): Generator<string> {
  if (
    schema instanceof z.$ZodOptional ||
    schema instanceof z.$ZodDefault ||
    schema instanceof z.$ZodNullable ||
    schema instanceof z.$ZodReadonly
  )
    yield* namesIn(schema._zod.def.innerType);
  else if (schema instanceof z.$ZodArray) yield* namesIn(schema._zod.def.element);
  else if (schema instanceof z.$ZodRecord) yield* namesIn(schema._zod.def.valueType);
  else if (schema instanceof z.$ZodPipe) yield* namesIn(schema._zod.def.out);
  else if (schema instanceof z.$ZodUnion) for (const option of schema._zod.def.options) yield* namesIn(option);
  else if (schema instanceof z.$ZodObject)
    for (const [key, value] of Object.entries(schema._zod.def.shape)) {
      yield key;
      yield* namesIn(value);
    }
}
