/** The issues of a schema, reduced to one for each thing that a person has to change. */
import * as z from 'zod/v4/core';
import { valueAtPath, type ValuePath } from '../base/valuePath.ts';
import {
  measure,
  measureKinds,
  metricMeasure,
  milestonesMeasure,
  scaleMeasure,
  habitMeasure,
  type MeasureKind,
} from '../model/goal.ts';
import { nearest } from '../base/nearest.ts';

type Issue = z.$ZodIssue;
export type SimpleIssue = Exclude<Issue, { code: 'invalid_union' }>;

export type SchemaIssue =
  /** `schema` is the schema at the path. */
  | { readonly is: 'issue'; readonly issue: SimpleIssue; readonly path: ValuePath; readonly schema: unknown }
  /** No option of the union has the type of the value. */
  | { readonly is: 'no-option'; readonly path: ValuePath; readonly schema: z.$ZodUnion }
  | { readonly is: 'no-measure-kind'; readonly path: ValuePath }
  /** `surplus`: the keys that only the other kind has. */
  | {
      readonly is: 'two-measure-kinds';
      readonly path: ValuePath;
      readonly kinds: readonly [MeasureKind, MeasureKind];
      readonly surplus: readonly string[];
    };

export function* schemaIssuesIn(
  schema: unknown,
  value: unknown,
  issues: readonly Issue[],
  path: ValuePath = [],
): Generator<SchemaIssue> {
  const unions = new Set<string>();
  for (const issue of issues) {
    const below = keysAndIndexes(issue.path);
    const { union, path: at } = firstUnion(schema, below);
    if (union) {
      // The option that was meant reports all issues below the union again.
      const key = JSON.stringify(at);
      if (!unions.has(key)) yield* inUnion(union, valueAtPath(value, at), [...path, ...at]);
      unions.add(key);
    } else if (issue.code !== 'invalid_union') {
      yield { is: 'issue', issue, path: [...path, ...below], schema: schemaAt(schema, below) };
    }
  }
}

/** The path of an issue. Its type allows symbols, which no file can have as keys. */
const keysAndIndexes = (path: readonly PropertyKey[]): ValuePath =>
  path.map((key) => (typeof key === 'symbol' ? String(key) : key));

/** The paths to drop so that the rest is valid. */
export function wrongPaths(issue: SchemaIssue): readonly ValuePath[] {
  if (issue.is === 'issue' && issue.issue.code === 'unrecognized_keys')
    return issue.issue.keys.map((key) => [...issue.path, key]);
  return issue.is === 'two-measure-kinds' ? issue.surplus.map((key) => [...issue.path, key]) : [issue.path];
}

function* inUnion(union: z.$ZodUnion, value: unknown, path: ValuePath): Generator<SchemaIssue> {
  if (union === measure && isRecord(value)) {
    yield* inMeasure(value, path);
    return;
  }
  // Except for measures, the options of a union differ in type.
  const option = union._zod.def.options.find((one) => isOfItsType(one, value));
  if (option) yield* issuesOf(option, value, path);
  else yield { is: 'no-option', path, schema: union };
}

function issuesOf(schema: z.$ZodType, value: unknown, path: ValuePath): readonly SchemaIssue[] {
  const { error } = z.safeParse(schema, value);
  return error ? [...schemaIssuesIn(schema, value, error.issues, path)] : [];
}

const measures = {
  metric: metricMeasure,
  milestones: milestonesMeasure,
  scale: scaleMeasure,
  habit: habitMeasure,
} as const satisfies Record<MeasureKind, z.$ZodObject>;

/** The key of a kind tells which kind was meant. */
function* inMeasure(value: Readonly<Record<string, unknown>>, path: ValuePath): Generator<SchemaIssue> {
  const [first, second] = Object.keys(value).filter(isMeasureKind);
  const kind = first ?? likelyKind(Object.keys(value));
  if (!kind) {
    yield { is: 'no-measure-kind', path };
    return;
  }
  const surplus = second
    ? keysOf(measures[second]).filter((key) => Object.hasOwn(value, key) && !keysOf(measures[kind]).includes(key))
    : [];
  if (second) yield { is: 'two-measure-kinds', path, kinds: [kind, second], surplus };
  yield* issuesOf(
    measures[kind],
    Object.fromEntries(Object.entries(value).filter(([key]) => !surplus.includes(key))),
    path,
  );
}

const isMeasureKind = (key: string): key is MeasureKind => Object.hasOwn(measures, key);

/** The kind whose key is misspelled, or the only kind with most of the other keys. */
function likelyKind(keys: readonly string[]): MeasureKind | undefined {
  for (const key of keys) {
    const near = measureKinds.find((kind) => nearest(key, [kind]));
    if (near && !measureKinds.some((kind) => keysOf(measures[kind]).includes(key))) return near;
  }
  const known = measureKinds.map((kind) => ({
    kind,
    count: keys.filter((key) => keysOf(measures[kind]).includes(key)).length,
  }));
  const most = Math.max(...known.map(({ count }) => count));
  const best = known.filter(({ count }) => count === most);
  return most > 0 && best.length === 1 ? best[0]?.kind : undefined;
}

function isOfItsType(schema: unknown, value: unknown): boolean {
  if (Array.isArray(value)) return schema instanceof z.$ZodArray || schema instanceof z.$ZodTuple;
  if (isRecord(value)) return schema instanceof z.$ZodObject || schema instanceof z.$ZodRecord;
  if (typeof value === 'number') return schema instanceof z.$ZodNumber;
  if (typeof value === 'boolean') return schema instanceof z.$ZodBoolean || schema instanceof z.$ZodLiteral;
  return typeof value === 'string' && (schema instanceof z.$ZodString || schema instanceof z.$ZodEnum);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first union on a path, the schema at its end included. */
function firstUnion(schema: unknown, path: ValuePath): { readonly union?: z.$ZodUnion; readonly path: ValuePath } {
  let here = withoutWrappers(schema);
  for (const [depth, key] of path.entries()) {
    if (here instanceof z.$ZodUnion) return { union: here, path: path.slice(0, depth) };
    here = withoutWrappers(step(here, key));
  }
  return here instanceof z.$ZodUnion ? { union: here, path } : { path };
}

/**
 * The schema at a path, without optional, default and nullable around it. Of a union, the option that has the next key.
 *
 * @param nextKey the key to look for in the schema at the end of the path
 */
export function schemaAt(schema: unknown, path: ValuePath, nextKey?: string): unknown {
  let here = optionWith(schema, path[0] ?? nextKey);
  for (const [depth, key] of path.entries()) here = optionWith(step(here, key), path[depth + 1] ?? nextKey);
  return here;
}

function optionWith(schema: unknown, key: PropertyKey | undefined): unknown {
  const inner = withoutWrappers(schema);
  if (!(inner instanceof z.$ZodUnion) || key === undefined) return inner;
  const options: readonly unknown[] = inner._zod.def.options.map((option) => optionWith(option, key));
  return options.find((option) => step(option, key) !== undefined) ?? inner;
}

function step(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.$ZodArray) return schema._zod.def.element;
  if (schema instanceof z.$ZodTuple) return schema._zod.def.items[Number(key)];
  if (schema instanceof z.$ZodRecord) return schema._zod.def.valueType;
  if (!(schema instanceof z.$ZodObject)) return undefined;
  const shape: Readonly<Record<string, unknown>> = schema._zod.def.shape;
  return Object.hasOwn(shape, String(key)) ? shape[String(key)] : undefined;
}

export function withoutWrappers(schema: unknown): unknown {
  return schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault || schema instanceof z.$ZodNullable
    ? withoutWrappers(schema._zod.def.innerType)
    : schema;
}

/** The keys of an object's schema; none for other schemas. */
export function keysOf(schema: unknown): readonly string[] {
  return schema instanceof z.$ZodObject ? Object.keys(schema._zod.def.shape) : [];
}

export function requiredKeys(schema: unknown): readonly string[] {
  if (!(schema instanceof z.$ZodObject)) return [];
  return Object.entries(schema._zod.def.shape).flatMap(([key, value]) =>
    value instanceof z.$ZodType && value._zod.optin === undefined ? [key] : [],
  );
}

/** Whether a path leads into a map with free keys, such as answers by prompt. */
export function isInRecord(schema: unknown, path: ValuePath): boolean {
  return schemaAt(schema, path.slice(0, -1)) instanceof z.$ZodRecord;
}
