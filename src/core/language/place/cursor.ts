/**
 * Where the cursor is in a text that is being typed. The text up to the cursor is read with a word put at its end: what
 * is half-typed below or behind cannot disturb that, and `yaml` makes a document even of what is not closed yet.
 */
import { isMap, isPair, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { compose } from '../../yaml/compose.ts';
import { offsetsOf } from '../../yaml/nodes.ts';
import { endOfLine } from '../../base/lines.ts';

export type CursorPath = readonly (string | number)[];

export type Cursor = {
  /**
   * What is, or can be, typed here: a key, a value (which may be that of a list item), or the dash of a new list item.
   */
  readonly typed: 'key' | 'value' | 'dash';
  /** Of the map that gets the key, of the value, or of the list that gets the item. */
  readonly path: CursorPath;
  /**
   * What a completion replaces, without quotes: zero-based UTF-16 offsets, with the cursor within or at one of them.
   */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** Within braces or brackets. */
  readonly flow: boolean;
  /** Nothing but spaces and dashes are before it in its line. */
  readonly ownLine: boolean;
  /** A colon stands right before it, which is no separator without a space. */
  readonly wantsSpace: boolean;
  /** Behind it is a colon: the key is only to be renamed. */
  readonly hasColon: boolean;
};

/** Undefined where nothing can be offered: in comments, in text of several lines, behind a closed value. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const typed = text.slice(0, offset);
  const wantsSpace = /(?:^|[\s{,])[^\s{},:]+:$/.test(typed) || /["']:$/.test(typed);
  const probed = typed + (wantsSpace ? ' ' : '') + probe;
  const found = lastWord(probed);
  if (!found) return undefined;
  const { scalar, path, role, flow, parent } = found;
  const from = offsetsOf(scalar)?.[0] ?? 0;
  const quoted = scalar.type !== 'PLAIN';
  const start = quoted ? from + 1 : Math.min(from, offset);
  const rest = text.slice(offset, endOfLine(text, offset));
  const own = quoted ? restOfQuoted(rest, text.charAt(from)) : restOfPlain(rest, flow);
  if (
    own === undefined ||
    /[\r\n]/.test(typed.slice(start)) ||
    (!quoted && badStart.test(text.slice(start, offset + own.length)))
  )
    return undefined;
  const line = typed.slice(Math.max(typed.lastIndexOf('\n'), typed.lastIndexOf('\r')) + 1, from);
  const ownLine = !flow && /^(?:\s|-\s)*$/.test(line);
  const hasColon = /^["']?\s*:(?:\s|$)/.test(rest.slice(own.length));
  // Behind a comment, `yaml` takes a second text for an item of its own.
  if (role === 'value' && typeof path.at(-1) === 'number' && !flow && !/-\s+$/.test(typed.slice(0, from)))
    return undefined;
  const common = { start, end: offset + own.length, quoted, flow, ownLine, wantsSpace, hasColon };
  // The first key of a map: without what is behind it, it could be a value as well.
  if (role === 'value' && ownLine && hasColon) return { ...common, typed: 'key', path };
  if (role === 'value' || flow || columnOf(probed, from) === columnOfKeys(probed, parent, scalar))
    return { ...common, typed: role, path };
  // At this column no map goes on, but a list may.
  const list = !quoted ? listAt(typed.slice(0, start), columnOf(probed, from)) : undefined;
  return list && { ...common, typed: 'dash', path: list };
}

/** A word that nobody writes. */
const probe = 'qzcursorzq';

/** What YAML takes for a dash, an anchor, an alias, a tag, a bracket or another sign. */
const badStart = /^(?:[?&*!|>%@`#{}[\],"']|-$|-\s)/;

function restOfPlain(rest: string, flow: boolean): string | undefined {
  const pattern = flow ? /^[^,[\]{}]*?(?=\s*(?:$|[,[\]{}]|:(?:[\s,[\]{}]|$)|\s#))/ : /^.*?(?=\s*(?:$|:(?:\s|$)|\s#))/;
  return /^\s*#/.test(rest) ? '' : pattern.exec(rest)?.[0];
}

function restOfQuoted(rest: string, quote: string): string | undefined {
  const end = rest.indexOf(quote);
  // Until it is closed, nobody knows how much of the line belongs to it.
  return end < 0 ? '' : rest.slice(0, end);
}

type Word = {
  readonly scalar: Scalar;
  readonly role: 'key' | 'value';
  /** Of the map for a key, of itself for a value. */
  readonly path: CursorPath;
  readonly flow: boolean;
  readonly parent: YAMLMap | undefined;
};

/** The word at the end of a text: what comes last at each level of the document leads to it. */
function lastWord(text: string): Word | undefined {
  let node: unknown = compose(text).doc?.contents;
  let flow = false;
  const path: (string | number)[] = [];
  while (isMap(node) || isSeq(node)) {
    flow ||= node.flow === true;
    const last: unknown = node.items.at(-1);
    if (isSeq(node)) {
      path.push(node.items.length - 1);
      node = last;
    } else {
      if (!isPair(last)) return undefined;
      const { key, value } = last;
      if (endsWith(text, key)) return { scalar: key, role: 'key', path, flow, parent: node };
      if (!isScalar(key)) return undefined;
      path.push(String(key.value));
      node = value;
    }
  }
  return endsWith(text, node) ? { scalar: node, role: 'value', path, flow, parent: undefined } : undefined;
}

/** Whether a scalar of one line ends with the text. A quoted one is not closed yet, or it would have ended before. */
function endsWith(text: string, node: unknown): node is Scalar {
  const [start = 0, end = 0] = offsetsOf(node) ?? [];
  if (!isScalar(node) || start >= end || end !== text.length) return false;
  return (
    node.type === 'PLAIN' ||
    ((node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && end - start > probe.length)
  );
}

/** Zero-based. */
function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
}

/** Of the other keys of a map; of a key without others its own. */
function columnOfKeys(text: string, map: YAMLMap | undefined, scalar: Scalar): number | undefined {
  const first = offsetsOf(map?.items[0]?.key) ?? offsetsOf(scalar);
  return first && columnOf(text, first[0]);
}

/** The list that a dash at this column would go on with. */
function listAt(typed: string, column: number): CursorPath | undefined {
  const text = `${typed}- ${probe}`;
  let node: unknown = compose(text).doc?.contents;
  const path: (string | number)[] = [];
  for (;;) {
    if (isSeq(node)) {
      const start = offsetsOf(node)?.[0];
      if (
        node.items.length > 1 &&
        node.flow !== true &&
        start !== undefined &&
        columnOf(text, start) === column &&
        endsWith(text, node.items.at(-1))
      )
        return path;
      path.push(node.items.length - 1);
      node = node.items.at(-1);
    } else if (isMap(node)) {
      const last = node.items.at(-1);
      if (!isScalar(last?.key)) return undefined;
      path.push(String(last.key.value));
      node = last.value;
    } else {
      return undefined;
    }
  }
}
