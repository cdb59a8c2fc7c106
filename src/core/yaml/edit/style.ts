/** How the lines near an edit are written, so that new lines look the same. */
import { isMap, isScalar, type Node } from 'yaml';
import { collectionOf, keyName, type Collection, type Entry } from './entries.ts';
import { newlineNear, startOf } from './offsets.ts';
import { canBePlain, type Quote } from './scalar.ts';
import { rootEntry, type EditSource } from './source.ts';

/** How the author of a file writes. Widths are in columns. */
export type Style = {
  readonly newline: string;
  /** From a key to its nested keys. */
  readonly step: number;
  /** From a key to the dashes of its list; 0 where the dashes are directly below the key. */
  readonly dashes: number;
  /** From the dash to its value. */
  readonly gap: number;
  /** The space inside the braces of a flow map, or the brackets of a flow list. */
  readonly pad: { readonly map: string; readonly seq: string };
  /** Whether short lists of single values are written `[a, b]`; undefined where the file has none. */
  readonly listsInLine: boolean | undefined;
  /** Whether short maps that are list items are written `{ a: 1 }`. */
  readonly itemsInLine: boolean;
  readonly quote: Quote;
  /** The quotes that the values of a key, or list items, have even where they need none. */
  readonly usualQuote: (key: string | undefined) => Quote | undefined;
  readonly keyQuote: Quote | undefined;
  /** False only on a later attempt, when the natural form did not read back as intended. */
  readonly blocks: boolean;
  readonly plain: boolean;
};

export const newFileStyle: Style = {
  newline: '\n',
  step: 2,
  dashes: 2,
  gap: 1,
  pad: { map: ' ', seq: '' },
  listsInLine: undefined,
  itemsInLine: false,
  quote: 'double',
  usualQuote: () => undefined,
  keyQuote: undefined,
  blocks: true,
  plain: true,
};

/** The style for a value of an entry, or for new entries of a collection. */
export function styleNear(source: EditSource, offset: number, near: Collection | undefined): Style {
  const far = surveyOfAll(source);
  const json = isJson(source, far);
  const close = near
    ? survey(source.text, [near, ...near.entries.flatMap(({ value }) => collectionOf(source.text, value) ?? [])])
    : far;
  const step =
    mode(close.steps) ?? mode(far.steps) ?? mode(far.dashes.filter((width) => width > 0)) ?? newFileStyle.step;
  return {
    newline: newlineNear(source.text, offset),
    step,
    dashes: mode(close.dashes) ?? mode(far.dashes) ?? step,
    gap: mode(close.gaps) ?? mode(far.gaps) ?? newFileStyle.gap,
    pad: {
      map: mode(close.mapPads) ?? mode(far.mapPads) ?? newFileStyle.pad.map,
      seq: mode(close.seqPads) ?? mode(far.seqPads) ?? newFileStyle.pad.seq,
    },
    listsInLine: mode(close.listsInLine) ?? mode(far.listsInLine),
    itemsInLine:
      near?.within === 'seq' &&
      mode(
        near.entries
          .filter(({ value }) => isMap(value) && value.items.length > 0)
          .map(({ token }) => token?.type === 'flow-collection'),
      ) === true,
    quote: mode(close.quotes) ?? mode(far.quotes) ?? newFileStyle.quote,
    usualQuote: json ? () => 'double' : usualQuotes(near),
    keyQuote: json ? 'double' : usualKeyQuote(near),
    blocks: true,
    plain: true,
  };
}

/** JSON is YAML as well, and has to stay JSON. */
const isJson = (source: EditSource, { keyQuotes }: Survey): boolean =>
  rootEntry(source).token?.type === 'flow-collection' &&
  keyQuotes.length > 0 &&
  keyQuotes.every((quote) => quote === 'double');

type Survey = {
  readonly steps: number[];
  readonly dashes: number[];
  readonly gaps: number[];
  readonly mapPads: string[];
  readonly seqPads: string[];
  readonly listsInLine: boolean[];
  readonly quotes: Quote[];
  readonly keyQuotes: (Quote | undefined)[];
};

/** The survey takes as long as reading the file, so it is done once. */
const surveys = new WeakMap<EditSource, Survey>();

function surveyOfAll(source: EditSource): Survey {
  const known = surveys.get(source) ?? survey(source.text, collectionsIn(source.text, source.root));
  surveys.set(source, known);
  return known;
}

function survey(text: string, collections: readonly Collection[]): Survey {
  const found: Survey = {
    steps: [],
    dashes: [],
    gaps: [],
    mapPads: [],
    seqPads: [],
    listsInLine: [],
    quotes: [],
    keyQuotes: [],
  };
  for (const collection of collections) {
    const { within, flow, entries, inside } = collection;
    const pad = /^ *(?=[^ \r\n#])/.exec(text.slice(inside[0], inside[1]));
    if (flow && pad && entries.length > 0) (within === 'map' ? found.mapPads : found.seqPads).push(pad[0]);
    if (within === 'seq' && entries.length > 0 && entries.every(({ value }) => isScalar(value)))
      found.listsInLine.push(flow);
    for (const entry of entries) {
      if (within === 'map') found.keyQuotes.push(quoteOf(entry.key));
      found.quotes.push(...[quoteOf(entry.key), quoteOf(entry.value)].filter((quote) => quote !== undefined));
      if (!flow) observeIndent(text, entry, found);
    }
  }
  return found;
}

function observeIndent(text: string, entry: Entry, found: Survey): void {
  const start = startOf(entry.token);
  if (start === undefined || entry.opened === undefined) return;
  const between = text.slice(entry.opened.end, start);
  if (entry.within === 'seq' && entry.opened.by === 'seq-item-ind' && /^ +$/.test(between))
    found.gaps.push(between.length);
  if (entry.within !== 'map' || !between.includes('\n')) return;
  const nested = collectionOf(text, entry.value);
  if (!nested || nested.flow) return;
  (nested.within === 'map' ? found.steps : found.dashes).push(nested.column - entry.column);
}

function collectionsIn(text: string, node: Node | null): Collection[] {
  const collection = collectionOf(text, node);
  return collection ? [collection, ...collection.entries.flatMap(({ value }) => collectionsIn(text, value))] : [];
}

export function quoteOf(node: unknown): Quote | undefined {
  if (!isScalar(node)) return undefined;
  return node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : undefined;
}

/**
 * The quotes that nearby strings have without needing them.
 * @returns asked with a key, the answer is about that key's values in the maps of a list; in a map, about all its
 * values
 */
function usualQuotes(near: Collection | undefined): (key: string | undefined) => Quote | undefined {
  const seen = new Map<string | undefined, (Quote | 'none')[]>();
  const collect = (key: string | undefined, node: unknown) => {
    const quotes = seen.get(key) ?? [];
    const quote = unforcedQuote(node, near?.flow === true);
    if (quote !== undefined) seen.set(key, [...quotes, quote]);
  };
  for (const { value } of near?.entries ?? []) {
    collect(undefined, value);
    if (near?.within === 'seq' && isMap<Node>(value))
      for (const pair of value.items) collect(keyName(pair.key), pair.value);
  }
  const habits = new Map([...seen].map(([key, quotes]) => [key, mode(quotes)]));
  return (key) => {
    const habit = habits.get(near?.within === 'seq' ? key : undefined);
    return habit === 'none' ? undefined : habit;
  };
}

/** The quotes of a string that does not need any. */
function unforcedQuote(node: unknown, flow: boolean): Quote | 'none' | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const quote = quoteOf(node);
  if (quote === undefined) return node.type === 'PLAIN' ? 'none' : undefined;
  return canBePlain(node.value, { flow }) ? quote : undefined;
}

/** The quotes that all nearby keys have, as in JSON. */
function usualKeyQuote(near: Collection | undefined): Quote | undefined {
  const keys =
    near?.entries.flatMap(({ key, value }): unknown[] =>
      near.within === 'map' ? [key] : isMap(value) ? value.items.map((pair) => pair.key) : [],
    ) ?? [];
  const quotes = keys.map(quoteOf);
  return quotes.every((quote) => quote === quotes[0]) ? quotes[0] : undefined;
}

/** The most frequent value, and the first of equally frequent ones. Undefined for an empty list. */
export function mode<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(value) === most);
}
