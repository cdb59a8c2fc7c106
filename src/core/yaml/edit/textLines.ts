/** Lines of a text by offset. A line ends with `\n` or `\r\n`; a byte order mark is no part of the first line. */

const byteOrderMark = '\uFEFF';

export function startOfLine(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith(byteOrderMark) ? 1 : start;
}

/** The offset of the line break that ends the line, or the text's length. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The end of the line above, before its line break. */
export const endOfLineAbove = (text: string, offset: number): number => {
  const lineBreak = Math.max(0, startOfLine(text, offset) - 1);
  return lineBreak > 0 && text[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak;
};

/** Where the next line starts; the text's length in the last line. */
export function startOfNextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** How many characters stand before the offset in its line. */
export const columnOf = (text: string, offset: number): number => offset - startOfLine(text, offset);

/** Whether nothing but spaces stands before the offset in its line. */
export const startsLine = (text: string, offset: number): boolean =>
  isBlank(text.slice(startOfLine(text, offset), offset));

export const isBlank = (text: string): boolean => /^[ \t\r]*$/.test(text);

/** The line break that lines near an offset have: that of its own line, else of the line before, else a plain one. */
export function newlineNear(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const nearest = end >= 0 ? end : text.lastIndexOf('\n');
  return nearest > 0 && text[nearest - 1] === '\r' ? '\r\n' : '\n';
}

export const spaces = (count: number): string => ' '.repeat(count);
