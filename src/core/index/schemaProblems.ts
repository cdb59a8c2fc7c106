/** Turns the issues of a schema into problems with exact ranges and with messages about the file, not about types. */
import * as l10n from '@vscode/l10n';
import type { Document } from 'yaml';
import * as z from 'zod/v4/core';
import { valueAtPath, type ValuePath } from '../base/valuePath.ts';
import { homeOfKey } from '../model/keyHomes.ts';
import { kinds, schemas, type Kind } from '../model/kinds.ts';
import { measureKinds } from '../model/goal.ts';
import { problem, type Problem, type ProblemPlace } from '../problems/problem.ts';
import type { Range } from '../base/lines.ts';
import { nearest } from '../base/nearest.ts';
import { cutTexts } from './cutText.ts';
import { isInRecord, keysOf, type SchemaIssue, type SimpleIssue } from './schemaIssues.ts';
import { firstKeyOf, keyPlaceOf, pairAt, nodeAt, placeOf, type Offsets } from '../yaml/nodes.ts';

/** The file that the issues are about. */
export type SchemaSource = {
  readonly doc: Document;
  readonly value: unknown;
  readonly schema: unknown;
  readonly rangeOf: (offsets: Offsets) => Range;
};

export function problemsOf(issues: readonly SchemaIssue[], source: SchemaSource): readonly Problem[] {
  const unknown = issues.flatMap((issue) =>
    issue.is === 'issue' && issue.issue.code === 'unrecognized_keys'
      ? issue.issue.keys.map((key) => [...issue.path, key])
      : [],
  );
  return issues.flatMap((issue) => {
    switch (issue.is) {
      case 'no-measure-kind':
        return [
          problem('measure-without-kind', placeIn(source, issue.path, firstKeyOf(source.doc, issue.path)), {
            kinds: measureKinds.join(', '),
          }),
        ];
      case 'two-measure-kinds': {
        const [one, other] = issue.kinds;
        return [problem('measure-of-two-kinds', keyPlaceIn(source, [...issue.path, other]), { one, other })];
      }
      case 'no-option':
        if (valueAtPath(source.value, issue.path) === undefined && isInRecord(source.schema, issue.path)) return [];
        return wrongType(issue.path, issue.schema, source);
      case 'issue':
        return inIssue(issue.issue, issue.path, issue.schema, source, unknown);
    }
  });
}

/** @param offsets what is underlined instead of the value at the path */
const placeIn = ({ doc, rangeOf }: SchemaSource, path: ValuePath, offsets?: Offsets): ProblemPlace => ({
  path,
  range: rangeOf(offsets ?? placeOf(doc, path)),
});

const keyPlaceIn = (source: SchemaSource, path: ValuePath): ProblemPlace =>
  placeIn(source, path, keyPlaceOf(source.doc, path));

function inIssue(
  issue: SimpleIssue,
  path: ValuePath,
  schema: unknown,
  source: SchemaSource,
  unknown: readonly ValuePath[],
): readonly Problem[] {
  const place = placeIn(source, path);
  const found = valueAtPath(source.value, path);
  const value = textOf(found);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, path, schema, source);
    case 'invalid_type':
      if (found !== undefined) return wrongType(path, schema, source);
      if (isInRecord(source.schema, path)) return [];
      return pairAt(nodeAt(source.doc, path.slice(0, -1)), path.at(-1) ?? '')
        ? wrongType(path, schema, source)
        : [missingKey(path, source, unknown)];
    case 'invalid_value':
      return isScalar(found)
        ? [problem('not-one-of', place, { value, options: issue.values.map(String).join(', ') })]
        : wrongType(path, schema, source);
    case 'invalid_format':
      if (issue.format === 'date') return [problem('no-such-date', place, { value })];
      return [problem('bad-shape', place, { value, expected: expectedShape(issue.pattern ?? '') })];
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'string')
        return [problem('wrong-type', place, { expected: l10n.t('text'), found: l10n.t('nothing') })];
      if (Array.isArray(found))
        return [
          problem('wrong-type', place, {
            expected: expectedLength(issue),
            found: listOfLength(found.length),
          }),
        ];
      return [problem('out-of-range', place, { value, expected: expectedNumber(issue, schema) })];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return [problem('bad-shape', place, { value, expected: issue.message })];
  }
}

function wrongType(path: ValuePath, schema: unknown, source: SchemaSource): readonly Problem[] {
  const found = describe(valueAtPath(source.value, path), schema);
  return [problem('wrong-type', placeIn(source, path), { expected: nameOf(schema), found })];
}

/** Points at the misspelled key if there is one. */
function missingKey(path: ValuePath, source: SchemaSource, unknown: readonly ValuePath[]): Problem {
  const key = String(path.at(-1) ?? '');
  const parent = path.slice(0, -1);
  const siblings = unknown
    .filter((other) => other.length === path.length && parent.every((step, depth) => step === other[depth]))
    .map((other) => String(other.at(-1)));
  const misspelt = siblings.find((other) => nearest(other, [key]) !== undefined);
  const offsets = misspelt === undefined ? undefined : keyPlaceOf(source.doc, [...parent, misspelt]);
  return problem('missing-key', placeIn(source, path, offsets), { key });
}

function unknownKeys(
  keys: readonly string[],
  path: ValuePath,
  schema: unknown,
  source: SchemaSource,
): readonly Problem[] {
  const cut = cutTexts(nodeAt(source.doc, path), path, keys, source.rangeOf);
  const others = keys
    .filter((key) => !cut.keys.has(key))
    .map((key) =>
      unknownKey(
        key,
        keyPlaceIn(source, [...path, key]),
        keysOf(schema),
        path.length === 0 ? kindOf(source.schema) : undefined,
      ),
    );
  return [...cut.problems, ...others];
}

const kindOf = (schema: unknown): Kind | undefined => kinds.find((kind) => schemas[kind] === schema);

function unknownKey(key: string, place: ProblemPlace, siblings: readonly string[], kind: Kind | undefined): Problem {
  // A known word is not a typo: "phone" does not mean "phase".
  const isElsewhere = kind !== undefined && homeOfKey(kind, key) !== undefined;
  const near = isElsewhere ? undefined : nearest(key, siblings);
  return near === undefined
    ? problem('unknown-key', place, { key: truncate(key) })
    : problem('misspelt-key', place, { key, near });
}

/** At most 60 characters, for messages. */
export function truncate(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

function textOf(value: unknown): string {
  if (typeof value === 'string') return truncate(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function nameOf(schema: unknown): string {
  if (schema instanceof z.$ZodUnion) {
    const [first = '', ...others] = new Set(schema._zod.def.options.map(nameOf));
    return others.reduce((names, name) => l10n.t('{0} or {1}', names, name), first);
  }
  if (schema instanceof z.$ZodEnum) return l10n.t('one of {0}', Object.values(schema._zod.def.entries).join(', '));
  if (schema instanceof z.$ZodISODate) return l10n.t('a date such as 2026-11-20');
  if (schema instanceof z.$ZodNumberFormat) return l10n.t('a whole number');
  if (schema instanceof z.$ZodNumber) return l10n.t('a number');
  if (schema instanceof z.$ZodBoolean) return l10n.t('true or false');
  if (schema instanceof z.$ZodArray || schema instanceof z.$ZodTuple) return l10n.t('a list');
  if (schema instanceof z.$ZodObject || schema instanceof z.$ZodRecord) return l10n.t('“key: value” lines');
  return l10n.t('text');
}

const allowsNumber = (schema: unknown): boolean =>
  schema instanceof z.$ZodUnion ? schema._zod.def.options.some(allowsNumber) : schema instanceof z.$ZodNumber;

function describe(value: unknown, schema: unknown): string {
  if (value === null || value === undefined || value === '') return l10n.t('nothing');
  if (Array.isArray(value)) return l10n.t('a list');
  if (typeof value === 'object') return l10n.t('“key: value” lines');
  if (typeof value === 'string')
    return allowsNumber(schema) && value.trim() !== '' && Number.isFinite(Number(value))
      ? l10n.t('text. Remove the quotes')
      : l10n.t('text');
  const found = typeof value === 'number' ? describeNumber(value) : textOf(value);
  return nameOf(schema) === l10n.t('text') ? l10n.t('{0}. Put quotes around it', found) : found;
}

function describeNumber(value: number): string {
  if (Number.isNaN(value)) return l10n.t('“not a number”');
  return Number.isFinite(value) ? l10n.t('the number {0}', value) : l10n.t('infinity');
}

function expectedShape(pattern: string): string {
  if (pattern.includes('-W')) return l10n.t('Write a week like 2026-W47.');
  if (pattern.includes(':[')) return l10n.t('Write a time like 09:00.');
  return l10n.t('Use lowercase words joined by hyphens, such as system-design.');
}

const listOfLength = (length: number): string =>
  length === 0 ? l10n.t('an empty list') : l10n.t('a list of length {0}', length);

function expectedLength(issue: SimpleIssue & { code: 'too_small' | 'too_big' }): string {
  if (issue.code === 'too_big') return l10n.t('a list of length {0} or less', Number(issue.maximum));
  return issue.minimum === 1 ? l10n.t('a list with at least one item') : listOfLength(Number(issue.minimum));
}

function expectedNumber(issue: SimpleIssue & { code: 'too_small' | 'too_big' }, schema: unknown): string {
  const number = nameOf(schema);
  const checks = schema instanceof z.$ZodNumber ? (schema._zod.def.checks ?? []) : [];
  const least = checks.find((check) => check instanceof z.$ZodCheckGreaterThan)?._zod.def.value;
  const most = checks.find((check) => check instanceof z.$ZodCheckLessThan)?._zod.def.value;
  if (typeof least === 'number' && typeof most === 'number') return l10n.t('{0} from {1} to {2}', number, least, most);
  if (issue.code === 'too_big') return l10n.t('{0} of {1} or less', number, Number(issue.maximum));
  return issue.inclusive === false
    ? l10n.t('{0} above {1}', number, Number(issue.minimum))
    : l10n.t('{0} of {1} or more', number, Number(issue.minimum));
}
