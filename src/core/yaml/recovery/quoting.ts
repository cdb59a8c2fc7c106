/** Puts quotes around a part of a text without changing what is in it. */
import type { TextEdit } from '../edit/types.ts';

/** Single quotes, or double quotes if the text contains an apostrophe and nothing that needs an escape. */
export function quoteEdits(text: string, start: number, end: number): readonly TextEdit[] {
  const inner = text.slice(start, end);
  const insert = (offset: number, quote: string): TextEdit => ({ offset, length: 0, text: quote });
  if (inner.includes("'") && !/["\\]/.test(inner)) return [insert(start, '"'), insert(end, '"')];
  const doubled: TextEdit[] = [];
  for (let at = inner.indexOf("'"); at >= 0; at = inner.indexOf("'", at + 1)) doubled.push(insert(start + at, "'"));
  return [insert(start, "'"), ...doubled, insert(end, "'")];
}
