/** What completion offers at the cursor, in order. */
import * as z from 'zod/v4/core';
import { highestLevel } from '../../model/ladder.ts';
import { templateNamed } from '../../weeks/reflection/templates.ts';
import { canBePlain, writeString } from '../../yaml/edit/scalar.ts';
import { shapeOf } from '../schemasAt.ts';
import { stringValue } from '../yamlNodes.ts';
import { lineStart } from './cursor.ts';
import type { CursorPlace } from './place.ts';
import {
  indentationOf,
  isPicked,
  itemSchemas,
  itemSnippet,
  keyColumn,
  keySnippet,
  mapEntries,
  requiredEntries,
  type CompletionSnippet,
  type SnippetPlace,
} from './snippets.ts';
import { escapeSnippet, type CompletionContext, type Offer, type Suggestion } from './suggestion.ts';
import { valuesFor } from './values.ts';

export function offersAt(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  const values = valueOffers(place, context);
  const lines = [...keyOffers(place, context), ...itemOffers(place, context)];
  if (!place.ownLine || place.hasColon) return [...values, ...lines];
  if (place.typed === 'dash')
    return hasDeeperLines(context.text, place) || place.breaksText() ? [] : [...values, ...lines];
  return lines.length > 0 && place.breaksText() ? values : [...values, ...lines];
}

/** Whether the following lines are deeper than the cursor, so that they are the value of a key typed here. */
function hasDeeperLines(text: string, { start, end }: CursorPlace): boolean {
  const [, ...following] = text.slice(end).split(/\r\n|\n|\r/);
  const next = following.find((line) => /^\s*[^\s#]/.test(line));
  return next !== undefined && next.length - next.trimStart().length > start - lineStart(text, start);
}

/** Single values. For a list without brackets or a dash, its first item. */
function valueOffers(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  if (place.typed === 'key') return [];
  const { schemas, path, flow, quoted, ownLine } = place;
  const single = schemas.filter((schema) => !isCollection(schema));
  const items = itemSchemas(schemas).filter((schema) => !isCollection(schema));
  const list = typeof path.at(-1) === 'number' ? path.slice(0, -1) : undefined;
  const write = (value: string, within: boolean) =>
    escapeSnippet(
      quoted || isDateOrWeek(value) ? value : writeString(value, { flow: flow || within, quote: 'double' }),
    );
  const offer = (snippet: string, suggestion: Suggestion): Offer => ({
    suggestion,
    snippet: `${spaceBefore(place)}${snippet}`,
    from: place.start,
    suggestsNext: false,
  });
  const asItem = (value: string): string =>
    ownLine || place.typed === 'dash' ? `- ${write(value, false)}` : `[${write(value, true)}$0]`;
  return [
    ...(place.typed === 'dash' ? [] : valuesFor(place, single, list, context)).map(({ value, suggestion }) =>
      offer(write(value, false), suggestion),
    ),
    ...(quoted || single.length > 0 ? [] : valuesFor(place, items, path, context)).map(({ value, suggestion }) =>
      offer(asItem(value), suggestion),
    ),
  ];
}

/** These need no quotes: Cairn reads them as text with any version of YAML. */
const isDateOrWeek = (value: string): boolean => /^\d{4}-(?:\d\d-\d\d|W\d\d)$/.test(value);

const isCollection = (schema: z.$ZodType): boolean =>
  schema instanceof z.$ZodObject ||
  schema instanceof z.$ZodRecord ||
  schema instanceof z.$ZodArray ||
  schema instanceof z.$ZodTuple;

type KeyEntry = Readonly<{
  suggestion: Extract<Suggestion, { is: 'key' | 'question' | 'id' }>;
  key: string;
  snippet: (name: string, at: SnippetPlace) => CompletionSnippet;
  /** Whether the key decides which of several maps it is. */
  isFirst: boolean;
}>;

function keyOffers(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  const { typed, flow, quoted, hasColon, start: from } = place;
  if (typed === 'dash') return [];
  const known = place.schemas.flatMap((schema) => entriesOf(place, schema, context));
  const sorted = known.toSorted((one, other) => Number(other.isFirst) - Number(one.isFirst));
  const siblings = sorted.length > 0 ? place.siblings() : [];
  const entries = sorted.filter(
    ({ key }, index) => !siblings.includes(key) && sorted.findIndex((each) => each.key === key) === index,
  );
  // A quoted value stays a value.
  if (entries.length === 0 || (typed === 'value' && quoted)) return [];
  const insert = insertKey(place, context);
  const hasValueBelow = typed === 'key' && place.ownLine && hasDeeperLines(context.text, place);
  return entries.map(({ suggestion, key, snippet }) => {
    if (hasColon || quoted) return { suggestion, snippet: escapeSnippet(key), from, suggestsNext: false };
    const name = canBePlain(key, { flow, key: true }) ? key : writeString(key, { flow, key: true, quote: 'double' });
    const onlyKey = { snippet: `${escapeSnippet(name)}:`, suggestsNext: false };
    return { suggestion, ...insert((at) => (hasValueBelow ? onlyKey : snippet(name, at))) };
  });
}

/** A new list item, on its own line or after the key. */
function itemOffers(place: CursorPlace, context: CompletionContext): readonly Offer[] {
  const { typed, quoted, schemas, keys, ownLine, flow, start } = place;
  const items = itemSchemas(schemas);
  // Picked values insert the dash or the brackets themselves.
  if (typed === 'key' || quoted || items.every(isPicked) || context.schemaHelps) return [];
  const suggestion = { is: 'item', keys } as const;
  const at = snippetPlace(place, context);
  if (ownLine || typed === 'dash') {
    const { snippet, suggestsNext } = itemSnippet(items, at);
    return [{ suggestion, snippet: `- ${snippet}`, suggestsNext, from: start }];
  }
  if (flow || !items.some(isCollection)) {
    const { snippet, suggestsNext } = itemSnippet(items, { ...at, flow: true });
    return [{ suggestion, snippet: `${spaceBefore(place)}[${snippet}]`, suggestsNext, from: start }];
  }
  return [{ suggestion, ...below(place, context, at.indent.dashes, (lower) => itemSnippet(items, lower), '- ') }];
}

type Insertion = Omit<Offer, 'suggestion'>;

/** How a key is inserted: as it is, in new braces, or on the line below the key of its map. */
function insertKey(
  place: CursorPlace,
  context: CompletionContext,
): (snippetAt: (at: SnippetPlace) => CompletionSnippet) => Insertion {
  const { typed, flow, ownLine, start: from } = place;
  const at = snippetPlace(place, context);
  if (typed === 'key' || ownLine) return (snippetAt) => ({ ...snippetAt(at), from });
  if (!flow) return (snippetAt) => below(place, context, at.indent.keys, snippetAt);
  return (snippetAt) => {
    const { snippet, suggestsNext } = snippetAt({ ...at, flow: true });
    return { snippet: `${spaceBefore(place)}{ ${snippet} }`, suggestsNext, from };
  };
}

/** A snippet on the line below the key. It also replaces the spaces after the colon. */
function below(
  place: CursorPlace,
  context: CompletionContext,
  indent: number,
  snippetAt: (at: SnippetPlace) => CompletionSnippet,
  prefix = '',
): Insertion {
  const { text } = context;
  let from = place.start;
  const column = keyColumn(text.slice(lineStart(text, from), from)) + indent;
  while (text[from - 1] === ' ') from--;
  const { snippet, suggestsNext } = snippetAt({ ...snippetPlace(place, context), column });
  return { snippet: `\n${' '.repeat(column)}${prefix}${snippet}`, suggestsNext, from };
}

const snippetPlace = ({ start, flow }: CursorPlace, { text, today }: CompletionContext): SnippetPlace => ({
  column: start - lineStart(text, start),
  flow,
  indent: indentationOf(text),
  today,
});

const spaceBefore = ({ wantsSpace }: CursorPlace): string => (wantsSpace ? ' ' : '');

/** The keys of a map. */
function entriesOf(place: CursorPlace, schema: z.$ZodType, context: CompletionContext): readonly KeyEntry[] {
  if (schema instanceof z.$ZodRecord) return ownKeys(place, schema._zod.def.valueType, context);
  if (context.schemaHelps) return [];
  // In an empty measure, the keys that decide its kind come first, with the other required keys.
  const isOneOfSeveral =
    place.schemas.filter((each) => each instanceof z.$ZodObject).length > 1 && place.siblings().length === 0;
  const first = isOneOfSeveral ? requiredEntries(schema)[0]?.[0] : undefined;
  return Object.entries(shapeOf(schema))
    .toSorted(([one], [other]) => Number(one === 'format') - Number(other === 'format'))
    .map(([key, inner]) => ({
      suggestion: { is: 'key', key, keys: [...place.keys, key] },
      key,
      isFirst: key === first,
      snippet:
        key === first && requiredEntries(schema).length > 1
          ? (_name, at) => mapEntries(schema, at)
          : (name, at) => keySnippet(name, inner, at),
    }));
}

/** Keys that users choose, but that should be certain IDs. */
function ownKeys(
  { keys, path, nodeAt }: CursorPlace,
  schema: z.$ZodType,
  { identity: { kind }, index }: CompletionContext,
): readonly KeyEntry[] {
  const entry = (key: string, suggestion: KeyEntry['suggestion']): KeyEntry => ({
    suggestion,
    key,
    snippet: (name, at) => keySnippet(name, schema, at),
    isFirst: false,
  });
  switch (`${kind}.${keys.join('.')}`) {
    case 'week.reflection.answers': {
      const template = templateNamed(index, stringValue(nodeAt([...path.slice(0, -1), 'template'])));
      return (template?.prompts ?? []).map(({ id, ask }) => entry(id, { is: 'question', key: id, ask }));
    }
    case 'ladder.rungs.expects':
      return index
        .idsOf('skill')
        .map((id) => entry(id, { is: 'id', target: 'skill', id, title: undefined, status: undefined, private: false }));
    case 'ladder.levels':
    case 'ladder.skills.levels': {
      const highest = highestLevel([...index.readable('ladder')].map(({ entity }) => entity));
      return Array.from({ length: highest + 1 }, (_, level) => String(level)).map((key) =>
        entry(key, { is: 'key', key, keys: [...keys, '*'] }),
      );
    }
    default:
      return [];
  }
}
