/** Plain values as YAML, in the style of a hand. */
import { isList } from './intended.ts';
import { literalBlock, writeNumber, writeString, type Quote } from './scalar.ts';
import type { Hand } from './style.ts';
import { spaces } from './textLines.ts';
import type { Plain } from './types.ts';

/**
 * A value beside its key or dash: `head` goes on the same line, `lines` below, indented already.
 * An empty head means that the value starts on the next line.
 */
export type Written = { readonly head: string; readonly lines: readonly string[] };

/** Where a value is written. Columns count from 0; the root's is -1. */
export type Place = {
  /** The key's or the dash's. */
  readonly column: number;
  readonly within: 'map' | 'seq' | 'root';
  readonly key?: string | undefined;
  /** Whether a block collection may start on the dash's own line. */
  readonly compact?: boolean;
  /** Columns that are taken on the line already. */
  readonly taken?: number;
  /** The value before was written in brackets or braces. */
  readonly inLine?: boolean;
  /** Where the entries of a block collection shall stand, if not where the hand would put them. */
  readonly nestedColumn?: number | undefined;
};

/** The longest line, in columns, that a map in braces may make; a list of words becomes hard to read sooner. */
const widest = { map: 120, seq: 80 };

export function writeValue(value: Plain, hand: Hand, place: Place): Written {
  if (typeof value === 'string') return writeText(value, hand, place);
  if (typeof value !== 'object' || value === null || isEmpty(value)) return { head: writeFlow(value, hand), lines: [] };
  const usual = isList(value)
    ? hand.listsInLine === true && value.every(isSingle)
    : hand.itemsInLine && place.within === 'seq';
  if ((usual || place.inLine === true) && !hasLineBreak(value)) {
    const head = writeFlow(value, hand);
    if ((place.taken ?? place.column + 2) + head.length <= widest[isList(value) ? 'seq' : 'map'])
      return { head, lines: [] };
  }
  return writeBlock(value, hand, place);
}

function writeText(value: string, hand: Hand, { column, within, key }: Place): Written {
  const block = hand.blocks && hand.plain ? literalBlock(value, within === 'root' ? undefined : hand.step) : undefined;
  if (!block)
    return { head: writeString(value, { flow: false, quote: hand.quote, always: quotesFor(hand, key) }), lines: [] };
  const margin = spaces(Math.max(0, column) + hand.step);
  return { head: block.header, lines: block.lines.map((line) => (line === '' ? '' : margin + line)) };
}

function writeBlock(value: Plain & object, hand: Hand, place: Place): Written {
  const compact = place.within === 'seq' && place.compact !== false;
  const column = place.nestedColumn ?? nestedColumn(isList(value), hand, place, compact);
  const lines = isList(value)
    ? value.flatMap((item) => writeItem(item, hand, column))
    : entriesOf(value).flatMap(([key, inner]) => writePair(key, inner, hand, column));
  const [first = '', ...others] = lines;
  return compact ? { head: first.slice(column), lines: others } : { head: '', lines };
}

function nestedColumn(list: boolean, hand: Hand, { column, within }: Place, compact: boolean): number {
  if (within === 'root') return 0;
  if (compact) return column + 1 + hand.gap;
  return column + (within === 'map' && list ? hand.dashes : hand.step);
}

/** The lines of a map's entry in block style. */
export function writePair(key: string, value: Plain, hand: Hand, column: number): string[] {
  const name = writeKey(key, hand, false);
  const { head, lines } = writeValue(value, hand, { column, within: 'map', key, taken: column + name.length + 2 });
  return [`${spaces(column)}${name}:${head === '' ? '' : ' '}${head}`, ...lines];
}

/** The lines of a list's item in block style. */
export function writeItem(value: Plain, hand: Hand, column: number): string[] {
  const { head, lines } = writeValue(value, hand, { column, within: 'seq' });
  return [`${spaces(column)}-${spaces(hand.gap)}${head}`, ...lines];
}

export const writeKey = (key: string, hand: Hand, flow: boolean): string =>
  writeString(key, {
    flow,
    key: true,
    quote: hand.quote,
    always: hand.keyQuote ?? (hand.plain ? undefined : hand.quote),
  });

/** One line, as it stands in brackets or braces. */
export function writeFlow(value: Plain, hand: Hand, key?: string): string {
  if (typeof value === 'string')
    return writeString(value, { flow: true, quote: hand.quote, always: quotesFor(hand, key) });
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value))
    return value.length === 0
      ? '[]'
      : `[${hand.pad.seq}${value.map((item) => writeFlow(item, hand)).join(', ')}${hand.pad.seq}]`;
  const entries = entriesOf(value).map(([name, inner]) => writeFlowPair(name, inner, hand));
  return entries.length === 0 ? '{}' : `{${hand.pad.map}${entries.join(', ')}${hand.pad.map}}`;
}

export const writeFlowPair = (key: string, value: Plain, hand: Hand): string =>
  `${writeKey(key, hand, true)}: ${writeFlow(value, hand, key)}`;

const quotesFor = (hand: Hand, key: string | undefined): Quote | undefined =>
  hand.usualQuote(key) ?? (hand.plain ? undefined : hand.quote);

/**
 * The entries in their order; keys that are all whole numbers come in the order of numbers, since objects don't keep
 * theirs.
 */
function entriesOf(value: Readonly<Record<string, Plain>>): [key: string, value: Plain][] {
  const entries = Object.entries(value);
  return entries.every(([key]) => /^(?:0|-?[1-9]\d*)$/.test(key))
    ? entries.sort(([one], [other]) => Number(one) - Number(other))
    : entries;
}

const isSingle = (value: Plain): boolean => typeof value !== 'object' || value === null;

const isEmpty = (value: Plain & object): boolean =>
  isList(value) ? value.length === 0 : Object.keys(value).length === 0;

function hasLineBreak(value: Plain): boolean {
  if (typeof value === 'string') return value.includes('\n');
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasLineBreak);
}
