/** The entries of maps and lists with their offsets, and the lines and comments that belong to them. */
import { isMap, isNode, isPair, isScalar, isSeq, type CST, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  columnOf,
  endOfToken,
  endOfItem,
  lineEndAt,
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

/**
 * An entry of a map or list, or the root. Offsets are zero-based UTF-16 code units; columns count from the line start.
 */
export type Entry = {
  readonly within: 'map' | 'seq' | 'root';
  /** In brackets or braces. */
  readonly flow: boolean;
  /** Column of the key or dash. Nested entries are to the right of it. -1 for the root. */
  readonly column: number;
  /** First character of the entry: its key or dash, or the anchor, tag, or `?` before it. */
  readonly start: number;
  /** End of the entry, without the comments after it. */
  readonly end: number;
  readonly key: Node | undefined;
  /** End of what precedes the value: the colon, the dash, `---`, or the anchor or tag of the value. */
  readonly opened: { readonly end: number; readonly by: CST.SourceToken['type'] } | undefined;
  readonly value: Node | null;
  /** Undefined where there is no value. */
  readonly token: CST.Token | undefined;
};

export type Collection = {
  readonly node: YAMLMap | YAMLSeq;
  readonly within: 'map' | 'seq';
  readonly flow: boolean;
  /** Column of the entries in block style. */
  readonly column: number;
  /** Between the brackets in flow style. */
  readonly inside: readonly [start: number, end: number];
  readonly entries: readonly Entry[];
};

/** Undefined for a node that is not a collection, and where the syntax tree and the node do not match. */
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
  const inside = flow
    ? ([endOfToken(token.start), token.end[0]?.offset ?? endOfToken(token.start)] as const)
    : ([0, 0] as const);
  return { node, within, flow, column, inside, entries };
}

function entryOf(
  item: Item,
  node: unknown,
  { within, flow, column }: Pick<Entry, 'within' | 'flow' | 'column'>,
): Entry {
  const start = startOfItem(item) ?? 0;
  const end = endOfItem(item) ?? start;
  // A list item such as the one in `[a: 1]` is a map without braces, so its value cannot be replaced.
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
    opened: mark && { end: endOfToken(mark), by: mark.type },
    value: isNode(value) ? value : null,
    token: item.value,
  };
}

export const isNull = (node: Node | null): boolean => node === null || (isScalar(node) && node.value === null);

/** The name of a key, as `toJS` gives it. Undefined for keys that are collections or aliases. */
export function keyName(key: Node | undefined): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value } = key;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null ? '' : undefined;
}

/**
 * End of the last line that belongs to an entry, before its line break. Comment lines below that are indented deeper
 * than the entry belong to it.
 */
export function endWithOwnLines(text: string, { end, column }: Pick<Entry, 'end' | 'column'>): number {
  let own = lineEndAt(text, end);
  let line = startOfNextLine(text, own);
  while (line < text.length) {
    const content = text.slice(line, lineEndAt(text, line));
    const indent = content.search(/[^ \t]/);
    if (indent >= 0) {
      if (content[indent] !== '#' || indent <= column) break;
      own = line + content.length;
    }
    line = startOfNextLine(text, line);
  }
  return own;
}

/**
 * Start of the first line that belongs to an entry which begins its line. Comment lines directly above, at the entry's
 * column, belong to it, except for two: a comment that opens the file, and a heading, which is a comment below a blank
 * line and above several entries.
 */
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
  if (!isBlank(text.slice(above, lineEndAt(text, above)))) return false;
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
