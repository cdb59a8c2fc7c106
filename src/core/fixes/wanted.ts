/** What a schema wants at a place of a file. */
import * as z from 'zod/v4/core';

/**
 * The schema below a path. Of several that a place allows, the one that has the next key of the path.
 * @param nextKey what will be asked for below the path
 */
export function wantedAt(schema: unknown, path: readonly PropertyKey[], nextKey?: string): unknown {
  let here = branchOf(schema, path[0] ?? nextKey);
  for (const [depth, key] of path.entries()) here = branchOf(below(here, key), path[depth + 1] ?? nextKey);
  return here;
}

function below(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.$ZodArray) return schema._zod.def.element;
  if (schema instanceof z.$ZodTuple) return schema._zod.def.items[Number(key)];
  if (schema instanceof z.$ZodRecord) return schema._zod.def.valueType;
  if (!(schema instanceof z.$ZodObject)) return undefined;
  const shape: Readonly<Record<string, unknown>> = schema._zod.def.shape;
  return Object.hasOwn(shape, String(key)) ? shape[String(key)] : undefined;
}

function branchOf(schema: unknown, key: PropertyKey | undefined): unknown {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault || schema instanceof z.$ZodNullable)
    return branchOf(schema._zod.def.innerType, key);
  if (!(schema instanceof z.$ZodUnion) || key === undefined) return schema;
  const branches: readonly unknown[] = schema._zod.def.options.map((option) => branchOf(option, key));
  return branches.find((branch) => below(branch, key) !== undefined) ?? schema;
}

/** The keys that a place cannot do without. */
export function requiredKeys(schema: unknown): readonly string[] {
  if (!(schema instanceof z.$ZodObject)) return [];
  return Object.entries(schema._zod.def.shape).flatMap(([key, value]) =>
    value instanceof z.$ZodType && value._zod.optin === undefined ? [key] : [],
  );
}
