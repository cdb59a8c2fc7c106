/**
 * Which comments belong to an entry of a block map or list.
 * - Comment lines below that are indented deeper than the entry belong to it.
 * - Comment lines right above, at the entry's column, belong to it, with two exceptions: a comment that opens the file,
 *   and a heading, which is a comment below a blank line that has several entries right under it.
 */
import type { Collection, Slot } from './slots.ts';
import { columnOf, endOfLine, isBlank, startOfLine, startOfNextLine, startsLine } from './textLines.ts';

/** The end of the last line that belongs to an entry, before its line break. */
export function endWithOwnLines(text: string, { end, column }: Pick<Slot, 'end' | 'column'>): number {
  let own = endOfLine(text, end);
  let line = startOfNextLine(text, own);
  while (line < text.length) {
    const content = text.slice(line, endOfLine(text, line));
    const indent = content.search(/[^ \t]/);
    if (indent >= 0) {
      if (content[indent] !== '#' || indent <= column) break;
      own = line + content.length;
    }
    line = startOfNextLine(text, line);
  }
  return own;
}

/** The start of the first line that belongs to an entry that begins its line. */
export function startWithOwnComments(text: string, collection: Collection, index: number): number {
  const slot = collection.slots[index];
  if (!slot) return 0;
  const own = startOfLine(text, slot.start);
  const floor = collection.slots[index - 1]?.end ?? -1;
  let first = own;
  for (;;) {
    const above = lineAbove(text, first);
    if (above === undefined || above <= floor || !isCommentAt(text, above, slot.column)) break;
    first = above;
  }
  if (first === own || isHeading(text, collection, index, first)) return own;
  return first;
}

function isHeading(text: string, collection: Collection, index: number, first: number): boolean {
  const above = lineAbove(text, first);
  if (above === undefined || isMarker(text, above)) return true;
  if (!isBlank(text.slice(above, endOfLine(text, above)))) return false;
  const slot = collection.slots[index];
  const next = collection.slots[index + 1];
  return (
    slot !== undefined &&
    next !== undefined &&
    startOfLine(text, next.start) === startOfNextLine(text, endWithOwnLines(text, slot))
  );
}

/** `---` or a directive. */
const isMarker = (text: string, line: number): boolean => /^(?:---|%)/.test(text.slice(line, line + 3));

function isCommentAt(text: string, line: number, column: number): boolean {
  const hash = text.indexOf('#', line);
  return hash >= 0 && startsLine(text, hash) && startOfLine(text, hash) === line && columnOf(text, hash) === column;
}

function lineAbove(text: string, line: number): number | undefined {
  const before = text.lastIndexOf('\n', line - 1);
  return line <= 1 || before < 0 ? undefined : startOfLine(text, before);
}
