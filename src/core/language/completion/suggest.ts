/** The suggestions at the cursor, in order. */
import { isScalar } from 'yaml';
import * as z from 'zod/v4/core';
import { templateNamed } from '../../weeks/reflection/templates.ts';
import { canBePlain, writeString } from '../../yaml/edit/scalar.ts';
import type { Cursor } from '../place/cursor.ts';
import type { CursorPlace } from '../place/place.ts';
import { shapeOf } from '../place/wanted.ts';
import { isChosen, itemBody, itemsOf, keyBody, mapStart, requiredOf, type Body, type BodyPlace } from './bodies.ts';
import { layoutOf } from './layout.ts';
import { literally, type CompletionContext, type Offer, type Suggestion } from './suggestion.ts';
import { valuesFor } from './values.ts';

export function offersAt(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  const values = valueOffers(place, context);
  const lines = [...keyOffers(place, context), ...itemOffers(place, context)];
  if (!place.ownLine || place.hasColon) return [...values, ...lines];
  if (place.typed === 'dash')
    return hasBodyBelow(context.text, place) || place.tearsApart() ? [] : [...values, ...lines];
  return lines.length > 0 && place.tearsApart() ? values : [...values, ...lines];
}

/** Single values, or the first item of a list without brackets or a dash. */
function valueOffers(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  if (place.typed === 'key') return [];
  const { schemas, path, flow, quoted, ownLine, wantsSpace } = place;
  const single = schemas.filter((schema) => !isContainer(schema));
  const items = itemsOf(schemas).filter((schema) => !isContainer(schema));
  const list = typeof path.at(-1) === 'number' ? path.slice(0, -1) : undefined;
  const write = (value: string, within: boolean) =>
    quoted || isPlainDay(value) ? value : writeString(value, { flow: flow || within, quote: 'double' });
  const offer = (snippet: string, suggestion: Suggestion): Offer => ({
    suggestion,
    snippet: `${wantsSpace ? ' ' : ''}${snippet}`,
    from: place.start,
    goesOn: false,
  });
  const wrapped = (value: string): string => {
    if (ownLine || place.typed === 'dash') return `- ${literally(write(value, false))}`;
    return `[${literally(write(value, true))}$0]`;
  };
  return [
    ...(place.typed === 'dash'
      ? []
      : valuesFor(place, single, list, context).map(({ value, suggestion }) =>
          offer(literally(write(value, false)), suggestion),
        )),
    ...(quoted || single.length > 0
      ? []
      : valuesFor(place, items, path, context).map(({ value, suggestion }) => offer(wrapped(value), suggestion))),
  ];
}

/** Days and weeks need no quotes in any version of YAML, because the model accepts them as text. */
const isPlainDay = (value: string): boolean => /^\d{4}-(?:\d\d-\d\d|W\d\d)$/.test(value);

const isContainer = (schema: z.$ZodType): boolean =>
  schema instanceof z.$ZodObject ||
  schema instanceof z.$ZodRecord ||
  schema instanceof z.$ZodArray ||
  schema instanceof z.$ZodTuple;

type Entry = {
  readonly suggestion: Extract<Suggestion, { is: 'key' | 'question' | 'id' }>;
  readonly key: string;
  readonly body: (name: string, at: BodyPlace) => Body;
  /** Whether the key identifies one of several maps. */
  readonly leads: boolean;
};

function keyOffers(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  const { typed, flow, quoted, hasColon } = place;
  if (typed === 'dash') return [];
  const known = place.schemas.flatMap((schema) => entriesOf(place, schema, context));
  const all = [...known.filter(({ leads }) => leads), ...known.filter(({ leads }) => !leads)];
  const siblings = all.length > 0 ? place.siblings() : [];
  const entries = all.filter(
    ({ key }, index) => !siblings.includes(key) && all.findIndex((each) => each.key === key) === index,
  );
  // Text follows its key on the same line. A value can become a map only on a separate line.
  if (entries.length === 0 || (typed === 'value' && quoted)) return [];
  const write = position(place, context);
  const hasBody = typed === 'key' && place.ownLine && hasBodyBelow(context.text, place);
  return entries.map(({ suggestion, key, body }) => {
    if (hasColon || quoted) return { suggestion, snippet: literally(key), from: place.start, goesOn: false };
    const name = canBePlain(key, { flow, key: true }) ? key : writeString(key, { flow, key: true, quote: 'double' });
    // The first required key below may exist already.
    return {
      suggestion,
      ...write((at) => (hasBody ? { snippet: `${literally(name)}:`, goesOn: false } : body(name, at))),
    };
  });
}

/** A new list item, on a separate line or after the key. */
function itemOffers(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  const { typed, quoted, schemas, keys, ownLine, flow, start, wantsSpace } = place;
  const items = itemsOf(schemas);
  // A chosen value brings its own dash or brackets.
  if (typed === 'key' || quoted || items.every(isChosen) || context.schemaHelps) return [];
  const suggestion = { is: 'item', keys } as const;
  const at = bodyPlace(place, context);
  if (ownLine || typed === 'dash') {
    const { snippet, goesOn } = itemBody(items, at);
    return [{ suggestion, snippet: `- ${snippet}`, goesOn, from: start }];
  }
  if (flow || !items.some(isContainer)) {
    const { snippet, goesOn } = itemBody(items, { ...at, flow: true });
    return [{ suggestion, snippet: `${wantsSpace ? ' ' : ''}[${snippet}]`, goesOn, from: start }];
  }
  const column = columnOfLine(context.text, start) + at.layout.dashes;
  const { snippet, goesOn } = itemBody(items, { ...at, column });
  return [
    { suggestion, snippet: `\n${' '.repeat(column)}- ${snippet}`, goesOn, from: afterColon(context.text, start) },
  ];
}

/** How keys are inserted at the cursor: as they are, in new braces, or on a line below the key of the map. */
function position(
  place: CursorPlace,
  context: CompletionContext,
): (body: (at: BodyPlace) => Body) => Omit<Offer, 'suggestion'> {
  const { typed, flow, ownLine, start, wantsSpace } = place;
  const at = bodyPlace(place, context);
  const isInBraces = typed === 'key';
  if (isInBraces || ownLine) return (body) => ({ ...body(at), from: start });
  if (flow) {
    return (body) => {
      const { snippet, goesOn } = body({ ...at, flow: true });
      return { snippet: `${wantsSpace ? ' ' : ''}{ ${snippet} }`, goesOn, from: start };
    };
  }
  const column = columnOfLine(context.text, start) + at.layout.step;
  return (body) => {
    const { snippet, goesOn } = body({ ...at, column });
    return { snippet: `\n${' '.repeat(column)}${snippet}`, goesOn, from: afterColon(context.text, start) };
  };
}

function bodyPlace({ start, flow }: CursorPlace, { text, today }: CompletionContext): BodyPlace {
  return { column: start - lineStart(text, start), flow, layout: layoutOf(text), today };
}

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** The column of the first key in a line, after the dashes of list items. */
function columnOfLine(text: string, offset: number): number {
  return /^ *(?:- +)*/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;
}

/** The offset after the colon. Spaces after it are replaced, so that they do not stay at the end of the line. */
function afterColon(text: string, offset: number): number {
  let from = offset;
  while (text[from - 1] === ' ') from--;
  return from;
}

/** `format` comes last, since users rarely need it. */
const lastly = <T>(key: string, entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] =>
  entries.toSorted(([one], [other]) => Number(one === key) - Number(other === key));

/** The possible keys of a map. */
function entriesOf(place: CursorPlace, schema: z.$ZodType, context: CompletionContext): readonly Entry[] {
  const { keys } = place;
  if (schema instanceof z.$ZodRecord) return freeKeys(place, schema._zod.def.valueType, context);
  if (context.schemaHelps) return [];
  // For an empty measure, the types come first, each with its required keys.
  const isOneOfSeveral =
    place.schemas.filter((each) => each instanceof z.$ZodObject).length > 1 && place.siblings().length === 0;
  const lead = isOneOfSeveral ? requiredOf(schema)[0]?.[0] : undefined;
  return lastly('format', Object.entries(shapeOf(schema))).map(([key, inner]) => ({
    suggestion: { is: 'key', key, keys: [...keys, key] },
    key,
    leads: key === lead,
    body:
      key === lead && requiredOf(schema).length > 1
        ? (_name, at) => mapStart(schema, at)
        : (name, at) => keyBody(name, inner, at),
  }));
}

/** Keys that the user chooses, but that should be ids. */
function freeKeys(
  { keys, path, nodeAt }: CursorPlace,
  schema: z.$ZodType,
  { identity: { kind }, index }: CompletionContext,
): readonly Entry[] {
  const rest = { body: (name: string, at: BodyPlace) => keyBody(name, schema, at), leads: false };
  switch (`${kind}.${keys.join('.')}`) {
    case 'week.reflection.answers': {
      const chosen = nodeAt([...path.slice(0, -1), 'template']);
      const template = templateNamed(
        index,
        isScalar(chosen) && typeof chosen.value === 'string' ? chosen.value : undefined,
      );
      return (template?.prompts ?? []).map(({ id, ask }) => ({
        suggestion: { is: 'question', key: id, ask, builtIn: template?.builtIn === true },
        key: id,
        ...rest,
      }));
    }
    case 'ladder.rungs.expects':
      return index.idsOf('skill').map((id) => ({
        suggestion: { is: 'id', target: 'skill', id, title: undefined, status: undefined, private: false },
        key: id,
        ...rest,
      }));
    case 'ladder.skills.levels':
      return ['0', '1', '2', '3', '4'].map((key) => ({
        suggestion: { is: 'key', key, keys: [...keys, '*'] },
        key,
        ...rest,
      }));
    default:
      return [];
  }
}

/** Whether the next line is indented deeper than the cursor, and is therefore the value of a key typed here. */
function hasBodyBelow(text: string, { start, end }: Cursor): boolean {
  const column = start - (Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1);
  const [, ...following] = text.slice(end).split(/\r\n|\n|\r/);
  const next = following.find((line) => /^\s*[^\s#]/.test(line));
  return next !== undefined && next.length - next.trimStart().length > column;
}
