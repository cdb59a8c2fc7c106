/** Text edits as values: putting them into a text, and taking them back. */
import type { TextEdit } from './types.ts';

/**
 * The text with the edits in it.
 * @param edits sorted by offset, without overlap, as `planEdits` gives them
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, text: inserted } of edits) {
    if (offset < at || length < 0 || offset + length > text.length)
      throw new RangeError(`No edit can be made at ${offset}.`);
    result += text.slice(at, offset) + inserted;
    at = offset + length;
  }
  return result + text.slice(at);
}

/**
 * The edits that lead back: applied to the text after `edits`, they give `text` again, byte for byte.
 * @param text the text before `edits`
 */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ offset, length, text: inserted }) => {
    const back = { offset: offset + shift, length: inserted.length, text: text.slice(offset, offset + length) };
    shift += inserted.length - length;
    return back;
  });
}

/**
 * Edits that were planned side by side on one text, in order; where two insert at one place, the one listed first comes
 * first. Undefined when two of them want the same characters.
 */
export function sideBySide(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const sorted = edits
    .filter(({ length, text }) => length > 0 || text !== '')
    .sort((one, other) => one.offset - other.offset || one.length - other.length);
  const clash = sorted.some(({ offset }, at) => {
    const before = sorted[at - 1];
    return before !== undefined && before.offset + before.length > offset;
  });
  return clash ? undefined : sorted;
}
