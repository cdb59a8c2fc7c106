/** Reads one file: what it says, what is wrong with it, and what it refers to. Never throws for what a person may write. */
import type { Document } from 'yaml';
import * as z from 'zod';
import { schemas, type Entity, type Kind } from '../model/kinds.ts';
import { currentFormat } from '../model/settings.ts';
import { titleOfId } from '../model/ids.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { linesOf, type Lines } from '../text/lines.ts';
import { checkEntity } from './checks.ts';
import { placeOf } from './nodes.ts';
import { parse } from './parse.ts';
import { referencesIn, type Reference } from './references.ts';
import { flatten, problemsOf, type Path } from './schemaProblems.ts';

export type Reading<K extends Kind> = {
  /** What the file says, without the values that are wrong. Undefined when nothing of it can be read. */
  readonly entity: Entity<K> | undefined;
  /** Written in a format newer than ours: shown, never changed. */
  readonly newer: boolean;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
};

/** @param id the file's id; it stands in for a missing title, and a note's date may come from it */
export function readEntity<K extends Kind>(kind: K, id: string, text: string): Reading<K> {
  const lines = linesOf(text);
  const parsed = parse(text, lines);
  if (!parsed.ok) return { entity: undefined, newer: false, problems: parsed.problems, references: [] };
  const { doc, value } = parsed;
  const references = referencesIn(kind, doc, lines);
  const format = typeof value.format === 'number' && value.format > currentFormat ? value.format : undefined;
  const { entity, problems } = validate(kind, id, value, doc, lines);
  if (format !== undefined) {
    const notice = problem('newer-format', lines.rangeOf(...placeOf(doc, ['format'])), { format, known: currentFormat });
    return { entity, newer: true, problems: [notice], references };
  }
  const checks = entity === undefined ? [] : checkEntity(kind, id, entity, (path) => lines.rangeOf(...placeOf(doc, path)));
  return { entity, newer: false, problems: [...problems, ...checks], references };
}

/** More rounds than this and something is wrong with the schema rather than with the file. */
const mostRounds = 12;

/**
 * Validates, and where a value is wrong leaves it out and validates the rest, so that one bad date does not hide a goal.
 * The problems are those of the first round: what is left out later follows from them.
 */
function validate<K extends Kind>(kind: K, id: string, value: Readonly<Record<string, unknown>>, doc: Document, lines: Lines) {
  const schema: z.ZodType<Entity<K>> = schemaOf(kind);
  const first = schema.safeParse(value);
  if (first.success) return { entity: first.data, problems: [] };
  const problems = flatten(first.error.issues).flatMap((flat) => problemsOf(flat, doc, lines, keysAt(schemas[kind], flat.path)));

  let kept: unknown = structuredClone(value);
  let result: z.ZodSafeParseResult<Entity<K>> = first;
  for (let round = 0; round < mostRounds && !result.success; round++) {
    kept = withoutWrong(kept, flatten(result.error.issues).map(({ issue, path }) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path])).flat(), standIns(id));
    result = schema.safeParse(kept);
  }
  return { entity: result.data, problems };
}

// The table's type is lost when it is indexed by a type parameter; each kind's schema does give that kind's entity.
const schemaOf = <K extends Kind>(kind: K) => schemas[kind] as unknown as z.ZodType<Entity<K>>;

/** What a file without its one required key is shown with. */
function standIns(id: string): Readonly<Record<string, string>> {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
  return { title: titleOfId(id), name: titleOfId(id), ...(date !== undefined && { date }) };
}

/** A copy of the value without what is at the paths. What misses a required key goes as a whole, but at the root a stand-in is set. */
function withoutWrong(value: unknown, paths: readonly Path[], standIn: Readonly<Record<string, string>>): unknown {
  const gone = Symbol('gone');
  const removed = new Set<string>();
  for (const path of paths) {
    const last = path.at(-1);
    if (last === undefined) continue;
    const parent = at(value, path.slice(0, -1));
    if (typeof parent !== 'object' || parent === null) continue;
    if (Array.isArray(parent)) parent[Number(last)] = gone;
    else if (Object.hasOwn(parent, last)) Reflect.deleteProperty(parent, last);
    else if (path.length === 1) Reflect.set(parent, last, standIn[String(last)]);
    else removed.add(JSON.stringify(path.slice(0, -1)));
  }
  const holed = compact(value, gone);
  return removed.size === 0 ? holed : withoutWrong(holed, [...removed].map((path): Path => JSON.parse(path) as string[]), standIn);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

function compact(value: unknown, gone: symbol): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== gone).map((item) => compact(item, gone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner, gone)]));
}

/** The keys that a schema knows at a path; of a union, those of all its branches. */
export function keysAt(schema: unknown, path: Path): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.def.innerType, path);
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray) return key === undefined ? [] : keysAt(schema.def.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return key === undefined ? Object.keys(shape) : keysAt(shape[String(key)], rest);
}
