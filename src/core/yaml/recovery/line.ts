/** Takes one line of a damaged text apart, without a YAML parser. */

export type TextLine = {
  /** Offset of the line in the text. */
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  readonly text: string;
  /** Columns of white space at the start, tabs and no-break spaces included. */
  readonly indent: number;
  /** Column after the dashes of list items. */
  readonly content: number;
  /** As it is written; undefined if there is no colon with white space after it. */
  readonly key: string | undefined;
  /** Column of the value. */
  readonly valueAt: number;
  /** Without the white space around it and without a comment. */
  readonly value: string;
  readonly isBlank: boolean;
};

/** Also ends with an empty line if the text ends with a line break. */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  const breaks = /\r\n|\r|\n/g;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    lines.push(lineOf(text, start, found.index));
    start = breaks.lastIndex;
  }
  lines.push(lineOf(text, start, text.length));
  return lines;
}

const isSpace = (character: string): boolean => character === ' ' || character === '\t' || character === '\u00A0';

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  return at;
}

function lineOf(whole: string, start: number, end: number): TextLine {
  const text = whole.slice(start, end);
  const indent = skipSpace(text, 0);
  let content = indent;
  while (text.charAt(content) === '-' && isSpace(text.charAt(content + 1))) content = skipSpace(text, content + 1);
  if (text.slice(content) === '-') content = text.length;
  const colon = colonAfterKey(text, content);
  const valueAt = colon === undefined ? content : skipSpace(text, colon + 1);
  const value = withoutComment(text.slice(valueAt));
  return {
    start,
    end,
    text,
    indent,
    content,
    key: colon === undefined ? undefined : text.slice(content, colon).trimEnd(),
    valueAt,
    value,
    isBlank: indent === text.length || text.charAt(indent) === '#',
  };
}

/** The colon that ends the key at a column. */
function colonAfterKey(text: string, from: number): number | undefined {
  const quote = text.charAt(from);
  const start = quote === '"' || quote === "'" ? text.indexOf(quote, from + 1) + 1 : from;
  if ('[{#|>'.includes(quote) || (start === 0 && start !== from)) return undefined;
  for (let at = text.indexOf(':', start); at >= 0; at = text.indexOf(':', at + 1)) {
    if (at + 1 < text.length && !isSpace(text.charAt(at + 1))) continue;
    if (at === from) return undefined;
    return start === from || text.slice(start, at).trim() === '' ? at : undefined;
  }
  return undefined;
}

/** A comment in a damaged line has two spaces before the `#`, or one after it. */
function withoutComment(value: string): string {
  if (value.startsWith('#')) return value.charAt(1) === ' ' ? '' : value.trimEnd();
  for (let at = value.indexOf(' #'); at >= 0; at = value.indexOf(' #', at + 1)) {
    const isComment =
      at === 0 || isSpace(value.charAt(at - 1)) || at + 2 === value.length || value.charAt(at + 2) === ' ';
    if (isComment && !isQuotedAt(value, at)) return value.slice(0, at).trimEnd();
  }
  return value.trimEnd();
}

function isQuotedAt(value: string, at: number): boolean {
  const quote = value.charAt(0);
  return (quote === '"' || quote === "'") && value.indexOf(quote, 1) > at;
}
