/** The foldable ranges of a file: maps and lists, multi-line texts, and blocks of comments. Lines are zero-based. */
import { isMap, isPair, isScalar, isSeq, type Document } from 'yaml';
import type { Lines } from '../base/lines.ts';
import { endOf, offsetsOf, type Offsets } from '../yaml/nodes.ts';
import { trimmedEnd } from './yamlNodes.ts';

export type Fold = Readonly<{ start: number; end: number; comment: boolean }>;

/** In the order of their first lines. If several start on one line, only the longest. */
export function foldsIn(doc: Document, text: string, lines: Lines): readonly Fold[] {
  const ends = new Map<number, number>();
  const multiline: Offsets[] = [];
  const fold = (range: Offsets): void => {
    const first = lines.positionAt(range[0]).line;
    const last = lines.positionAt(trimmedEnd(text, range)).line;
    if (last > first) ends.set(first, Math.max(last, ends.get(first) ?? 0));
  };
  const walk = (node: unknown): void => {
    if (isScalar(node)) {
      const range = offsetsOf(node);
      if (range && text.slice(...range).includes('\n')) multiline.push(range);
    } else if (isMap(node) || isSeq(node)) {
      if (node.flow === true) fold(offsetsOf(node) ?? [0, 0]);
      for (const item of node.items) {
        const start = offsetsOf(isPair(item) ? item.key : item);
        if (start) fold([start[0], endOf(item) ?? start[1]]);
        walk(isPair(item) ? item.value : item);
      }
    }
  };
  walk(doc.contents);
  const folds = [...ends].map(([start, end]): Fold => ({ start, end, comment: false }));
  return [...folds, ...commentsIn(text, lines, multiline)].sort((one, other) => one.start - other.start);
}

/** @param multiline texts in which `#` does not start a comment */
function commentsIn(text: string, lines: Lines, multiline: readonly Offsets[]): readonly Fold[] {
  const textLines = new Set<number>();
  for (const range of multiline) {
    const last = lines.positionAt(trimmedEnd(text, range)).line;
    for (let line = lines.positionAt(range[0]).line + 1; line <= last; line++) textLines.add(line);
  }
  const found: Fold[] = [];
  let start: number | undefined;
  for (const [line, content] of [...text.split(/\r\n|\n|\r/), ''].entries()) {
    if (/^\s*#/.test(content) && !textLines.has(line)) {
      start ??= line;
    } else if (start !== undefined) {
      if (line - start > 1) found.push({ start, end: line - 1, comment: true });
      start = undefined;
    }
  }
  return found;
}
