/** Folding ranges: maps, lists, multi-line texts, and comment blocks. Lines are zero-based. */
import { isMap, isPair, isScalar, isSeq, type Document } from 'yaml';
import { endOf, offsetsOf, type Offsets } from '../yaml/nodes.ts';
import type { Lines } from '../base/lines.ts';

export type Fold = { readonly start: number; readonly end: number; readonly comment: boolean };

/** In order of their first lines. If several start on one line, only the longest is kept. */
export function foldsIn(doc: Document, text: string, lines: Lines): readonly Fold[] {
  const ends = new Map<number, number>();
  const written: Offsets[] = [];
  const fold = (start: number, end: number): void => {
    const first = lines.positionAt(start).line;
    const last = lines.positionAt(shownEnd(text, end, start)).line;
    if (last > first) ends.set(first, Math.max(last, ends.get(first) ?? 0));
  };
  const walk = (node: unknown): void => {
    if (isScalar(node)) {
      const place = offsetsOf(node);
      if (place && text.slice(...place).includes('\n')) written.push(place);
    } else if (isMap(node) || isSeq(node)) {
      if (node.flow === true) fold(...(offsetsOf(node) ?? [0, 0]));
      for (const item of node.items) {
        const own = isPair(item) ? item.value : item;
        const start = offsetsOf(isPair(item) ? item.key : item);
        if (start) fold(start[0], endOf(item) ?? start[1]);
        walk(own);
      }
    }
  };
  walk(doc.contents);
  const folds = [...ends].map(([start, end]): Fold => ({ start, end, comment: false }));
  return [...folds, ...commentsIn(text, lines, written)].sort((one, other) => one.start - other.start);
}

/** @param written multi-line texts, in which `#` does not start a comment */
function commentsIn(text: string, lines: Lines, written: readonly Offsets[]): readonly Fold[] {
  const inText = new Set(
    written.flatMap(([start, end]) =>
      linesFrom(lines.positionAt(start).line + 1, lines.positionAt(shownEnd(text, end, start)).line),
    ),
  );
  const found: Fold[] = [];
  let start: number | undefined;
  const rows = text.split(/\r\n|\n|\r/);
  for (const [line, row] of [...rows, ''].entries()) {
    const isComment = /^\s*#/.test(row) && !inText.has(line);
    if (isComment) start ??= line;
    else if (start !== undefined) {
      if (line - start > 1) found.push({ start, end: line - 1, comment: true });
      start = undefined;
    }
  }
  return found;
}

const linesFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The end of a value without the trailing line breaks of block text. */
export function shownEnd(text: string, end: number, least: number): number {
  let shown = end;
  while (shown > least && ' \t\r\n'.includes(text.charAt(shown - 1))) shown--;
  return shown;
}
