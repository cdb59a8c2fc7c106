/** Adds entries to a map or list that is not empty. */
import { endWithOwnLines, startWithOwnComments, type Collection, type Entry } from './entries.ts';
import { columnOf, lineEndAt, isBlank, spaces, startsLine } from './offsets.ts';
import type { Style } from './style.ts';
import { done, notEditable, type Outcome, type Plain, type TextEdit } from './types.ts';
import { writeFlow, writeFlowPair, writeItem, writeKey, writePair } from './write.ts';

/** The key is only set for map entries. */
export type NewEntry = { readonly key?: string; readonly value: Plain };

const insertion = (offset: number, text: string): TextEdit => ({ offset, length: 0, text });

/** @param index the number of existing entries before the new ones */
export function insert(
  text: string,
  collection: Collection,
  index: number,
  added: readonly NewEntry[],
  style: Style,
): Outcome<TextEdit[]> {
  const before = collection.entries[index - 1];
  const first = collection.entries[0];
  if (collection.flow)
    return done(
      first
        ? insertInFlow(text, collection, before, first, added, style)
        : insertInEmptyFlow(text, collection, added, style),
    );
  if (!first) return notEditable(0);
  return done(before ? insertBelow(text, before, added, style) : insertAbove(text, collection, first, added, style));
}

/**
 * The index for a new key: before the first key that follows it in the order, otherwise after the last one that
 * precedes it, otherwise at the end. The end is where two people who add keys to copies of a file would both write.
 */
export function placeInOrder(keys: readonly (string | undefined)[], key: string, order: readonly string[]): number {
  const own = order.indexOf(key);
  if (own < 0) return keys.length;
  const places = keys.map((each) => (each === undefined ? -1 : order.indexOf(each)));
  const next = places.findIndex((place) => place > own);
  if (next >= 0) return next;
  const last = places.findLastIndex((place) => place >= 0 && place < own);
  return last < 0 ? keys.length : last + 1;
}

const blockLines = ({ key, value }: NewEntry, style: Style, column: number): string[] =>
  key === undefined ? writeItem(value, style, column) : writePair(key, value, style, column);

function insertBelow(text: string, before: Entry, added: readonly NewEntry[], style: Style): TextEdit[] {
  const lines = added.flatMap((item) => blockLines(item, style, before.column));
  return [insertion(endWithOwnLines(text, before), lines.map((line) => style.newline + line).join(''))];
}

/**
 * Inserts above the comments of the first entry, but below those that open the file or head several entries. The line
 * may be that of a dash.
 */
function insertAbove(
  text: string,
  collection: Collection,
  { start, column }: Entry,
  added: readonly NewEntry[],
  style: Style,
): TextEdit[] {
  const lines = added
    .flatMap((item) => blockLines(item, style, column))
    .map((line) => line + style.newline)
    .join('');
  if (startsLine(text, start)) return [insertion(startWithOwnComments(text, collection, 0), lines)];
  return [insertion(start, lines.slice(column) + spaces(column))];
}

function insertInEmptyFlow(
  text: string,
  { within, inside: [start, end] }: Collection,
  added: readonly NewEntry[],
  style: Style,
): TextEdit[] {
  const written = added.map((item) => flowText(text, undefined, item, style)).join(', ');
  const between = text.slice(start, end);
  if (!/^ *$/.test(between)) return [insertion(end, written)];
  const pad = between === '' ? style.pad[within] : ' ';
  return [{ offset: start, length: end - start, text: pad + written + pad }];
}

function insertInFlow(
  text: string,
  collection: Collection,
  before: Entry | undefined,
  first: Entry,
  added: readonly NewEntry[],
  style: Style,
): TextEdit[] {
  const written = added.map((item) => flowText(text, first, item, style));
  const gap = gapOf(text, collection);
  const [, close] = collection.inside;
  if (!before) {
    const next = collection.entries[1]?.start ?? close;
    const ownLine = startsLine(text, first.start) && next > lineEndAt(text, first.end);
    const behind = ownLine ? style.newline + spaces(columnOf(text, first.start)) : gap;
    return [insertion(first.start, written.map((each) => `${each},${behind}`).join(''))];
  }
  const after = collection.entries[collection.entries.indexOf(before) + 1];
  const comma = commaBetween(text, before.end, after?.start ?? close);
  const lineEnd = lineEndAt(text, comma ?? before.end);
  const ownLine = startsLine(text, before.start) && (after?.start ?? close) > lineEnd;
  if (!ownLine) return [insertion(before.end, written.map((each) => `,${gap}${each}`).join(''))];
  const margin = style.newline + spaces(columnOf(text, before.start));
  if (comma !== undefined) return [insertion(lineEnd, written.map((each) => `${margin}${each},`).join(''))];
  return [insertion(before.end, ','), insertion(lineEnd, written.map((each) => margin + each).join(','))];
}

function flowText(text: string, beside: Entry | undefined, { key, value }: NewEntry, style: Style): string {
  if (key === undefined) return writeFlow(value, style);
  return style.keyQuote !== undefined && isTight(text, beside)
    ? `${writeKey(key, style, true)}:${writeFlow(value, style, key)}`
    : writeFlowPair(key, value, style);
}

/** Whether there is no space after the colon, as in JSON written by a program. */
const isTight = (text: string, entry: Entry | undefined): boolean =>
  entry?.opened?.by === 'map-value-ind' && /\S/.test(text[entry.opened.end] ?? ' ');

/** The space after the commas of a flow collection. */
function gapOf(text: string, { entries: [first, second] }: Collection): string {
  const tight = second ? text[second.start - 1] === ',' : isTight(text, first);
  return tight ? '' : ' ';
}

/** End of the comma between two entries or after the last one. Comments may precede the comma. */
export function commaBetween(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    if (character === ',') return at + 1;
    if (character === '#') at = lineEndAt(text, at);
    else if (!isBlank(character) && character !== '\n') return undefined;
  }
  return undefined;
}
