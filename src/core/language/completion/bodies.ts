/** Snippets for keys and list items: their required keys with tab stops, on separate lines or in braces. */
import * as z from 'zod/v4/core';
import type { IsoDate } from '../../base/calendar.ts';
import { isoDate, isoWeek, references } from '../../model/values.ts';
import { alternativesOf, shapeOf } from '../place/wanted.ts';
import type { Layout } from './layout.ts';
import { literally } from './suggestion.ts';

export type Body = {
  readonly snippet: string;
  /** Whether the first tab stop is likely to have suggestions. */
  readonly goesOn: boolean;
};

export type BodyPlace = {
  /** The column of the keys or dashes of the surrounding map or list. */
  readonly column: number;
  readonly flow: boolean;
  readonly layout: Layout;
  readonly today: IsoDate;
};

type Shape = 'scalar' | 'map' | 'list' | 'pair';

/** The best shape to start a value with: text if possible. */
function shapeFor(schemas: readonly z.$ZodType[]): Shape {
  const shapes = schemas.map((schema): Shape => {
    if (schema instanceof z.$ZodArray) return 'list';
    if (schema instanceof z.$ZodTuple) return 'pair';
    return schema instanceof z.$ZodObject || schema instanceof z.$ZodRecord ? 'map' : 'scalar';
  });
  return shapes.find((shape) => shape === 'scalar') ?? shapes[0] ?? 'scalar';
}

/** `key: `, with its value on the same line or below. */
export function keyBody(key: string, schema: z.$ZodType, place: BodyPlace): Body {
  const schemas = alternativesOf(schema);
  const name = literally(key);
  switch (shapeFor(schemas)) {
    case 'scalar':
      return { snippet: `${name}: $0`, goesOn: schemas.some(isChosen) };
    case 'pair':
      return { snippet: `${name}: [\${1:1}, \${2:5}]$0`, goesOn: false };
    case 'map':
      return mapBody(name, schemas, place);
    case 'list':
      return listBody(name, schemas, place);
  }
}

function mapBody(name: string, schemas: readonly z.$ZodType[], { column, flow, layout, today }: BodyPlace): Body {
  const below = column + layout.step;
  const required = schemas.length === 1 ? requiredOf(schemas[0]) : [];
  const entries = required.length > 0 ? entriesFor(required, { first: 1, today }) : undefined;
  if (flow) return { snippet: `${name}: { ${entries?.lines.join(', ') ?? '$0'} }`, goesOn: entries?.goesOn ?? true };
  return {
    snippet: `${name}:\n${' '.repeat(below)}${entries?.lines.join(`\n${' '.repeat(below)}`) ?? '$0'}`,
    goesOn: entries?.goesOn ?? true,
  };
}

function listBody(name: string, schemas: readonly z.$ZodType[], place: BodyPlace): Body {
  const items = itemsOf(schemas);
  const chosen = items.some(isChosen);
  // Short values, such as ids and dates, go on one line.
  if (chosen || (place.flow && shapeFor(items) === 'scalar')) return { snippet: `${name}: [$0]`, goesOn: chosen };
  const column = place.column + place.layout.dashes;
  const item = itemBody(items, { ...place, column });
  return place.flow
    ? { ...item, snippet: `${name}: [${item.snippet}]` }
    : { ...item, snippet: `${name}:\n${' '.repeat(column)}- ${item.snippet}` };
}

/** The required keys of a map, to start the one that was chosen. */
export function mapStart(map: z.$ZodType, { column, flow, today }: BodyPlace): Body {
  const { lines, goesOn } = entriesFor(requiredOf(map), { first: 1, today });
  return { snippet: lines.join(flow ? ', ' : `\n${' '.repeat(column)}`), goesOn };
}

/** The text after the dash of a list item, or of an item in brackets. */
export function itemBody(items: readonly z.$ZodType[], { column, flow, today }: BodyPlace): Body {
  const [map] = items;
  if (shapeFor(items) !== 'map' || !(map instanceof z.$ZodObject))
    return { snippet: '$0', goesOn: items.some(isChosen) };
  const required = requiredOf(map);
  const shape = shapeOf(map);
  const keys = required.length > 0 ? required : Object.entries(shape).slice(0, 3);
  const entries = entriesFor(keys, { first: 1, today });
  // An item with a date is a log entry, which goes on one line.
  const inLine = flow || ('date' in shape && keys.every(([, schema]) => shapeFor(alternativesOf(schema)) === 'scalar'));
  return {
    snippet: inLine ? `{ ${entries.lines.join(', ')} }` : entries.lines.join(`\n${' '.repeat(column + 2)}`),
    goesOn: entries.goesOn,
  };
}

export const itemsOf = (schemas: readonly z.$ZodType[]): readonly z.$ZodType[] =>
  schemas.flatMap((schema) => (schema instanceof z.$ZodArray ? alternativesOf(schema._zod.def.element) : []));

type Entry = readonly [key: string, schema: z.$ZodType];

export const requiredOf = (schema: z.$ZodType | undefined): readonly Entry[] =>
  schema ? Object.entries(shapeOf(schema)).filter(([, inner]) => inner._zod.optin === undefined) : [];

function entriesFor(
  keys: readonly Entry[],
  { first, today }: { readonly first: number; readonly today: IsoDate },
): { readonly lines: readonly string[]; readonly goesOn: boolean } {
  const lines = keys.map(
    ([key, schema], index) => `${literally(key)}: ${stopFor(alternativesOf(schema), first + index, today)}`,
  );
  const [, schema] = keys[0] ?? [];
  // A date is filled in already, and a choice opens by itself.
  const goesOn = schema !== undefined && alternativesOf(schema).some((each) => references.has(each));
  return { lines, goesOn };
}

function stopFor(schemas: readonly z.$ZodType[], number: number, today: IsoDate): string {
  const [schema] = schemas;
  if (schema === isoDate) return `\${${number}:${today}}`;
  if (schema instanceof z.$ZodEnum) return `\${${number}|${Object.values(schema._zod.def.entries).join(',')}|}`;
  switch (shapeFor(schemas)) {
    case 'list': {
      const items = itemsOf(schemas);
      const keys = requiredOf(items.find((item) => item instanceof z.$ZodObject));
      return keys.length > 0 && shapeFor(items) === 'map'
        ? `[{ ${keys.map(([key], index) => `${literally(key)}: \$${number + index}`).join(', ')} }]`
        : `[\$${number}]`;
    }
    case 'map':
      return `{ \$${number} }`;
    case 'scalar':
    case 'pair':
      return `\$${number}`;
  }
}

/** Whether a value is chosen from suggestions. */
export function isChosen(schema: z.$ZodType): boolean {
  return (
    schema === isoDate ||
    references.has(schema) ||
    schema instanceof z.$ZodEnum ||
    schema instanceof z.$ZodBoolean ||
    numberLimits(schema) !== undefined ||
    schema === isoWeek
  );
}

/** A list is offered for at most this many whole numbers. */
const mostNumbers = 10;

/** The whole numbers that a schema allows, if there are only a few. */
export function numberLimits(schema: z.$ZodType): { readonly low: number; readonly high: number } | undefined {
  if (!(schema instanceof z.$ZodNumberFormat)) return undefined;
  const checks = schema._zod.def.checks ?? [];
  const low = checks.find((check) => check instanceof z.$ZodCheckGreaterThan)?._zod.def.value;
  const high = checks.find((check) => check instanceof z.$ZodCheckLessThan)?._zod.def.value;
  return typeof low === 'number' && typeof high === 'number' && high - low < mostNumbers ? { low, high } : undefined;
}
