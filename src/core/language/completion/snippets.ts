/** The snippets of keys and list items: the required keys with tab stops, in block or flow style. */
import * as z from 'zod/v4/core';
import type { IsoDate } from '../../base/calendar.ts';
import { isoDate, isoWeek, references } from '../../model/values.ts';
import { allowedValues, alternativesOf, shapeOf } from '../schemasAt.ts';
import { escapeSnippet } from './suggestion.ts';

export type CompletionSnippet = Readonly<{
  snippet: string;
  /** Whether there are probably suggestions at the first tab stop. */
  suggestsNext: boolean;
}>;

export type SnippetPlace = Readonly<{
  /** The column of the keys or dashes that the snippet adds to. */
  column: number;
  flow: boolean;
  indent: Indentation;
  today: IsoDate;
}>;

/** @property keys the columns from a key to the keys below it; @property dashes those to the dashes below it */
export type Indentation = Readonly<{ keys: number; dashes: number }>;

/** The indentation of a text, from its first nested keys and its first list. The default is two columns. */
export function indentationOf(text: string): Indentation {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => /^ *[^\s#]/.test(line));
  let keys: number | undefined;
  let dashes: number | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || !/^[^#"']*:\s*(?:#.*)?$/.test(line)) continue;
    const deeper = next.length - next.trimStart().length - keyColumn(line);
    if (/^ *-(?:\s|$)/.test(next)) {
      if (deeper >= 0) dashes ??= deeper;
    } else if (deeper > 0) {
      keys ??= deeper;
    }
  }
  const usual = keys ?? (dashes === 0 ? 2 : (dashes ?? 2));
  return { keys: usual, dashes: dashes ?? usual };
}

/** The column of a line's key, after the dashes of list items. */
export const keyColumn = (line: string): number => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;

type Shape = 'scalar' | 'map' | 'list' | 'pair';

/** The shape in which to start a value: text, if it can be text. */
function shapeFor(schemas: readonly z.$ZodType[]): Shape {
  const shapes = schemas.map((schema): Shape => {
    if (schema instanceof z.$ZodArray) return 'list';
    if (schema instanceof z.$ZodTuple) return 'pair';
    return schema instanceof z.$ZodObject || schema instanceof z.$ZodRecord ? 'map' : 'scalar';
  });
  return shapes.find((shape) => shape === 'scalar') ?? shapes[0] ?? 'scalar';
}

/** A key with its value. */
export function keySnippet(key: string, schema: z.$ZodType, place: SnippetPlace): CompletionSnippet {
  const schemas = alternativesOf(schema);
  const name = escapeSnippet(key);
  switch (shapeFor(schemas)) {
    case 'scalar':
      return { snippet: `${name}: $0`, suggestsNext: schemas.some(isPicked) };
    case 'pair':
      return { snippet: `${name}: [\${1:1}, \${2:5}]$0`, suggestsNext: false };
    case 'map':
      return mapSnippet(name, schemas, place);
    case 'list':
      return listSnippet(name, schemas, place);
  }
}

function mapSnippet(
  name: string,
  schemas: readonly z.$ZodType[],
  { column, flow, indent, today }: SnippetPlace,
): CompletionSnippet {
  const required = schemas.length === 1 ? requiredEntries(schemas[0]) : [];
  const { lines, suggestsNext } =
    required.length > 0 ? entriesFor(required, today) : { lines: ['$0'], suggestsNext: true };
  const newLine = lineBreak(column + indent.keys);
  return {
    snippet: flow ? `${name}: { ${lines.join(', ')} }` : `${name}:${newLine}${lines.join(newLine)}`,
    suggestsNext,
  };
}

function listSnippet(name: string, schemas: readonly z.$ZodType[], place: SnippetPlace): CompletionSnippet {
  const items = itemSchemas(schemas);
  const isPickedList = items.some(isPicked);
  // IDs and dates are short enough for one line.
  if (isPickedList || (place.flow && shapeFor(items) === 'scalar'))
    return { snippet: `${name}: [$0]`, suggestsNext: isPickedList };
  const column = place.column + place.indent.dashes;
  const { snippet, suggestsNext } = itemSnippet(items, { ...place, column });
  return { snippet: place.flow ? `${name}: [${snippet}]` : `${name}:${lineBreak(column)}- ${snippet}`, suggestsNext };
}

/** The required keys of one of several maps. */
export function mapEntries(map: z.$ZodType, { column, flow, today }: SnippetPlace): CompletionSnippet {
  const { lines, suggestsNext } = entriesFor(requiredEntries(map), today);
  return { snippet: lines.join(flow ? ', ' : lineBreak(column)), suggestsNext };
}

/** A list item, without its dash. */
export function itemSnippet(items: readonly z.$ZodType[], { column, flow, today }: SnippetPlace): CompletionSnippet {
  const [map] = items;
  if (shapeFor(items) !== 'map' || !(map instanceof z.$ZodObject))
    return { snippet: '$0', suggestsNext: items.some(isPicked) };
  const required = requiredEntries(map);
  const shape = shapeOf(map);
  const keys = required.length > 0 ? required : Object.entries(shape).slice(0, 3);
  const { lines, suggestsNext } = entriesFor(keys, today);
  // Entries of a log, which have a date, are on one line.
  const isOnOneLine =
    flow || ('date' in shape && keys.every(([, schema]) => shapeFor(alternativesOf(schema)) === 'scalar'));
  return { snippet: isOnOneLine ? `{ ${lines.join(', ')} }` : lines.join(lineBreak(column + 2)), suggestsNext };
}

const lineBreak = (column: number): string => `\n${' '.repeat(column)}`;

/** The schemas of the items of lists. */
export const itemSchemas = (schemas: readonly z.$ZodType[]): readonly z.$ZodType[] =>
  schemas.flatMap((schema) => (schema instanceof z.$ZodArray ? alternativesOf(schema._zod.def.element) : []));

type KeySchema = readonly [key: string, schema: z.$ZodType];

export const requiredEntries = (schema: z.$ZodType | undefined): readonly KeySchema[] =>
  schema ? Object.entries(shapeOf(schema)).filter(([, inner]) => inner._zod.optin === undefined) : [];

function entriesFor(
  keys: readonly KeySchema[],
  today: IsoDate,
): Readonly<{ lines: readonly string[]; suggestsNext: boolean }> {
  const lines = keys.map(
    ([key, schema], index) => `${escapeSnippet(key)}: ${tabStop(alternativesOf(schema), index + 1, today)}`,
  );
  const [, schema] = keys[0] ?? [];
  // Dates are filled in, and choices open by themselves.
  const suggestsNext = schema !== undefined && alternativesOf(schema).some((each) => references.has(each));
  return { lines, suggestsNext };
}

function tabStop(schemas: readonly z.$ZodType[], number: number, today: IsoDate): string {
  const [schema] = schemas;
  if (schema === isoDate) return `\${${number}:${today}}`;
  if (schema instanceof z.$ZodEnum) return `\${${number}|${allowedValues(schema).join(',')}|}`;
  switch (shapeFor(schemas)) {
    case 'list': {
      const items = itemSchemas(schemas);
      const keys = requiredEntries(items.find((item) => item instanceof z.$ZodObject));
      return keys.length > 0 && shapeFor(items) === 'map'
        ? `[{ ${keys.map(([key], index) => `${escapeSnippet(key)}: \$${number + index}`).join(', ')} }]`
        : `[\$${number}]`;
    }
    case 'map':
      return `{ \$${number} }`;
    case 'scalar':
    case 'pair':
      return `\$${number}`;
  }
}

/** Whether a value is picked from suggestions instead of written. */
export const isPicked = (schema: z.$ZodType): boolean =>
  schema === isoDate || schema === isoWeek || references.has(schema) || allowedValues(schema).length > 0;
