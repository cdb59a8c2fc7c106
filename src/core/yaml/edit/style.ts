/** What the lines near an edit look like, so that new lines look the same. */
import { isMap, isScalar, type Node } from 'yaml';
import { quoteOf, usualKeyQuote, usualQuotes } from './habits.ts';
import { usual } from './most.ts';
import type { Quote } from './scalar.ts';
import { collectionOf, rootSlot, type Collection, type Slot } from './slots.ts';
import type { Source } from './source.ts';
import { newlineNear } from './textLines.ts';
import { startOf } from './tokens.ts';

/** How the author of a file writes. Widths are in columns. */
export type Hand = {
  readonly newline: string;
  /** From a key to the keys nested under it. */
  readonly step: number;
  /** From a key to the dashes of its list: 0 where dashes stand below the key itself. */
  readonly dashes: number;
  /** From behind a dash to its value. */
  readonly gap: number;
  /** What stands within the braces and brackets of a flow map or list, at both ends. */
  readonly pad: { readonly map: string; readonly seq: string };
  /** Whether lists of single values that fit into a line are written `[a, b]`; undefined where the file has none. */
  readonly listsInLine: boolean | undefined;
  /** Maps that are list items and fit into a line are written `{ a: 1 }`. */
  readonly itemsInLine: boolean;
  readonly quote: Quote;
  /** The quotes that values of a key, or list items, have even where they need none. */
  readonly usualQuote: (key: string | undefined) => Quote | undefined;
  readonly keyQuote: Quote | undefined;
  /** `true` but for a second try, when the natural form did not read back as it should. */
  readonly blocks: boolean;
  readonly plain: boolean;
};

/** A new file's. */
export const cleanHand: Hand = {
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

/** The style for what is written into a slot, or beside the entries of a collection. */
export function handNear(source: Source, offset: number, near: Collection | undefined): Hand {
  const far = surveyOfAll(source);
  const json = isJson(source, far);
  const close = near
    ? survey(source.text, [near, ...near.slots.flatMap(({ value }) => collectionOf(source.text, value) ?? [])])
    : far;
  const step =
    usual(close.steps) ?? usual(far.steps) ?? usual(far.dashes.filter((width) => width > 0)) ?? cleanHand.step;
  return {
    newline: newlineNear(source.text, offset),
    step,
    dashes: usual(close.dashes) ?? usual(far.dashes) ?? step,
    gap: usual(close.gaps) ?? usual(far.gaps) ?? cleanHand.gap,
    pad: {
      map: usual(close.mapPads) ?? usual(far.mapPads) ?? cleanHand.pad.map,
      seq: usual(close.seqPads) ?? usual(far.seqPads) ?? cleanHand.pad.seq,
    },
    listsInLine: usual(close.listsInLine) ?? usual(far.listsInLine),
    itemsInLine:
      near?.within === 'seq' &&
      usual(
        near.slots
          .filter(({ value }) => isMap(value) && value.items.length > 0)
          .map(({ token }) => token?.type === 'flow-collection'),
      ) === true,
    quote: usual(close.quotes) ?? usual(far.quotes) ?? cleanHand.quote,
    usualQuote: json ? () => 'double' : usualQuotes(near),
    keyQuote: json ? 'double' : usualKeyQuote(near),
    blocks: true,
    plain: true,
  };
}

/** JSON is YAML too, and shall stay JSON. */
const isJson = (source: Source, { keyQuotes }: Survey): boolean =>
  rootSlot(source).token?.type === 'flow-collection' &&
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

/** Looking at every line takes as long as reading the file: once is enough. */
const surveys = new WeakMap<Source, Survey>();

function surveyOfAll(source: Source): Survey {
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
    const { within, flow, slots, inside } = collection;
    const pad = /^ *(?=[^ \r\n#])/.exec(text.slice(inside[0], inside[1]));
    if (flow && pad && slots.length > 0) (within === 'map' ? found.mapPads : found.seqPads).push(pad[0]);
    if (within === 'seq' && slots.length > 0 && slots.every(({ value }) => isScalar(value)))
      found.listsInLine.push(flow);
    for (const slot of slots) {
      if (within === 'map') found.keyQuotes.push(quoteOf(slot.key));
      found.quotes.push(...[quoteOf(slot.key), quoteOf(slot.value)].filter((quote) => quote !== undefined));
      if (!flow) observeIndent(text, slot, found);
    }
  }
  return found;
}

function observeIndent(text: string, slot: Slot, found: Survey): void {
  const start = startOf(slot.token);
  if (start === undefined || slot.opened === undefined) return;
  const between = text.slice(slot.opened.end, start);
  if (slot.within === 'seq' && slot.opened.by === 'seq-item-ind' && /^ +$/.test(between))
    found.gaps.push(between.length);
  if (slot.within !== 'map' || !between.includes('\n')) return;
  const nested = collectionOf(text, slot.value);
  if (!nested || nested.flow) return;
  (nested.within === 'map' ? found.steps : found.dashes).push(nested.column - slot.column);
}

function collectionsIn(text: string, node: Node | null): Collection[] {
  const collection = collectionOf(text, node);
  return collection ? [collection, ...collection.slots.flatMap(({ value }) => collectionsIn(text, value))] : [];
}
