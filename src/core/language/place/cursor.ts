/**
 * Finds the place of the cursor in incomplete YAML. The text before the cursor is parsed with a probe word at its end,
 * so that errors after the cursor do not matter. `yaml` returns a document even for unclosed quotes and brackets.
 */
import { isMap, isPair, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { compose } from '../../yaml/compose.ts';
import { offsetsOf } from '../../yaml/nodes.ts';
import { endOfLine } from '../../base/lines.ts';

export type CursorPath = readonly (string | number)[];

export type Cursor = {
  /** What can be typed here: a key, a value (also of a list item), or the dash of a new list item. */
  readonly typed: 'key' | 'value' | 'dash';
  /** The path of the map for a key, of the value itself, or of the list for an item. */
  readonly path: CursorPath;
  /** The text that a completion replaces, without quotes: zero-based UTF-16 offsets around the cursor. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** Whether the cursor is in braces or brackets. */
  readonly flow: boolean;
  /** Whether only spaces and dashes precede it in its line. */
  readonly ownLine: boolean;
  /** Whether a colon precedes it directly. Without a space, the colon is not a separator. */
  readonly wantsSpace: boolean;
  /** Whether a colon follows, so that only the key is replaced. */
  readonly hasColon: boolean;
};

/** Undefined where nothing can be suggested: in comments, in block text, after a complete value. */
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
  // After a comment, `yaml` reads a second text as an item of its own.
  if (role === 'value' && typeof path.at(-1) === 'number' && !flow && !/-\s+$/.test(typed.slice(0, from)))
    return undefined;
  const common = { start, end: offset + own.length, quoted, flow, ownLine, wantsSpace, hasColon };
  // Could be the first key of a map or a value: the text after the cursor decides.
  if (role === 'value' && ownLine && hasColon) return { ...common, typed: 'key', path };
  if (role === 'value' || flow || columnOf(probed, from) === columnOfKeys(probed, parent, scalar))
    return { ...common, typed: role, path };
  // No map continues at this column, but a list may.
  const list = !quoted ? listAt(typed.slice(0, start), columnOf(probed, from)) : undefined;
  return list && { ...common, typed: 'dash', path: list };
}

/** A word that does not occur in files. */
const probe = 'qzcursorzq';

/** Characters with a meaning in YAML, such as dashes, anchors, aliases, tags and brackets. */
const badStart = /^(?:[?&*!|>%@`#{}[\],"']|-$|-\s)/;

function restOfPlain(rest: string, flow: boolean): string | undefined {
  const pattern = flow ? /^[^,[\]{}]*?(?=\s*(?:$|[,[\]{}]|:(?:[\s,[\]{}]|$)|\s#))/ : /^.*?(?=\s*(?:$|:(?:\s|$)|\s#))/;
  return /^\s*#/.test(rest) ? '' : pattern.exec(rest)?.[0];
}

function restOfQuoted(rest: string, quote: string): string | undefined {
  const end = rest.indexOf(quote);
  // An unclosed quote could include any part of the line.
  return end < 0 ? '' : rest.slice(0, end);
}

type Word = {
  readonly scalar: Scalar;
  readonly role: 'key' | 'value';
  /** The path of the map for a key, or of the value itself. */
  readonly path: CursorPath;
  readonly flow: boolean;
  readonly parent: YAMLMap | undefined;
};

/** Finds the word at the end of the text by following the last item on each level of the document. */
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

/** Whether a single-line scalar ends with the text. If it is quoted, the quote is still open. */
function endsWith(text: string, node: unknown): node is Scalar {
  const [start = 0, end = 0] = offsetsOf(node) ?? [];
  if (!isScalar(node) || start >= end || end !== text.length) return false;
  return (
    node.type === 'PLAIN' ||
    ((node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && end - start > probe.length)
  );
}

/** The zero-based column. */
function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
}

/** The column of a map's other keys, or of its only key. */
function columnOfKeys(text: string, map: YAMLMap | undefined, scalar: Scalar): number | undefined {
  const first = offsetsOf(map?.items[0]?.key) ?? offsetsOf(scalar);
  return first && columnOf(text, first[0]);
}

/** The list that a dash at this column would continue. */
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
