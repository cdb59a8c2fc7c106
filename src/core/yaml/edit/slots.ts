/** The places of a document where values stand: one per entry of a collection, and one for the root. */
import { isMap, isNode, isPair, isScalar, isSeq, type CST, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Source } from './source.ts';
import { columnOf } from './textLines.ts';
import { contentEnd, endOf, endOfItem, hasContent, lastMark, startOf, startOfItem, type Item } from './tokens.ts';

/** Offsets are those of the text; columns count characters from the start of the line. */
export type Slot = {
  readonly within: 'map' | 'seq' | 'root';
  /** In brackets or braces. */
  readonly flow: boolean;
  /** The key's, or the dash's; what is nested in the slot stands to the right of it. -1 for the root. */
  readonly column: number;
  /** The first character of the entry: its key or dash, or the anchor, the tag or the `?` before. */
  readonly start: number;
  /** Behind the last character of the entry, comments aside. */
  readonly end: number;
  readonly key: Node | undefined;
  /** Behind what the value follows: the colon, the dash, `---`, or the value's own anchor or tag. */
  readonly opened: { readonly end: number; readonly by: CST.SourceToken['type'] } | undefined;
  readonly value: Node | null;
  /** Undefined where nothing is written. */
  readonly token: CST.Token | undefined;
};

export type Collection = {
  readonly node: YAMLMap | YAMLSeq;
  readonly within: 'map' | 'seq';
  readonly flow: boolean;
  /** Of the entries, when in block style. */
  readonly column: number;
  /** Behind the opening and before the closing bracket, when in flow style. */
  readonly inside: readonly [start: number, end: number];
  readonly slots: readonly Slot[];
};

export function rootSlot({ document, root, end }: Source): Slot {
  const mark = lastMark(document?.start);
  const token = document?.value;
  return {
    within: 'root',
    flow: false,
    column: -1,
    start: startOf(token) ?? end,
    end: contentEnd(token) ?? end,
    key: undefined,
    opened: mark && { end: endOf(mark), by: mark.type },
    value: root,
    token,
  };
}

/** The entries of a map or list; undefined for what is neither, and for what the syntax tree doesn't tell of. */
export function collectionOf(text: string, node: Node | null): Collection | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const token = node.srcToken;
  if (!token || !('items' in token)) return undefined;
  const within = isMap(node) ? 'map' : 'seq';
  const flow = token.type === 'flow-collection';
  const items = token.items.filter(hasContent);
  if (items.length !== node.items.length) return undefined;
  const column = columnOf(text, startOf(token) ?? token.offset);
  const slots = items.map((item, at) => slotOf(item, node.items[at], { within, flow, column }));
  const inside = flow ? ([endOf(token.start), token.end[0]?.offset ?? endOf(token.start)] as const) : ([0, 0] as const);
  return { node, within, flow, column, inside, slots };
}

function slotOf(item: Item, node: unknown, { within, flow, column }: Pick<Slot, 'within' | 'flow' | 'column'>): Slot {
  const start = startOfItem(item) ?? 0;
  const end = endOfItem(item) ?? start;
  // A list item like the one in `[a: 1]` is a map without braces: there is no place to put another value.
  if (within === 'seq' && item.sep)
    return {
      within,
      flow,
      column,
      start,
      end,
      key: undefined,
      opened: undefined,
      value: isNode(node) ? node : null,
      token: undefined,
    };
  const mark = lastMark(within === 'seq' ? item.start : item.sep);
  const [key, value] = isPair(node) ? [node.key, node.value] : [undefined, node];
  return {
    within,
    flow,
    column,
    start,
    end,
    key: isNode(key) ? key : undefined,
    opened: mark && { end: endOf(mark), by: mark.type },
    value: isNode(value) ? value : null,
    token: item.value,
  };
}

export const isNull = (node: Node | null): boolean => node === null || (isScalar(node) && node.value === null);

/** A key as `toJS` tells it; undefined for keys that are collections or aliases. */
export function keyName(key: Node | undefined): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value } = key;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null ? '' : undefined;
}
