/** Positions in a text, zero-based in UTF-16 code units, as in VS Code. */
export type Position = Readonly<{ line: number; character: number }>;
export type Range = Readonly<{ start: Position; end: Position }>;

/**
 * Converts offsets to positions. A line ends with `\n`, `\r\n`, or a single `\r`. A byte order mark has no width,
 * because VS Code removes it from documents, and no position is beyond the end of its line.
 */
export type Lines = {
  positionAt(offset: number): Position;
  rangeOf(start: number, end: number): Range;
  /** At most the length of the text. */
  offsetAt(position: Position): number;
  offsetsOf(range: Range): readonly [start: number, end: number];
};

export function linesOf(text: string): Lines {
  let known: readonly number[] | undefined;
  // Computed on demand: most texts have no problems to locate.
  const starts = () => (known ??= lineStarts(text));
  const positionAt = (offset: number): Position => positionIn(text, starts(), offset);
  const offsetAt = ({ line, character }: Position): number =>
    Math.min((starts()[line] ?? text.length) + character, text.length);
  return {
    positionAt,
    rangeOf: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
    offsetAt,
    offsetsOf: ({ start, end }) => [offsetAt(start), offsetAt(end)],
  };
}

function positionIn(text: string, starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const next = starts[low + 1];
  const end = next === undefined ? text.length : next - (text.startsWith('\r\n', next - 2) ? 2 : 1);
  return { line: low, character: Math.max(0, Math.min(offset, end) - (starts[low] ?? 0)) };
}

const newline = 10;
const carriageReturn = 13;

function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === newline || (code === carriageReturn && text.charCodeAt(at + 1) !== newline)) starts.push(at + 1);
  }
  return starts;
}

/** The end of the line of an offset, before the line break. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== newline && text.charCodeAt(end) !== carriageReturn) end++;
  return end;
}

export const isSameRange = ({ start, end }: Range, other: Range): boolean =>
  start.line === other.start.line &&
  start.character === other.start.character &&
  end.line === other.end.line &&
  end.character === other.end.character;

export const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * The text without the matching characters at its end. `text.replace(/[,;]+$/, '')` gives the same result, but takes
 * quadratic time if the text has a long row of commas before another character.
 *
 * @param character matches one UTF-16 code unit; without the flags `g` and `y`
 */
export function trimEndOf(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
