/** Replaces the value of an entry. The key and the comments around it stay. */
import { isScalar, type CST } from 'yaml';
import { keyName, type Entry } from './entries.ts';
import { blockScalar, columnOf, contentEnd, lineEndAt, endOfLineAbove, isBlank, spaces, startOf } from './offsets.ts';
import { canBePlain } from './scalar.ts';
import { quoteOf, type Style } from './style.ts';
import { done, notEditable, type Outcome, type Plain, type TextEdit } from './types.ts';
import { isList } from './values.ts';
import { writeFlow, writeValue, type WrittenValue } from './write.ts';

export function replaceValue(text: string, entry: Entry, value: Plain, near: Style): Outcome<TextEdit[]> {
  const style = asBefore(entry, near);
  if (entry.flow) return fillInFlow(entry, value, style);
  if (entry.within === 'root' && !entry.token) return done(fillEmptyFile(text, entry, value, style));
  const start = startOf(entry.token);
  const { opened } = entry;
  if (!opened || (start !== undefined && text.slice(opened.end, start).includes('\n')))
    return fillOwnLines(text, entry, value, style);
  return done(fillBehind(text, entry, opened, value, style));
}

/**
 * A string keeps the quotes of the old string, unless that one needed them. It stays without quotes if the old one had
 * none.
 */
function asBefore({ value, flow }: Entry, style: Style): Style {
  if (!isScalar(value) || typeof value.value !== 'string') return style;
  const quote = quoteOf(value);
  const forced = quote !== undefined && !canBePlain(value.value, { flow });
  return { ...style, quote: quote ?? style.quote, usualQuote: forced ? style.usualQuote : () => quote };
}

const replace = (from: number, to: number, text: string): TextEdit => ({ offset: from, length: to - from, text });

const isBlockCollection = (token: CST.Token | undefined): boolean =>
  token?.type === 'block-map' || token?.type === 'block-seq';

/** Empty brackets do not show how their author would fill them. */
const isFlowCollection = (text: string, { token }: Entry): boolean =>
  token?.type === 'flow-collection' &&
  !isBlank(text.slice(token.offset + 1, (contentEnd(token) ?? 0) - 1).replaceAll('\n', ''));

function fillInFlow(entry: Entry, value: Plain, style: Style): Outcome<TextEdit[]> {
  const written = writeFlow(value, style, keyName(entry.key));
  const [start, end] = [startOf(entry.token), contentEnd(entry.token)];
  // In `{ a:, b: 1 }` there is an empty value directly after the colon.
  const isTight = start === end && start === entry.opened?.end;
  if (start !== undefined && end !== undefined) return done([replace(start, end, isTight ? ` ${written}` : written)]);
  if (entry.opened) return done([replace(entry.opened.end, entry.opened.end, ` ${written}`)]);
  if (entry.within === 'map') return done([replace(entry.end, entry.end, `: ${written}`)]);
  return notEditable(entry.start);
}

/** In a file without a value, the new one goes below the comments. */
function fillEmptyFile(text: string, { start: end }: Entry, value: Plain, style: Style): TextEdit[] {
  const { head, lines } = writeValue(value, style, { column: -1, within: 'root' });
  const written = [...(head === '' ? [] : [head]), ...lines].join(style.newline);
  const before = text.slice(0, end).replace(/^\uFEFF/, '');
  if (before === '' || before.endsWith('\n')) return [replace(end, end, written + style.newline)];
  return [replace(end, end, style.newline + written + (end < text.length ? style.newline : ''))];
}

/** The old value starts on the line of its key or dash, or is missing. */
function fillBehind(
  text: string,
  entry: Entry,
  opened: { readonly end: number; readonly by: CST.SourceToken['type'] },
  value: Plain,
  style: Style,
): TextEdit[] {
  const { inline, below } = partsOf(text, entry, opened.end);
  const compact = opened.by === 'seq-item-ind';
  const written = writeValue(value, style, {
    column: entry.column,
    within: entry.within,
    key: keyName(entry.key),
    compact,
    taken: columnOf(text, opened.end) + 1,
    inLine: isFlowCollection(text, entry),
    nestedColumn: compact && inline[0] < inline[1] ? columnOf(text, inline[0]) : undefined,
  });
  return [
    ...headEdits(text, opened.end, inline, written, entry.within === 'seq' ? style.gap : 1),
    ...linesEdits(below, written, style),
  ];
}

type Stretch = readonly [start: number, end: number];

/** The part of a value on the line of its key, and the part on the lines below. A block scalar has both. */
function partsOf(
  text: string,
  { token }: Entry,
  opened: number,
): { readonly inline: Stretch; readonly below: Stretch } {
  const start = startOf(token);
  const end = contentEnd(token);
  if (!token || start === undefined || end === undefined)
    return { inline: [opened, opened], below: [lineEndAt(text, opened), lineEndAt(text, opened)] };
  if (token.type === 'block-scalar') {
    const { header } = blockScalar(token);
    const lineEnd = lineEndAt(text, header[1]);
    return { inline: header, below: [lineEnd, Math.max(lineEnd, end)] };
  }
  const last = isBlockCollection(token) && text.slice(start, end).includes('\n') ? lineEndAt(text, end) : end;
  return { inline: [start, last], below: [lineEndAt(text, last), lineEndAt(text, last)] };
}

function headEdits(
  text: string,
  opened: number,
  [start, end]: Stretch,
  { head }: WrittenValue,
  gap: number,
): TextEdit[] {
  if (head === '') return [replace(opened, end, '')];
  if (start < end) return [replace(start, end, head)];
  const rest = text.slice(opened, lineEndAt(text, opened));
  return [replace(opened, isBlank(rest) ? opened + rest.length : opened, spaces(gap) + head)];
}

const linesEdits = ([start, end]: Stretch, { lines }: WrittenValue, { newline }: Style): TextEdit[] => [
  replace(start, end, lines.map((line) => newline + line).join('')),
];

/** The old value starts on a line of its own. */
function fillOwnLines(text: string, entry: Entry, value: Plain, style: Style): Outcome<TextEdit[]> {
  const { token, opened } = entry;
  const start = startOf(token);
  const content = contentEnd(token);
  if (start === undefined || content === undefined) return notEditable(entry.start);
  const column = columnOf(text, start);
  const end = isBlockCollection(token) ? lineEndAt(text, content) : content;
  const fits = column > entry.column || (isList(value) && entry.within === 'map' && column === entry.column);
  const place = {
    column: entry.column,
    within: entry.within,
    key: keyName(entry.key),
    compact: false,
    inLine: isFlowCollection(text, entry),
    nestedColumn: fits ? column : undefined,
  };
  const written = writeValue(value, style, place);
  if (opened && isBlockCollection(token)) {
    const below = linesEdits([endOfLineAbove(text, start), end], written, style);
    return done([...headEdits(text, opened.end, [opened.end, opened.end], written, 1), ...below]);
  }
  const [first = '', ...others] = written.lines;
  const all = written.head === '' ? [first.slice(column), ...others] : [written.head, ...written.lines];
  return done([replace(start, end, all.join(style.newline))]);
}
