/** Looks at the lines after a place in a block. */
import type { Cursor } from './cursor.ts';

/** Whether the next line is indented deeper than the cursor, and is therefore the value of a key typed here. */
export function hasBodyBelow(text: string, { start, end }: Cursor): boolean {
  const column = start - (Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1);
  const [, ...following] = text.slice(end).split(/\r\n|\n|\r/);
  const next = following.find((line) => /^\s*[^\s#]/.test(line));
  return next !== undefined && next.length - next.trimStart().length > column;
}
