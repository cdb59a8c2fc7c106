/** From the place of a problem or of the cursor back to what is written there. */
import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { offsetsOf, type Offsets } from '../yaml/nodes.ts';
import type { Lines, Position, Range } from '../base/lines.ts';
import type { Path } from '../yaml/edit/edits.ts';

export type Located = { readonly path: Path; readonly at: 'key' | 'value' };

/** What is written at just this range, from the outside in. */
export function locate(doc: Document, text: string, lines: Lines, range: Range): readonly Located[] {
  const found: Located[] = [];
  for (const { path, key, value } of entriesOf(doc)) {
    if (key && isSame(lines.rangeOf(...visible(text, key)), range)) found.push({ path, at: 'key' });
    if (value && isSame(lines.rangeOf(...visible(text, value)), range)) found.push({ path, at: 'value' });
  }
  return found;
}

/** The way down to the place of the cursor: each path whose key or value is there, from the outside in. */
export function pathsAt(doc: Document, offset: number): readonly Path[] {
  const paths: Path[] = [];
  for (const { path, key, value } of entriesOf(doc)) {
    const start = key?.[0] ?? value?.[0] ?? Infinity;
    const end = Math.max(key?.[1] ?? 0, value?.[1] ?? 0);
    if (start <= offset && offset <= end) paths.push(path);
  }
  return paths;
}

type Written = { readonly path: Path; readonly key: Offsets | undefined; readonly value: Offsets | undefined };

/**
 * All keys and list items, each before what is within it. Aliases are not followed: what they stand for is written
 * elsewhere.
 */
function* entriesOf(doc: Document): Generator<Written> {
  const rest: { readonly path: Path; readonly key: Offsets | undefined; readonly node: unknown }[] = [
    { path: [], key: undefined, node: doc.contents },
  ];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { path, key, node } = next;
    if (path.length > 0) yield { path, key, value: isNode(node) ? offsetsOf(node) : undefined };
    const inner = isSeq(node)
      ? node.items.map((item, index) => ({ path: [...path, index], key: undefined, node: item }))
      : isMap(node)
        ? node.items.flatMap((pair) =>
            isScalar(pair.key)
              ? [{ path: [...path, String(pair.key.value)], key: offsetsOf(pair.key), node: pair.value }]
              : [],
          )
        : [];
    rest.push(...inner.reverse());
  }
}

/**
 * As problems are shown: without the line breaks that belong to a block of text; of an empty list item, the dash before
 * it.
 */
function visible(text: string, [start, end]: Offsets): Offsets {
  const shownEnd = withoutSpace(text, start, end);
  if (shownEnd > start) return [start, shownEnd];
  const before = withoutSpace(text, 0, start);
  return [Math.max(0, before - 1), before];
}

function withoutSpace(text: string, start: number, end: number): number {
  let shownEnd = end;
  while (shownEnd > start && ' \t\r\n'.includes(text.charAt(shownEnd - 1))) shownEnd--;
  return shownEnd;
}

export const isSame = (one: Range, other: Range): boolean =>
  one.start.line === other.start.line &&
  one.start.character === other.start.character &&
  one.end.line === other.end.line &&
  one.end.character === other.end.character;

/** The offset of a position; the end of the text for one that lies behind it. */
export function offsetAt(text: string, { line, character }: Position): number {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const breaks = /\r\n|\r|\n/g;
  for (let passed = 0; passed < line; passed++) {
    if (!breaks.exec(text)) return text.length;
    start = breaks.lastIndex;
  }
  return Math.min(start + character, text.length);
}

/** What is written at a range. */
export const textAt = (text: string, { start, end }: Range): string =>
  text.slice(offsetAt(text, start), offsetAt(text, end));
