/**
 * What the model wants at a path: all the schemas that may apply there, since half a measure may become one of several
 * kinds.
 */
import * as z from 'zod/v4/core';
import { keysOf } from '../../index/schemaIssues.ts';
import type { CursorPath } from './cursor.ts';

export type Wanted = {
  /** Without optional, default and union around them; empty where the model knows nothing. */
  readonly schemas: readonly z.$ZodType[];
  /** The path of the key: see `keyDocsOf`. */
  readonly keys: readonly string[];
};

/**
 * @param keysAt the keys that are in the map at a path: they tell which of several maps is meant, and are only asked
 * for where there are several
 */
export function wantedAt(root: z.$ZodType, path: CursorPath, keysAt: (path: CursorPath) => readonly string[]): Wanted {
  const keys: string[] = [];
  let schemas = narrowed(alternativesOf(root), () => keysAt([]));
  for (const [depth, step] of path.entries()) {
    const isFree =
      schemas.some((schema) => schema instanceof z.$ZodRecord) &&
      !schemas.some((schema) => keysOf(schema).includes(String(step)));
    const isItem =
      schemas.some((schema) => schema instanceof z.$ZodArray || schema instanceof z.$ZodTuple) &&
      typeof step === 'number';
    if (!isItem) keys.push(isFree ? '*' : String(step));
    schemas = narrowed(schemas.flatMap((schema) => below(schema, step)).flatMap(alternativesOf), () =>
      keysAt(path.slice(0, depth + 1)),
    );
  }
  return { schemas: [...new Set(schemas)], keys };
}

/** What a schema stands for, one by one. */
export function alternativesOf(schema: z.$ZodType): readonly z.$ZodType[] {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault || schema instanceof z.$ZodNullable)
    return alternativesOf(schema._zod.def.innerType);
  return schema instanceof z.$ZodUnion ? schema._zod.def.options.flatMap(alternativesOf) : [schema];
}

/** The schema of each key of a map. */
export function shapeOf(schema: z.$ZodType): Readonly<Record<string, z.$ZodType>> {
  return schema instanceof z.$ZodObject ? schema._zod.def.shape : {};
}

function below(schema: z.$ZodType, step: string | number): readonly z.$ZodType[] {
  if (schema instanceof z.$ZodArray) return typeof step === 'number' ? [schema._zod.def.element] : [];
  if (schema instanceof z.$ZodTuple) return schema._zod.def.items.slice(Number(step), Number(step) + 1);
  if (schema instanceof z.$ZodRecord) return typeof step === 'string' ? [schema._zod.def.valueType] : [];
  const shape = shapeOf(schema);
  const inner = Object.hasOwn(shape, String(step)) ? shape[String(step)] : undefined;
  return inner ? [inner] : [];
}

/** Of several maps those that have all the keys that are there, as far as any of them has these. */
function narrowed(schemas: readonly z.$ZodType[], keys: () => readonly string[]): readonly z.$ZodType[] {
  const maps = schemas.filter((schema) => schema instanceof z.$ZodObject);
  if (maps.length < 2) return schemas;
  const known = keys().filter((key) => maps.some((map) => keysOf(map).includes(key)));
  const fitting = maps.filter((map) => known.every((key) => keysOf(map).includes(key)));
  return fitting.length === 0
    ? schemas
    : schemas.filter((schema) => !(schema instanceof z.$ZodObject) || fitting.includes(schema));
}
