/** Writes plain values as YAML in a given style. */
import { spaces } from './offsets.ts';
import { literalBlock, writeNumber, writeString, type Quote } from './scalar.ts';
import { type Style } from './style.ts';
import type { Plain } from './types.ts';
import { isList } from './values.ts';

/**
 * A written value: `head` goes on the line of the key or dash, `lines` below, already indented. An empty head means
 * that the value starts on the next line.
 */
export type WrittenValue = { readonly head: string; readonly lines: readonly string[] };

/** Where a value goes. Columns count from 0; the column of the root is -1. */
export type ValuePosition = {
  /** Column of the key or dash. */
  readonly column: number;
  readonly within: 'map' | 'seq' | 'root';
  readonly key?: string | undefined;
  /** Whether a block collection may start on the line of the dash. */
  readonly compact?: boolean;
  /** Columns already used on the line. */
  readonly taken?: number;
  /** Whether the old value was written in brackets or braces. */
  readonly inLine?: boolean;
  /** Column for the entries of a block collection, if not the one of the style. */
  readonly nestedColumn?: number | undefined;
};

/** The longest line, in columns, for a map in braces. A list of words becomes hard to read sooner. */
const widest = { map: 120, seq: 80 };

export function writeValue(value: Plain, style: Style, place: ValuePosition): WrittenValue {
  if (typeof value === 'string') return writeText(value, style, place);
  if (typeof value !== 'object' || value === null || isEmpty(value))
    return { head: writeFlow(value, style), lines: [] };
  const isHabit = isList(value)
    ? style.listsInLine === true && value.every(isSingle)
    : style.itemsInLine && place.within === 'seq';
  if ((isHabit || place.inLine === true) && !hasLineBreak(value)) {
    const head = writeFlow(value, style);
    if ((place.taken ?? place.column + 2) + head.length <= widest[isList(value) ? 'seq' : 'map'])
      return { head, lines: [] };
  }
  return writeBlock(value, style, place);
}

function writeText(value: string, style: Style, { column, within, key }: ValuePosition): WrittenValue {
  const block =
    style.blocks && style.plain ? literalBlock(value, within === 'root' ? undefined : style.step) : undefined;
  if (!block)
    return { head: writeString(value, { flow: false, quote: style.quote, always: quotesFor(style, key) }), lines: [] };
  const margin = spaces(Math.max(0, column) + style.step);
  return { head: block.header, lines: block.lines.map((line) => (line === '' ? '' : margin + line)) };
}

function writeBlock(value: Plain & object, style: Style, place: ValuePosition): WrittenValue {
  const compact = place.within === 'seq' && place.compact !== false;
  const column = place.nestedColumn ?? nestedColumn(isList(value), style, place, compact);
  const lines = isList(value)
    ? value.flatMap((item) => writeItem(item, style, column))
    : entriesOf(value).flatMap(([key, inner]) => writePair(key, inner, style, column));
  const [first = '', ...others] = lines;
  return compact ? { head: first.slice(column), lines: others } : { head: '', lines };
}

function nestedColumn(list: boolean, style: Style, { column, within }: ValuePosition, compact: boolean): number {
  if (within === 'root') return 0;
  if (compact) return column + 1 + style.gap;
  return column + (within === 'map' && list ? style.dashes : style.step);
}

/** The lines of a map's entry in block style. */
export function writePair(key: string, value: Plain, style: Style, column: number): string[] {
  const name = writeKey(key, style, false);
  const { head, lines } = writeValue(value, style, { column, within: 'map', key, taken: column + name.length + 2 });
  return [`${spaces(column)}${name}:${head === '' ? '' : ' '}${head}`, ...lines];
}

/** The lines of a list's item in block style. */
export function writeItem(value: Plain, style: Style, column: number): string[] {
  const { head, lines } = writeValue(value, style, { column, within: 'seq' });
  return [`${spaces(column)}-${spaces(style.gap)}${head}`, ...lines];
}

export const writeKey = (key: string, style: Style, flow: boolean): string =>
  writeString(key, {
    flow,
    key: true,
    quote: style.quote,
    always: style.keyQuote ?? (style.plain ? undefined : style.quote),
  });

/** On one line, for a place in brackets or braces. */
export function writeFlow(value: Plain, style: Style, key?: string): string {
  if (typeof value === 'string')
    return writeString(value, { flow: true, quote: style.quote, always: quotesFor(style, key) });
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value))
    return value.length === 0
      ? '[]'
      : `[${style.pad.seq}${value.map((item) => writeFlow(item, style)).join(', ')}${style.pad.seq}]`;
  const pairs = entriesOf(value).map(([name, inner]) => writeFlowPair(name, inner, style));
  return pairs.length === 0 ? '{}' : `{${style.pad.map}${pairs.join(', ')}${style.pad.map}}`;
}

export const writeFlowPair = (key: string, value: Plain, style: Style): string =>
  `${writeKey(key, style, true)}: ${writeFlow(value, style, key)}`;

const quotesFor = (style: Style, key: string | undefined): Quote | undefined =>
  style.usualQuote(key) ?? (style.plain ? undefined : style.quote);

/** The entries in order. Integer keys are sorted by number, because objects do not keep their order. */
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
