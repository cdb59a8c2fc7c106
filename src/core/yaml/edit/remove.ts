/** Removes entries with the lines that belong to them. */
import { trimEndOf } from '../../base/lines.ts';
import { endWithOwnLines, startWithOwnComments, type Collection, type Entry } from './entries.ts';
import { commaBetween } from './insert.ts';
import {
  lineEndAt,
  endOfLineAbove,
  isBlank,
  startOfLine,
  startOfNextLine,
  startsLine,
  takesBlankLines,
} from './offsets.ts';
import type { TextEdit } from './types.ts';

const removal = (from: number, to: number): TextEdit => ({ offset: from, length: to - from, text: '' });

/**
 * Removes entries from a collection that keeps at least one.
 * @param indices in ascending order
 * @param added the positions of entries that are added at the same time, as the number of existing entries before them
 */
export function removeEntries(
  text: string,
  collection: Collection,
  indices: readonly number[],
  added: readonly number[] = [],
): TextEdit[] {
  return runsOf(indices).flatMap((run) => {
    const [first, last] = [collection.entries[run[0] ?? -1], collection.entries[run.at(-1) ?? -1]];
    if (!first || !last) return [];
    if (!collection.flow && startsLine(text, first.start)) {
      const blanksToo = takesBlankLines(collection.entries[(run[0] ?? 0) - 1]?.token);
      return removeLines(
        text,
        run.map((index) => linesOf(text, collection, index, blanksToo)),
        blanksToo,
      );
    }
    // On the line of a bracket or a dash, adjacent entries are removed as one.
    const asOne: Entry = { ...first, end: last.end };
    const entries = [...collection.entries.slice(0, run[0]), asOne, ...collection.entries.slice((run.at(-1) ?? 0) + 1)];
    if (!collection.flow) return [removeBehindMark(text, asOne, entries[1])];
    return removeFromFlow(text, { ...collection, entries }, run[0] ?? 0, asOne, added.includes(run[0] ?? 0));
  });
}

function runsOf(indices: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** From the start of the first line to the end of the last, before its line break. */
type Lines = readonly [start: number, end: number];

/** @param blanksToo whether to include the blank lines below, which the entry above would otherwise absorb */
function linesOf(text: string, collection: Collection, index: number, blanksToo: boolean): Lines {
  const entry = collection.entries[index];
  const end = entry ? endWithOwnLines(text, entry) : 0;
  return [startWithOwnComments(text, collection, index), blanksToo ? endOfBlankLines(text, end) : end];
}

function endOfBlankLines(text: string, end: number): number {
  let last = end;
  for (
    let line = startOfNextLine(text, end);
    line < text.length && isBlank(text.slice(line, lineEndAt(text, line)));
    line = startOfNextLine(text, line)
  )
    last = lineEndAt(text, line);
  return last;
}

/** @param afterKept whether the entry above is a block that keeps all line breaks at its end, such as `|+` */
function removeLines(text: string, owned: readonly Lines[], afterKept: boolean): TextEdit[] {
  const stretches: Lines[] = [];
  for (const [start, end] of owned) {
    const before = stretches.at(-1);
    if (before && startOfNextLine(text, before[1]) === start) stretches[stretches.length - 1] = [before[0], end];
    else stretches.push([start, end]);
  }
  return stretches.map((lines, at) => removeStretch(text, lines, afterKept && at === 0));
}

/**
 * Removes lines together with the line break above them, so that insertions at the end of the last line keep their
 * place and a file without a final newline stays without one. The line break below is removed instead if there is none
 * above, if the two differ, or if the one above belongs to the text that it ends.
 */
function removeStretch(text: string, [start, end]: Lines, afterKept: boolean): TextEdit {
  const above = endOfLineAbove(text, start);
  const next = startOfNextLine(text, end);
  const sameBreak = end === text.length ? !afterKept : text.slice(above, start) === text.slice(end, next);
  return start > startOfLine(text, 0) && sameBreak ? removal(above, end) : removal(start, next);
}

/** Removes the first entry of a collection that starts on the line of its parent, as in `- a: 1`. */
function removeBehindMark(text: string, entry: Entry, next: Entry | undefined): TextEdit {
  const end = endWithOwnLines(text, entry);
  if (next && /^\s*$/.test(text.slice(end, next.start))) return removal(entry.start, next.start);
  // Comments of the next entry are in between. They keep their lines.
  const start = startOfLine(text, entry.start);
  return removal(start + trimEndOf(text.slice(start, entry.start), /[ \t]/).length, end);
}

/** @param followed whether another entry replaces the last one and needs the comma before it */
function removeFromFlow(
  text: string,
  { entries, inside }: Collection,
  index: number,
  entry: Entry,
  followed: boolean,
): TextEdit[] {
  const next = entries[index + 1];
  const before = entries[index - 1];
  const comma = commaBetween(text, entry.end, next?.start ?? inside[1]);
  const end = comma ?? entry.end;
  const lineEnd = lineEndAt(text, end);
  const ownLines = startsLine(text, entry.start) && (next?.start ?? inside[1]) > lineEnd;
  if (next && !ownLines)
    return [next.start > lineEnd ? removeAtLineEnd(text, before, entry, end) : removal(entry.start, next.start)];
  const own = ownLines ? [removal(startOfLine(text, entry.start), startOfNextLine(text, lineEnd))] : [];
  if (next || !before) return own;
  if (ownLines && (comma !== undefined || followed)) return own;
  return [...removeLastComma(text, before, entry), ...(ownLines ? own : [removeBackwards(text, before, entry)])];
}

/** What follows the comma stays in place. The space before the entry is removed if it would end the line. */
function removeAtLineEnd(text: string, before: Entry | undefined, entry: Entry, end: number): TextEdit {
  const from =
    before && end === lineEndAt(text, end) ? (commaBetween(text, before.end, entry.start) ?? entry.start) : entry.start;
  return removal(text.slice(from, entry.start).trim() === '' ? from : entry.start, end);
}

/** Removes the comma before the last entry. A trailing comma of the author stays. */
function removeLastComma(text: string, before: Entry, entry: Entry): TextEdit[] {
  const comma = commaBetween(text, before.end, entry.start);
  return comma === undefined ? [] : [removal(comma - 1, comma)];
}

/** From the space before the last entry to its end. A comment in between stays. */
function removeBackwards(text: string, before: Entry, entry: Entry): TextEdit {
  const comma = commaBetween(text, before.end, entry.start) ?? before.end;
  const between = text.slice(comma, entry.start);
  const gap = between.includes('#') ? 0 : between.length;
  return removal(entry.start - gap, entry.end);
}

/** Removes the only entry between brackets or braces. Comments stay. */
export function emptyFlow(text: string, { inside: [start, end] }: Collection, entry: Entry): TextEdit[] {
  const around = text.slice(start, entry.start) + text.slice(entry.end, end);
  if (/^[\s,]*$/.test(around)) return [removal(start, end)];
  return [removal(entry.start, commaBetween(text, entry.end, end) ?? entry.end)];
}
