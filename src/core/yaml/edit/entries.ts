/** The places of a document where values stand: one per entry of a collection, and one for the root. */
import { isMap, isNode, isPair, isScalar, isSeq, type CST, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  columnOf,
  endOf,
  endOfItem,
  endOfLine,
  hasContent,
  isBlank,
  lastMark,
  startOf,
  startOfItem,
  startOfLine,
  startOfNextLine,
  startsLine,
  type Item,
} from './offsets.ts';

/** Offsets are those of the text; columns count characters from the start of the line. */
export type Entry = {
  readonly within: 'map' | 'seq' | 'root';
  /** In brackets or braces. */
  readonly flow: boolean;
  /** The key's, or the dash's; what is nested in the entry stands to the right of it. -1 for the root. */
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
  readonly entries: readonly Entry[];
};

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
  const entries = items.map((item, at) => entryOf(item, node.items[at], { within, flow, column }));
  const inside = flow ? ([endOf(token.start), token.end[0]?.offset ?? endOf(token.start)] as const) : ([0, 0] as const);
  return { node, within, flow, column, inside, entries };
}

function entryOf(
  item: Item,
  node: unknown,
  { within, flow, column }: Pick<Entry, 'within' | 'flow' | 'column'>,
): Entry {
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

/**
 * Which comments belong to an entry of a block map or list.
 * - Comment lines below that are indented deeper than the entry belong to it.
 * - Comment lines right above, at the entry's column, belong to it, with two exceptions: a comment that opens the file,
 *   and a heading, which is a comment below a blank line that has several entries right under it.
 */

/** The end of the last line that belongs to an entry, before its line break. */
export function endWithOwnLines(text: string, { end, column }: Pick<Entry, 'end' | 'column'>): number {
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
  const entry = collection.entries[index];
  if (!entry) return 0;
  const own = startOfLine(text, entry.start);
  const floor = collection.entries[index - 1]?.end ?? -1;
  let first = own;
  for (;;) {
    const above = lineAbove(text, first);
    if (above === undefined || above <= floor || !isCommentAt(text, above, entry.column)) break;
    first = above;
  }
  if (first === own || isHeading(text, collection, index, first)) return own;
  return first;
}

function isHeading(text: string, collection: Collection, index: number, first: number): boolean {
  const above = lineAbove(text, first);
  if (above === undefined || isMarker(text, above)) return true;
  if (!isBlank(text.slice(above, endOfLine(text, above)))) return false;
  const entry = collection.entries[index];
  const next = collection.entries[index + 1];
  return (
    entry !== undefined &&
    next !== undefined &&
    startOfLine(text, next.start) === startOfNextLine(text, endWithOwnLines(text, entry))
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
