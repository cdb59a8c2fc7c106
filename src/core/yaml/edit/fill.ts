/** Another value for a slot: what stood there goes, the key and the comments around it stay. */
import { isScalar, type CST } from 'yaml';
import { quoteOf } from './habits.ts';
import { isList } from './intended.ts';
import { canBePlain } from './scalar.ts';
import { keyName, type Slot } from './slots.ts';
import type { Hand } from './style.ts';
import { columnOf, endOfLine, endOfLineAbove, isBlank, spaces } from './textLines.ts';
import { blockScalar, contentEnd, startOf } from './tokens.ts';
import { done, refuse, type Outcome, type Plain, type TextEdit } from './types.ts';
import { writeFlow, writeValue, type Written } from './write.ts';

export function fill(text: string, slot: Slot, value: Plain, near: Hand): Outcome<TextEdit[]> {
  const hand = asBefore(slot, near);
  if (slot.flow) return fillInFlow(slot, value, hand);
  if (slot.within === 'root' && !slot.token) return done(fillEmptyFile(text, slot, value, hand));
  const start = startOf(slot.token);
  const { opened } = slot;
  if (!opened || (start !== undefined && text.slice(opened.end, start).includes('\n')))
    return fillOwnLines(text, slot, value, hand);
  return done(fillBehind(text, slot, opened, value, hand));
}

/**
 * A string keeps the quotes of the string before it, unless that could not do without; or goes without, as that did.
 */
function asBefore({ value, flow }: Slot, hand: Hand): Hand {
  if (!isScalar(value) || typeof value.value !== 'string') return hand;
  const quote = quoteOf(value);
  const forced = quote !== undefined && !canBePlain(value.value, { flow });
  return { ...hand, quote: quote ?? hand.quote, usualQuote: forced ? hand.usualQuote : () => quote };
}

const replace = (from: number, to: number, text: string): TextEdit => ({ offset: from, length: to - from, text });

const isBlockCollection = (token: CST.Token | undefined): boolean =>
  token?.type === 'block-map' || token?.type === 'block-seq';

/** Empty brackets tell nothing of how their author would fill them. */
const isFlowCollection = (text: string, { token }: Slot): boolean =>
  token?.type === 'flow-collection' &&
  !isBlank(text.slice(token.offset + 1, (contentEnd(token) ?? 0) - 1).replaceAll('\n', ''));

function fillInFlow(slot: Slot, value: Plain, hand: Hand): Outcome<TextEdit[]> {
  const written = writeFlow(value, hand, keyName(slot.key));
  const [start, end] = [startOf(slot.token), contentEnd(slot.token)];
  // In `{ a:, b: 1 }` there is an empty value right behind the colon.
  const isTight = start === end && start === slot.opened?.end;
  if (start !== undefined && end !== undefined) return done([replace(start, end, isTight ? ` ${written}` : written)]);
  if (slot.opened) return done([replace(slot.opened.end, slot.opened.end, ` ${written}`)]);
  if (slot.within === 'map') return done([replace(slot.end, slot.end, `: ${written}`)]);
  return refuse(
    'unsafe',
    'The list item is written in a way that cannot be edited safely. Edit it by hand.',
    slot.start,
  );
}

/** What a file without any value gets goes below its comments. */
function fillEmptyFile(text: string, { start: end }: Slot, value: Plain, hand: Hand): TextEdit[] {
  const { head, lines } = writeValue(value, hand, { column: -1, within: 'root' });
  const written = [...(head === '' ? [] : [head]), ...lines].join(hand.newline);
  const before = text.slice(0, end).replace(/^\uFEFF/, '');
  if (before === '' || before.endsWith('\n')) return [replace(end, end, written + hand.newline)];
  return [replace(end, end, hand.newline + written + (end < text.length ? hand.newline : ''))];
}

/** The old value, if there is one, starts on the line of its key or dash. */
function fillBehind(
  text: string,
  slot: Slot,
  opened: { readonly end: number; readonly by: CST.SourceToken['type'] },
  value: Plain,
  hand: Hand,
): TextEdit[] {
  const { inline, below } = partsOf(text, slot, opened.end);
  const compact = opened.by === 'seq-item-ind';
  const written = writeValue(value, hand, {
    column: slot.column,
    within: slot.within,
    key: keyName(slot.key),
    compact,
    taken: columnOf(text, opened.end) + 1,
    inLine: isFlowCollection(text, slot),
    nestedColumn: compact && inline[0] < inline[1] ? columnOf(text, inline[0]) : undefined,
  });
  return [
    ...headEdits(text, opened.end, inline, written, slot.within === 'seq' ? hand.gap : 1),
    ...linesEdits(below, written, hand),
  ];
}

type Stretch = readonly [start: number, end: number];

/** The part of a value on the line of its key, and the part on the lines below: a block scalar has both. */
function partsOf(text: string, { token }: Slot, opened: number): { readonly inline: Stretch; readonly below: Stretch } {
  const start = startOf(token);
  const end = contentEnd(token);
  if (!token || start === undefined || end === undefined)
    return { inline: [opened, opened], below: [endOfLine(text, opened), endOfLine(text, opened)] };
  if (token.type === 'block-scalar') {
    const { header } = blockScalar(token);
    const lineEnd = endOfLine(text, header[1]);
    return { inline: header, below: [lineEnd, Math.max(lineEnd, end)] };
  }
  const last = isBlockCollection(token) && text.slice(start, end).includes('\n') ? endOfLine(text, end) : end;
  return { inline: [start, last], below: [endOfLine(text, last), endOfLine(text, last)] };
}

function headEdits(text: string, opened: number, [start, end]: Stretch, { head }: Written, gap: number): TextEdit[] {
  if (head === '') return [replace(opened, end, '')];
  if (start < end) return [replace(start, end, head)];
  const rest = text.slice(opened, endOfLine(text, opened));
  return [replace(opened, isBlank(rest) ? opened + rest.length : opened, spaces(gap) + head)];
}

const linesEdits = ([start, end]: Stretch, { lines }: Written, { newline }: Hand): TextEdit[] => [
  replace(start, end, lines.map((line) => newline + line).join('')),
];

/** The old value starts on a line of its own. */
function fillOwnLines(text: string, slot: Slot, value: Plain, hand: Hand): Outcome<TextEdit[]> {
  const { token, opened } = slot;
  const start = startOf(token);
  const content = contentEnd(token);
  if (start === undefined || content === undefined)
    return refuse('unsafe', 'The key has no place for a value yet. Edit it by hand.', slot.start);
  const column = columnOf(text, start);
  const end = isBlockCollection(token) ? endOfLine(text, content) : content;
  const fits = column > slot.column || (isList(value) && slot.within === 'map' && column === slot.column);
  const place = {
    column: slot.column,
    within: slot.within,
    key: keyName(slot.key),
    compact: false,
    inLine: isFlowCollection(text, slot),
    nestedColumn: fits ? column : undefined,
  };
  const written = writeValue(value, hand, place);
  if (opened && isBlockCollection(token)) {
    const below = linesEdits([endOfLineAbove(text, start), end], written, hand);
    return done([...headEdits(text, opened.end, [opened.end, opened.end], written, 1), ...below]);
  }
  const [first = '', ...others] = written.lines;
  const all = written.head === '' ? [first.slice(column), ...others] : [written.head, ...written.lines];
  return done([replace(start, end, all.join(hand.newline))]);
}
