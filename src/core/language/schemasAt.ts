/** Finds the schemas that apply at a path of a file: several if a map does not yet show which alternative it is. */
import * as z from 'zod/v4/core';
import type { ValuePath } from '../base/valuePath.ts';
import { keysOf } from '../index/schemaIssues.ts';
import { skillLevel } from '../model/values.ts';

export type SchemaMatch = Readonly<{
  /** Without optional, default, and union wrappers; empty if the path is not in the model. */
  schemas: readonly z.$ZodType[];
  /** The path of the key in its documentation: see `keyDocsOf`. */
  keys: readonly string[];
}>;

/** @param keysAt the keys of the map at a path; only called where there are several alternatives */
export function schemasAt(
  root: z.$ZodType,
  path: ValuePath,
  keysAt: (path: ValuePath) => readonly string[],
): SchemaMatch {
  const keys: string[] = [];
  let schemas = matching(alternativesOf(root), () => keysAt([]));
  for (const [depth, step] of path.entries()) {
    const isOwnKey =
      schemas.some((schema) => schema instanceof z.$ZodRecord) &&
      !schemas.some((schema) => keysOf(schema).includes(String(step)));
    const isItem =
      schemas.some((schema) => schema instanceof z.$ZodArray || schema instanceof z.$ZodTuple) &&
      typeof step === 'number';
    if (!isItem) keys.push(isOwnKey ? '*' : String(step));
    schemas = matching(schemas.flatMap((schema) => childrenOf(schema, step)).flatMap(alternativesOf), () =>
      keysAt(path.slice(0, depth + 1)),
    );
  }
  return { schemas: [...new Set(schemas)], keys };
}

/** The schemas that a schema with wrappers stands for. */
export function alternativesOf(schema: z.$ZodType): readonly z.$ZodType[] {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault || schema instanceof z.$ZodNullable)
    return alternativesOf(schema._zod.def.innerType);
  return schema instanceof z.$ZodUnion ? schema._zod.def.options.flatMap(alternativesOf) : [schema];
}

/** The schema of each key of a map; empty for other schemas. */
export function shapeOf(schema: z.$ZodType): Readonly<Record<string, z.$ZodType>> {
  return schema instanceof z.$ZodObject ? schema._zod.def.shape : {};
}

function childrenOf(schema: z.$ZodType, step: string | number): readonly z.$ZodType[] {
  if (schema instanceof z.$ZodArray) return typeof step === 'number' ? [schema._zod.def.element] : [];
  if (schema instanceof z.$ZodTuple) return schema._zod.def.items.slice(Number(step), Number(step) + 1);
  if (schema instanceof z.$ZodRecord) return typeof step === 'string' ? [schema._zod.def.valueType] : [];
  const shape = shapeOf(schema);
  const child = Object.hasOwn(shape, String(step)) ? shape[String(step)] : undefined;
  return child ? [child] : [];
}

/** Drops the maps that lack one of the present keys. Keys that no map has are ignored. */
function matching(schemas: readonly z.$ZodType[], keys: () => readonly string[]): readonly z.$ZodType[] {
  const maps = schemas.filter((schema) => schema instanceof z.$ZodObject);
  if (maps.length < 2) return schemas;
  const known = keys().filter((key) => maps.some((map) => keysOf(map).includes(key)));
  const fitting = maps.filter((map) => known.every((key) => keysOf(map).includes(key)));
  return fitting.length === 0
    ? schemas
    : schemas.filter((schema) => !(schema instanceof z.$ZodObject) || fitting.includes(schema));
}

/** A longer list of numbers would not help. */
const maxNumbers = 10;

/** The values that a schema allows, as text, if they are few. */
export function allowedValues(schema: z.$ZodType): readonly string[] {
  // The levels that have a meaning without a career ladder.
  if (schema === skillLevel) return ['0', '1', '2', '3', '4'];
  if (schema instanceof z.$ZodEnum) return Object.values(schema._zod.def.entries).map(String);
  if (schema instanceof z.$ZodBoolean) return ['true', 'false'];
  if (!(schema instanceof z.$ZodNumberFormat)) return [];
  const checks = schema._zod.def.checks ?? [];
  const low = checks.find((check) => check instanceof z.$ZodCheckGreaterThan)?._zod.def.value;
  const high = checks.find((check) => check instanceof z.$ZodCheckLessThan)?._zod.def.value;
  if (typeof low !== 'number' || typeof high !== 'number' || high - low >= maxNumbers) return [];
  return Array.from({ length: high - low + 1 }, (_each, index) => String(low + index));
}
