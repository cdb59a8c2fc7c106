/** From what zod says of a value to problems at exact places, in words about the file rather than about types. */
import { closest, distance } from 'fastest-levenshtein';
import type { Document } from 'yaml';
import type * as z from 'zod';
import { problem, type Problem } from '../problems/problem.ts';
import type { Lines } from '../text/lines.ts';
import { keyPlaceOf, placeOf } from './nodes.ts';

type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

/** An issue with the path from the file's root. Where a union failed, the issues of the branch that was most likely meant. */
export type FlatIssue = { readonly issue: Exclude<Issue, { code: 'invalid_union' }>; readonly path: Path };

export function flatten(issues: readonly Issue[], parent: Path = []): readonly FlatIssue[] {
  return issues.flatMap((issue) => {
    const path = [...parent, ...issue.path];
    if (issue.code !== 'invalid_union') return [{ issue, path }];
    const branches = issue.errors.map((errors) => flatten(errors, path));
    return branches.sort((one, other) => unlikeliness(one) - unlikeliness(other) || depth(other) - depth(one))[0] ?? [];
  });
}

const unlikeliness = (issues: readonly FlatIssue[]) =>
  issues.reduce((sum, { issue }) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

const depth = (issues: readonly FlatIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));

/** @param siblings the keys that the schema knows at the issue's place, for "did you mean" */
export function problemsOf({ issue, path }: FlatIssue, doc: Document, lines: Lines, siblings: readonly string[]): readonly Problem[] {
  const range = lines.rangeOf(...placeOf(doc, path));
  const value = textOf(valueAt(doc.toJS(), path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, lines.rangeOf(...(keyPlaceOf(doc, [...path, key]) ?? placeOf(doc, path))), siblings));
    case 'invalid_type': {
      const given = valueAt(doc.toJS(), path);
      if (given === undefined) return [problem('missing-key', range, { key: String(path.at(-1) ?? '') })];
      return [problem('wrong-type', range, { expected: nameOfType(issue.expected), found: describe(given) })];
    }
    case 'invalid_value':
      return [problem('not-one-of', range, { value, options: issue.values.map(String).join(', ') })];
    case 'invalid_format':
      if (issue.format === 'date') return [problem('no-such-date', range, { value })];
      return [problem('bad-shape', range, { value, expected: expectedShape(issue.pattern ?? '') })];
    case 'too_small':
      if (issue.origin === 'string') return [problem('wrong-type', range, { expected: 'some text', found: 'nothing' })];
      if (issue.origin === 'array') return [problem('wrong-type', range, { expected: 'a list with something in it', found: 'an empty list' })];
      return [problem('out-of-range', range, { value, expected: issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} or more` })];
    case 'too_big':
      return [problem('out-of-range', range, { value, expected: `${issue.maximum} or less` })];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return [problem('bad-shape', range, { value, expected: issue.message })];
  }
}

function unknownKey(key: string, range: Problem['range'], siblings: readonly string[]): Problem {
  const near = nearest(key, siblings);
  return near === undefined ? problem('unknown-key', range, { key }) : problem('misspelt-key', range, { key, near });
}

/** The candidate that a word was probably meant to be: at most a third of its letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const near = closest(word.toLowerCase(), [...candidates]);
  return distance(word.toLowerCase(), near) <= Math.max(1, Math.floor(word.length / 3)) ? near : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function nameOfType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: '"key: value" lines', record: '"key: value" lines', tuple: 'a list',
  };
  return names[expected] ?? expected;
}

function describe(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return '"key: value" lines';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? `the number ${value}` : textOf(value);
}

function expectedShape(pattern: string): string {
  if (pattern.includes('-W')) return 'A week is written like 2026-W47.';
  return 'An id is lower-case words joined by hyphens, such as system-design.';
}
