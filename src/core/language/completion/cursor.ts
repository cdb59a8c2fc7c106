/**
 * Finds the cursor's place in a text that is being typed. Only the text before the cursor is parsed, with a probe word
 * at its end, so that errors after the cursor have no effect. `yaml` also parses what is not closed yet.
 */
import type { ValuePath } from '../../base/valuePath.ts';
import { endOfLine } from '../../base/lines.ts';
import { isMap, isPair, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { compose } from '../../yaml/compose.ts';
import { offsetsOf } from '../../yaml/nodes.ts';

export type Cursor = Readonly<{
  /** What can be typed here: a key, a value or list item, or the dash of a new list item. */
  typed: 'key' | 'value' | 'dash';
  /** The path of the map with the key, of the value, or of the list with the new item. */
  path: ValuePath;
  /** The word at the cursor, without quotes, which a completion replaces: zero-based UTF-16 offsets. */
  start: number;
  end: number;
  quoted: boolean;
  /** Whether it is inside braces or brackets. */
  flow: boolean;
  /** Whether only spaces and dashes precede it in its line. */
  ownLine: boolean;
  /** Whether a colon without a space precedes it, which does not separate a key from its value yet. */
  wantsSpace: boolean;
  /** Whether a colon follows it: the key is being renamed. */
  hasColon: boolean;
}>;

/** Undefined where nothing can be completed: in comments, in multi-line texts, and after a complete value. */
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
  const ownLine = !flow && /^(?:\s|-\s)*$/.test(typed.slice(lineStart(typed, typed.length), from));
  const hasColon = /^["']?\s*:(?:\s|$)/.test(rest.slice(own.length));
  // After a comment, `yaml` parses further text as a separate item.
  if (role === 'value' && typeof path.at(-1) === 'number' && !flow && !/-\s+$/.test(typed.slice(0, from)))
    return undefined;
  const common = { start, end: offset + own.length, quoted, flow, ownLine, wantsSpace, hasColon };
  // The first key of a map: without the text after it, it could also be a value.
  if (role === 'value' && ownLine && hasColon) return { ...common, typed: 'key', path };
  if (role === 'value' || flow || columnOf(probed, from) === columnOfKeys(probed, parent, scalar))
    return { ...common, typed: role, path };
  // No map continues at this column, but a list may.
  const list = !quoted ? listAt(typed.slice(0, start), columnOf(probed, from)) : undefined;
  return list && { ...common, typed: 'dash', path: list };
}

/** A word that is in no file. */
const probe = 'qzcursorzq';

/** The start of something other than plain text, such as a list item, an anchor, or a tag. */
const badStart = /^(?:[?&*!|>%@`#{}[\],"']|-$|-\s)/;

function restOfPlain(rest: string, flow: boolean): string {
  if (/^\s*#/.test(rest)) return '';
  const end = rest.search(flow ? /[,[\]{}]|:(?:[\s,[\]{}]|$)|\s#/ : /:(?:\s|$)|\s#/);
  return (end < 0 ? rest : rest.slice(0, end)).trimEnd();
}

function restOfQuoted(rest: string, quote: string): string | undefined {
  const end = rest.indexOf(quote);
  // Without a closing quote, it is unclear how much of the line belongs to it.
  return end < 0 ? '' : rest.slice(0, end);
}

type Word = Readonly<{
  scalar: Scalar;
  role: 'key' | 'value';
  /** The path of the map for a key, of the scalar itself for a value. */
  path: ValuePath;
  flow: boolean;
  parent: YAMLMap | undefined;
}>;

/** The scalar at the end of a text: the last item at each level of the document. */
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

/** Whether a single-line scalar ends where the text ends. A quoted one is not closed: it would have ended earlier. */
function endsWith(text: string, node: unknown): node is Scalar {
  const [start = 0, end = 0] = offsetsOf(node) ?? [];
  if (!isScalar(node) || start >= end || end !== text.length) return false;
  return (
    node.type === 'PLAIN' ||
    ((node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && end - start > probe.length)
  );
}

export const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** Zero-based. */
const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The column of a map's keys. */
function columnOfKeys(text: string, map: YAMLMap | undefined, scalar: Scalar): number | undefined {
  const first = offsetsOf(map?.items[0]?.key) ?? offsetsOf(scalar);
  return first && columnOf(text, first[0]);
}

/** The path of the list that a dash at this column continues. */
function listAt(typed: string, column: number): ValuePath | undefined {
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
