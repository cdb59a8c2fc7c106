/** Finding the place of a value in a YAML document. Offsets are zero-based UTF-16 code units `[start, end)`. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';

export type Offsets = readonly [start: number, end: number];

export const offsetsOf = (node: unknown): Offsets | undefined =>
  isNode(node) && node.range ? [node.range[0], Math.max(node.range[0], node.range[1])] : undefined;

export function pairAt(node: unknown, key: PropertyKey): Pair | undefined {
  return isMap(node) ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key)) : undefined;
}

/** The node that a path leads to, through aliases. */
export function nodeAt(doc: Document, path: readonly PropertyKey[]): unknown {
  let node: unknown = doc.contents;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isSeq(node)) node = node.items[Number(key)];
    else node = pairAt(node, key)?.value;
    if (node === undefined) return undefined;
  }
  return node;
}

/** Where a value is written; where it is empty or missing, its key; else the nearest container's first line. */
export function placeOf(doc: Document, path: readonly PropertyKey[]): Offsets {
  const own = offsetsOf(nodeAt(doc, path));
  if (own && own[1] > own[0]) return own;
  const key = keyPlaceOf(doc, path);
  if (key) return key;
  return path.length === 0 ? (own ?? [0, 0]) : firstKeyOf(nodeAt(doc, path.slice(0, -1))) ?? placeOf(doc, path.slice(0, -1));
}

/** Where the last key of a path is written. */
export function keyPlaceOf(doc: Document, path: readonly PropertyKey[]): Offsets | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const parent = nodeAt(doc, path.slice(0, -1));
  return offsetsOf(pairAt(isAlias(parent) ? parent.resolve(doc) : parent, last)?.key);
}

function firstKeyOf(node: unknown): Offsets | undefined {
  return isMap(node) ? offsetsOf(node.items[0]?.key) : undefined;
}

/** Visits every scalar or container below a node, depth first; aliases are not followed. */
export function* descendants(node: unknown): Generator<Node> {
  if (isPair(node)) {
    yield* descendants(node.key);
    yield* descendants(node.value);
    return;
  }
  if (!isNode(node)) return;
  yield node;
  if (isMap(node) || isSeq(node)) for (const item of node.items) yield* descendants(item);
}
