/** What a schema finds wrong in a value, one finding for each thing a person has to change. */
import * as z from 'zod/v4/core';
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

export type Path = readonly PropertyKey[];

type Issue = z.$ZodIssue;
export type SimpleIssue = Exclude<Issue, { code: 'invalid_union' }>;

export type Finding =
  /** `schema` is what is wanted at the path. */
  | { readonly is: 'issue'; readonly issue: SimpleIssue; readonly path: Path; readonly schema: unknown }
  /** Of all that a union allows there is nothing of the value's type. */
  | { readonly is: 'no-branch'; readonly path: Path; readonly schema: z.$ZodUnion }
  | { readonly is: 'no-measure-kind'; readonly path: Path }
  /** `surplus` are the keys that only the other kind has. */
  | {
      readonly is: 'two-measure-kinds';
      readonly path: Path;
      readonly kinds: readonly [MeasureKind, MeasureKind];
      readonly surplus: readonly string[];
    };

export function* findingsIn(
  schema: unknown,
  value: unknown,
  issues: readonly Issue[],
  path: Path = [],
): Generator<Finding> {
  const unions = new Set<string>();
  for (const issue of issues) {
    const { union, path: at } = firstUnion(schema, issue.path);
    if (union) {
      // All issues below a union are told again by the branch that was meant.
      const key = JSON.stringify(at);
      if (!unions.has(key)) yield* inUnion(union, valueAt(value, at), [...path, ...at]);
      unions.add(key);
    } else if (issue.code !== 'invalid_union') {
      yield { is: 'issue', issue, path: [...path, ...issue.path], schema: schemaAt(schema, issue.path) };
    }
  }
}

/** Which paths to leave out so that the rest is right. */
export function wrongPaths(finding: Finding): readonly Path[] {
  if (finding.is === 'issue' && finding.issue.code === 'unrecognized_keys')
    return finding.issue.keys.map((key) => [...finding.path, key]);
  return finding.is === 'two-measure-kinds' ? finding.surplus.map((key) => [...finding.path, key]) : [finding.path];
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function* inUnion(union: z.$ZodUnion, value: unknown, path: Path): Generator<Finding> {
  if (union === measure && isRecord(value)) {
    yield* inMeasure(value, path);
    return;
  }
  // Apart from measures, each branch is of a type of its own.
  const branch = union._zod.def.options.find((option) => isOfItsType(option, value));
  if (branch) yield* findingsOf(branch, value, path);
  else yield { is: 'no-branch', path, schema: union };
}

function findingsOf(schema: z.$ZodType, value: unknown, path: Path): readonly Finding[] {
  const { error } = z.safeParse(schema, value);
  return error ? [...findingsIn(schema, value, error.issues, path)] : [];
}

const measures = {
  metric: metricMeasure,
  milestones: milestonesMeasure,
  scale: scaleMeasure,
  habit: habitMeasure,
} as const satisfies Record<MeasureKind, z.$ZodObject>;

/** The key that gives a measure its kind is also what tells which kind was meant. */
function* inMeasure(value: Readonly<Record<string, unknown>>, path: Path): Generator<Finding> {
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
  yield* findingsOf(
    measures[kind],
    Object.fromEntries(Object.entries(value).filter(([key]) => !surplus.includes(key))),
    path,
  );
}

const isMeasureKind = (key: string): key is MeasureKind => Object.hasOwn(measures, key);

/** The kind whose key is misspelt, or the only one that has the other keys. */
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
  if (typeof value === 'boolean') return schema instanceof z.$ZodBoolean;
  return typeof value === 'string' && (schema instanceof z.$ZodString || schema instanceof z.$ZodEnum);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first union on the way along a path, the schema at its end included. */
function firstUnion(schema: unknown, path: Path): { readonly union?: z.$ZodUnion; readonly path: Path } {
  let here = withoutWrappers(schema);
  for (const [depth, key] of path.entries()) {
    if (here instanceof z.$ZodUnion) return { union: here, path: path.slice(0, depth) };
    here = step(here, key);
  }
  return here instanceof z.$ZodUnion ? { union: here, path } : { path };
}

function schemaAt(schema: unknown, path: Path): unknown {
  return path.reduce(step, withoutWrappers(schema));
}

/** What a schema wants below a key or an index; undefined where that is not known without the value. */
function step(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.$ZodArray) return withoutWrappers(schema._zod.def.element);
  if (schema instanceof z.$ZodTuple) return withoutWrappers(schema._zod.def.items[Number(key)]);
  if (schema instanceof z.$ZodRecord) return withoutWrappers(schema._zod.def.valueType);
  if (!(schema instanceof z.$ZodObject)) return undefined;
  const shape: Readonly<Record<string, unknown>> = schema._zod.def.shape;
  return Object.hasOwn(shape, String(key)) ? withoutWrappers(shape[String(key)]) : undefined;
}

function withoutWrappers(schema: unknown): unknown {
  return schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault || schema instanceof z.$ZodNullable
    ? withoutWrappers(schema._zod.def.innerType)
    : schema;
}

/** The keys that an object's schema knows; none for anything else. */
export function keysOf(schema: unknown): readonly string[] {
  return schema instanceof z.$ZodObject ? Object.keys(schema._zod.def.shape) : [];
}

/** Whether a path leads into a map of free keys, such as answers by prompt. */
export function isInRecord(schema: unknown, path: Path): boolean {
  return schemaAt(schema, path.slice(0, -1)) instanceof z.$ZodRecord;
}
