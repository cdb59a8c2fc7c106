/** New entries for a map or a list that has some already. */
import { endWithOwnLines, startWithOwnComments } from './comments.ts';
import type { Collection, Slot } from './slots.ts';
import type { Hand } from './style.ts';
import { columnOf, endOfLine, isBlank, spaces, startsLine } from './textLines.ts';
import { done, refuse, type Outcome, type Plain, type TextEdit } from './types.ts';
import { writeFlow, writeFlowPair, writeItem, writeKey, writePair } from './write.ts';

/** The key is there for entries of maps alone. */
export type NewEntry = { readonly key?: string; readonly value: Plain };

const insertion = (offset: number, text: string): TextEdit => ({ offset, length: 0, text });

/** @param index how many of the present entries come before the new ones */
export function insert(
  text: string,
  collection: Collection,
  index: number,
  entries: readonly NewEntry[],
  hand: Hand,
): Outcome<TextEdit[]> {
  const before = collection.slots[index - 1];
  const first = collection.slots[0];
  if (collection.flow)
    return done(
      first
        ? insertInFlow(text, collection, before, first, entries, hand)
        : insertInEmptyFlow(text, collection, entries, hand),
    );
  if (!first) return refuse('unsafe', 'The value cannot be edited safely. Edit it by hand.', 0);
  return done(before ? insertBelow(text, before, entries, hand) : insertAbove(text, collection, first, entries, hand));
}

/** The place for a new key: below the last of the keys that precede it in the order, else at the end. */
export function placeInOrder(keys: readonly (string | undefined)[], key: string, order: readonly string[]): number {
  const own = order.indexOf(key);
  const last = keys.findLastIndex((each) => each !== undefined && order.includes(each) && order.indexOf(each) < own);
  return last < 0 ? keys.length : last + 1;
}

const blockLines = ({ key, value }: NewEntry, hand: Hand, column: number): string[] =>
  key === undefined ? writeItem(value, hand, column) : writePair(key, value, hand, column);

function insertBelow(text: string, before: Slot, entries: readonly NewEntry[], hand: Hand): TextEdit[] {
  const lines = entries.flatMap((entry) => blockLines(entry, hand, before.column));
  return [insertion(endWithOwnLines(text, before), lines.map((line) => hand.newline + line).join(''))];
}

/**
 * Above the comments of the entry that was the first, but below those that open the file or head several entries. Its
 * line may be that of a dash.
 */
function insertAbove(
  text: string,
  collection: Collection,
  { start, column }: Slot,
  entries: readonly NewEntry[],
  hand: Hand,
): TextEdit[] {
  const lines = entries
    .flatMap((entry) => blockLines(entry, hand, column))
    .map((line) => line + hand.newline)
    .join('');
  if (startsLine(text, start)) return [insertion(startWithOwnComments(text, collection, 0), lines)];
  return [insertion(start, lines.slice(column) + spaces(column))];
}

function insertInEmptyFlow(
  text: string,
  { within, inside: [start, end] }: Collection,
  entries: readonly NewEntry[],
  hand: Hand,
): TextEdit[] {
  const written = entries.map((entry) => flowText(text, undefined, entry, hand)).join(', ');
  const between = text.slice(start, end);
  if (!/^ *$/.test(between)) return [insertion(end, written)];
  const pad = between === '' ? hand.pad[within] : ' ';
  return [{ offset: start, length: end - start, text: pad + written + pad }];
}

function insertInFlow(
  text: string,
  collection: Collection,
  before: Slot | undefined,
  first: Slot,
  entries: readonly NewEntry[],
  hand: Hand,
): TextEdit[] {
  const written = entries.map((entry) => flowText(text, first, entry, hand));
  const gap = gapOf(text, collection);
  const [, close] = collection.inside;
  if (!before) {
    const next = collection.slots[1]?.start ?? close;
    const ownLine = startsLine(text, first.start) && next > endOfLine(text, first.end);
    const behind = ownLine ? hand.newline + spaces(columnOf(text, first.start)) : gap;
    return [insertion(first.start, written.map((each) => `${each},${behind}`).join(''))];
  }
  const after = collection.slots[collection.slots.indexOf(before) + 1];
  const comma = commaBetween(text, before.end, after?.start ?? close);
  const lineEnd = endOfLine(text, comma ?? before.end);
  const ownLine = startsLine(text, before.start) && (after?.start ?? close) > lineEnd;
  if (!ownLine) return [insertion(before.end, written.map((each) => `,${gap}${each}`).join(''))];
  const margin = hand.newline + spaces(columnOf(text, before.start));
  if (comma !== undefined) return [insertion(lineEnd, written.map((each) => `${margin}${each},`).join(''))];
  return [insertion(before.end, ','), insertion(lineEnd, written.map((each) => margin + each).join(','))];
}

function flowText(text: string, beside: Slot | undefined, { key, value }: NewEntry, hand: Hand): string {
  if (key === undefined) return writeFlow(value, hand);
  return hand.keyQuote !== undefined && isTight(text, beside)
    ? `${writeKey(key, hand, true)}:${writeFlow(value, hand, key)}`
    : writeFlowPair(key, value, hand);
}

/** Whether an entry has no space behind its colon: JSON that programs write. */
const isTight = (text: string, slot: Slot | undefined): boolean =>
  slot?.opened?.by === 'map-value-ind' && /\S/.test(text[slot.opened.end] ?? ' ');

/** What stands behind the commas of a flow collection. */
function gapOf(text: string, { slots: [first, second] }: Collection): string {
  const tight = second ? text[second.start - 1] === ',' : isTight(text, first);
  return tight ? '' : ' ';
}

/** Behind the comma between two entries, or behind the last; comments may stand before it. */
export function commaBetween(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    if (character === ',') return at + 1;
    if (character === '#') at = endOfLine(text, at);
    else if (!isBlank(character) && character !== '\n') return undefined;
  }
  return undefined;
}
