/** Offsets of lines and tokens. A line ends with `\n` or `\r\n`; a byte order mark is not part of the first line. */
import type { CST } from 'yaml';

const byteOrderMark = '\uFEFF';

export function startOfLine(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith(byteOrderMark) ? 1 : start;
}

/** The offset of the line break, or the length of the text. */
export function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The end of the line above, before its line break. */
export const endOfLineAbove = (text: string, offset: number): number => {
  const lineBreak = Math.max(0, startOfLine(text, offset) - 1);
  return lineBreak > 0 && text[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak;
};

/** The start of the next line, or the length of the text. */
export function startOfNextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

export const columnOf = (text: string, offset: number): number => offset - startOfLine(text, offset);

/** Whether only spaces precede the offset in its line. */
export const startsLine = (text: string, offset: number): boolean =>
  isBlank(text.slice(startOfLine(text, offset), offset));

export const isBlank = (text: string): boolean => /^[ \t\r]*$/.test(text);

/** The line break of the offset's line, otherwise of the line before, otherwise `\n`. */
export function newlineNear(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const nearest = end >= 0 ? end : text.lastIndexOf('\n');
  return nearest > 0 && text[nearest - 1] === '\r' ? '\r\n' : '\n';
}

export const spaces = (count: number): string => ' '.repeat(count);

export type Item = CST.CollectionItem;

const marks: ReadonlySet<string> = new Set([
  'explicit-key-ind',
  'map-value-ind',
  'seq-item-ind',
  'doc-start',
  'anchor',
  'tag',
]);

const isMark = ({ type }: CST.SourceToken): boolean => marks.has(type);

/** The first token that is more than white space. */
const firstMark = (tokens: readonly CST.SourceToken[] | undefined): CST.SourceToken | undefined => tokens?.find(isMark);

export const lastMark = (tokens: readonly CST.SourceToken[] | undefined): CST.SourceToken | undefined =>
  tokens?.findLast(isMark);

export const endOfToken = ({ offset, source }: { readonly offset: number; readonly source: string }): number =>
  offset + source.length;

/** Some items contain only a comment. */
export const hasContent = (item: Item): boolean => startOfItem(item) !== undefined;

export function startOfItem({ start, key, sep, value }: Item): number | undefined {
  return firstMark(start)?.offset ?? startOf(key) ?? firstMark(sep)?.offset ?? startOf(value);
}

export function endOfItem({ start, key, sep, value }: Item): number | undefined {
  return contentEnd(value) ?? endOfLastMark(sep) ?? contentEnd(key) ?? endOfLastMark(start);
}

function endOfLastMark(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  const last = lastMark(tokens);
  return last && endOfToken(last);
}

export function startOf(token: CST.Token | null | undefined): number | undefined {
  if (!token) return undefined;
  if (token.type !== 'block-map' && token.type !== 'block-seq') return token.offset;
  for (const item of token.items) {
    const start = startOfItem(item);
    if (start !== undefined) return start;
  }
  return token.offset;
}

/** The end of a value, without the comments and blank lines that the syntax tree attaches to it. */
export function contentEnd(token: CST.Token | null | undefined): number | undefined {
  if (!token) return undefined;
  if (token.type === 'block-scalar') return blockScalar(token).end;
  if (token.type === 'flow-collection') return token.end[0] && endOfToken(token.end[0]);
  if (token.type === 'block-map' || token.type === 'block-seq') {
    const last = token.items.findLast((item) => hasContent(item));
    return last ? endOfItem(last) : token.offset;
  }
  return 'source' in token ? endOfToken(token) : undefined;
}

type BlockScalarPlaces = {
  /** `|` or `>` with its indicators, `[start, end)`. */
  readonly header: readonly [start: number, end: number];
  /** End of the last line. Blank lines below belong to the text only if the header has a `+`. */
  readonly end: number;
};

export function blockScalar(token: CST.BlockScalar): BlockScalarPlaces {
  const first = token.props[0];
  const headerSource = first && 'source' in first ? first.source : '';
  const header = [token.offset, token.offset + headerSource.length] as const;
  const body = token.props.reduce((end, prop) => ('source' in prop ? endOfToken(prop) : end), header[1]);
  const lines = token.source === '' ? [] : token.source.split(/(?<=\n)/);
  const kept = headerSource.includes('+')
    ? lines
    : withoutTrailingBlanks(lines, indentOf(headerSource, token.indent, lines));
  if (kept.length === 0) return { header, end: header[1] };
  const length = kept.join('').replace(/\r?\n$/, '').length;
  return { header, end: body + length };
}

/**
 * Whether blank lines below a value would become part of it, because it ends with a block that has a `+` in its header.
 */
export function takesBlankLines(token: CST.Token | undefined): boolean {
  if (token?.type === 'block-scalar') {
    const [header] = token.props;
    return header !== undefined && 'source' in header && header.source.includes('+');
  }
  if (token?.type !== 'block-map' && token?.type !== 'block-seq') return false;
  return takesBlankLines(token.items.findLast((item) => hasContent(item))?.value);
}

/** The column of a block scalar's text. */
function indentOf(header: string, parent: number, lines: readonly string[]): number {
  const digit = /[1-9]/.exec(header)?.[0];
  if (digit !== undefined) return parent + Number(digit);
  const first = lines.find((line) => /[^ \r\n]/.test(line));
  return first === undefined ? Infinity : first.search(/[^ ]/);
}

/** Lines of spaces are only text as far as they extend beyond the indent. */
function withoutTrailingBlanks(lines: readonly string[], indent: number): readonly string[] {
  const last = lines.findLastIndex((line) => /[^ \r\n]/.test(line) || line.replace(/\r?\n$/, '').length > indent);
  return lines.slice(0, last + 1);
}
