/** From a line of a file to what a comment there is about, and back. */
import { isMap, isScalar, isSeq } from 'yaml';
import { anchorOf, pathOfAnchor } from '../../index/anchors.ts';
import { endOfLine } from '../../base/lines.ts';
import type { ValuePath } from '../../base/valuePath.ts';
import type { Kind } from '../../model/kinds.ts';
import { placesOf } from '../../model/places.ts';
import { endOf, keyPlaceOf, nodeAt, offsetsOf, type Offsets } from '../../yaml/nodes.ts';
import type { Parsed, ParsedDocument } from '../../yaml/parse.ts';

/**
 * `here`: on the line of its key or item. `file`: about the whole file. `removed`: what it is about is gone.
 * `unknown`: the file cannot be read. All but `here` are shown at the first key of the file.
 */
export type ThreadPlace = Readonly<{ line: number; state: 'here' | 'file' | 'removed' | 'unknown' }>;

/** @param field the anchor of the thread; undefined for the whole file */
export function placeOfThread(document: ParsedDocument, kind: Kind, field: string | undefined): ThreadPlace {
  const parsed = readAs(document, kind);
  if (!parsed.ok) return { line: 0, state: 'unknown' };
  const lineOf = (offset: number): number => document.lines.positionAt(offset).line;
  const [first] = isMap(parsed.doc.contents) ? parsed.doc.contents.items : [];
  const top = lineOf(offsetsOf(first?.key)?.[0] ?? 0);
  if (field === undefined) return { line: top, state: 'file' };
  const path = pathOfAnchor(parsed.value, field);
  const place = path && (keyPlaceOf(parsed.doc, path) ?? offsetsOf(nodeAt(parsed.doc, path)));
  if (place) return { line: lineOf(place[0]), state: 'here' };
  // It may be in a line that is not read now.
  return { line: top, state: parsed.isPartial ? 'unknown' : 'removed' };
}

/**
 * What a comment on a line is about: the item or key that begins there, or else the smallest one around the line. A
 * comment of the file belongs to the line below it.
 * @param line zero-based
 * @returns undefined for the whole file
 */
export function anchorAtLine(document: ParsedDocument, kind: Kind, line: number): string | undefined {
  const parsed = readAs(document, kind);
  if (!parsed.ok) return undefined;
  const path = pathAtLine(document, parsed.doc.contents, line);
  return path && anchorOf(parsed.value, path);
}

const readAs = (document: ParsedDocument, kind: Kind): Parsed => document.parsedWith(placesOf(kind));

/** `isText`: a value without parts of its own. */
type Part = Readonly<{ path: ValuePath; offsets: Offsets; isText: boolean }>;

function pathAtLine({ text, lines }: ParsedDocument, root: unknown, line: number): ValuePath | undefined {
  const parts = [...partsIn(root, [])];
  const spanOf = (at: number): Offsets => {
    const start = lines.offsetAt({ line: at, character: 0 });
    return [start, endOfLine(text, start)];
  };
  const isComment = (at: number): boolean => /^[ \t]*#/.test(text.slice(...spanOf(at)));
  const isWithinText = ([start]: Offsets): boolean =>
    parts.some(({ offsets, isText }) => isText && offsets[0] < start && start < offsets[1]);
  let about = line;
  if (isComment(line) && !isWithinText(spanOf(line))) while (isComment(about)) about++;
  const [start, end] = spanOf(about);
  const own = text.slice(start, end).trim();
  const [begins] = own === '' ? [] : parts.filter(({ offsets }) => start <= offsets[0] && offsets[0] < end);
  if (begins) return begins.path;
  const [from] = spanOf(line);
  return parts.findLast(({ offsets }) => offsets[0] < from && from < offsets[1])?.path;
}

/** The keys and items with their places, each before what it contains. Aliases are not followed. */
function* partsIn(node: unknown, path: ValuePath): Generator<Part> {
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = offsetsOf(pair.key);
      if (!key || !isScalar(pair.key)) continue;
      const own = [...path, String(pair.key.value)];
      yield { path: own, offsets: [key[0], endOf(pair) ?? key[1]], isText: isScalar(pair.value) };
      yield* partsIn(pair.value, own);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const offsets = offsetsOf(item);
      if (!offsets) continue;
      yield { path: [...path, index], offsets, isText: isScalar(item) };
      yield* partsIn(item, [...path, index]);
    }
  }
}
