/** Finds where values are in a YAML document. Offsets are zero-based UTF-16 code units `[start, end)`. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';

export type Offsets = readonly [start: number, end: number];

/** The offsets of a node. A block collection ends with its last value, not with the comments after it. */
export function offsetsOf(node: unknown): Offsets | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, valueEnd] = node.range;
  const end = isCollection(node) && node.flow !== true ? endOf(node.items.at(-1)) : undefined;
  return [start, Math.max(start, end ?? valueEnd)];
}

/** The end of an item of a list or map. */
export function endOf(item: unknown): number | undefined {
  if (!isPair(item)) return offsetsOf(item)?.[1];
  const [key, value] = [offsetsOf(item.key), offsetsOf(item.value)];
  // An empty value is after the colon and has no width.
  return value && value[1] > value[0] ? value[1] : (key?.[1] ?? value?.[1]);
}

const targets = new WeakMap<Alias, Node | undefined>();

/** Caches the target of an alias, undefined if there is none: `alias.resolve` searches the whole document. */
export function rememberTarget(alias: Alias, target: Node | undefined): void {
  targets.set(alias, target);
}

export const rememberedTarget = (alias: Alias): Node | undefined => targets.get(alias);

export function targetOf(doc: Document, alias: Alias): Node | undefined {
  return targets.has(alias) ? targets.get(alias) : alias.resolve(doc);
}

const isKeyOf =
  (key: string) =>
  (pair: Pair): boolean =>
    isScalar(pair.key) && String(pair.key.value) === key;

export function pairAt(node: unknown, key: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.length > manyKeys ? pairsOf(node).get(String(key)) : node.items.find(isKeyOf(String(key)));
}

/** In maps with more keys than this, pairs are looked up in an index. */
const manyKeys = 50;
const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairsByKey.get(map);
  if (known) return known;
  const pairs = new Map(
    map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
  );
  pairsByKey.set(map, pairs);
  return pairs;
}

/** The node that a path leads to, through aliases. */
export function nodeAt(doc: Document, path: readonly PropertyKey[]): unknown {
  let node: unknown = doc.contents;
  for (const key of path) {
    if (isAlias(node)) node = targetOf(doc, node);
    if (isSeq(node)) node = node.items[Number(key)];
    else node = pairAt(node, key)?.value;
    if (node === undefined) return undefined;
  }
  return node;
}

/**
 * The offsets of a value. For an empty value they are those of its key (in a list, of zero width); for a missing one,
 * those of the first key of its map.
 */
export function placeOf(doc: Document, path: readonly PropertyKey[]): Offsets {
  const own = offsetsOf(nodeAt(doc, path));
  if (own && own[1] > own[0]) return own;
  const key = keyPlaceOf(doc, path);
  if (key) return key;
  if (own || path.length === 0) return own ?? [0, 0];
  return firstKeyOf(doc, path.slice(0, -1)) ?? placeOf(doc, path.slice(0, -1));
}

/** The offsets of the last key of a path. */
export function keyPlaceOf(doc: Document, path: readonly PropertyKey[]): Offsets | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const parent = nodeAt(doc, path.slice(0, -1));
  const key = offsetsOf(pairAt(isAlias(parent) ? targetOf(doc, parent) : parent, last)?.key);
  return key && key[1] > key[0] ? key : undefined;
}

/** The first key of the map at a path. */
export function firstKeyOf(doc: Document, path: readonly PropertyKey[]): Offsets | undefined {
  const node = nodeAt(doc, path);
  const map = isAlias(node) ? targetOf(doc, node) : node;
  return isMap(map) ? offsetsOf(map.items[0]?.key) : undefined;
}

/** What a problem underlines: without the final line breaks of a block; the dash of an empty list item. */
export function visible(text: string, [start, end]: Offsets): Offsets {
  const shownEnd = withoutSpace(text, start, end);
  if (shownEnd > start) return [start, shownEnd];
  const before = withoutSpace(text, 0, start);
  return [Math.max(0, before - 1), before];
}

/** Not `trimEnd`: in YAML, a no-break space is text. */
function withoutSpace(text: string, start: number, end: number): number {
  let shownEnd = end;
  while (shownEnd > start && ' \t\r\n'.includes(text.charAt(shownEnd - 1))) shownEnd--;
  return shownEnd;
}

/** Visits every scalar or collection below a node, depth first. Aliases are not followed. */
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
