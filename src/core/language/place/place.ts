/** The context of a completion: the place of the cursor, its schemas, and its neighbors. */
import { isAlias, isMap, isScalar, type Document } from 'yaml';
import type { $ZodType } from 'zod/v4/core';
import { schemas, type Kind } from '../../model/kinds.ts';
import { maxLength } from '../../yaml/parse.ts';
import { compose } from '../../yaml/compose.ts';
import { nodeAt, targetOf } from '../../yaml/nodes.ts';
import { cursorAt, type Cursor, type CursorPath } from './cursor.ts';
import { wantedAt } from './wanted.ts';

export type CursorPlace = Cursor & {
  /** The schemas of the map, value or list at the path. */
  readonly schemas: readonly $ZodType[];
  /** The path without list indices: see `keyDocsOf`. */
  readonly keys: readonly string[];
  /** The other keys of the map at the cursor; empty if there is no map. */
  readonly siblings: () => readonly string[];
  /** The value at a path, read without the word at the cursor. */
  readonly nodeAt: (path: CursorPath) => unknown;
  /** Whether a new line here would break valid YAML. For example, a top-level key in the middle of a list would. */
  readonly tearsApart: () => boolean;
};

/** @param offset of the cursor, zero-based, in UTF-16 code units */
export function placeAt(kind: Kind, text: string, offset: number): CursorPlace | undefined {
  if (text.length > maxLength) return undefined;
  const cursor = cursorAt(text, offset);
  if (!cursor) return undefined;
  // Shortcut for plain text, which needs no further context.
  const withKey = once(() =>
    cursor.typed === 'key' && cursor.ownLine && !cursor.hasColon && !cursor.quoted
      ? compose(withWord(text, cursor, `${probeKey}: x`)).doc
      : undefined,
  );
  const whole = once(() => (isReadable(withKey()) ? withKey() : compose(withoutWord(text, cursor)).doc));
  const word = cursor.hasColon ? text.slice(cursor.start, cursor.end) : undefined;
  const keysAt = (path: CursorPath): readonly string[] => {
    const isHere = cursor.typed === 'key' && path.length === cursor.path.length;
    return keysOfMapAt(whole(), path).filter((key) => key !== probeKey && !(isHere && key === word));
  };
  const { schemas: wanted, keys } = wantedAt(schemas[kind], cursor.path, keysAt);
  return {
    ...cursor,
    schemas: wanted,
    keys,
    siblings: () => (cursor.typed === 'dash' ? [] : keysAt(cursor.path)),
    nodeAt: (path) => nodeThrough(whole(), path),
    tearsApart: () =>
      !isReadable(withKey() ?? compose(withWord(text, cursor, cursor.typed === 'dash' ? '- x' : 'x: x')).doc) &&
      isReadable(whole()),
  };
}

/** A key that does not occur in files. */
const probeKey = 'qzprobezq';

const isReadable = (doc: Document | undefined): boolean => doc?.errors.length === 0;

const withWord = (text: string, { start, end }: Cursor, word: string): string =>
  text.slice(0, start) + word + text.slice(end);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Removes the word, unless that could break the text around it. */
function withoutWord(text: string, { start, end, hasColon, flow, quoted }: Cursor): string {
  if (hasColon || flow || quoted) return text;
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** Also follows an alias at the end. */
function nodeThrough(doc: Document | undefined, path: CursorPath): unknown {
  const node = doc && nodeAt(doc, path);
  return doc && isAlias(node) ? targetOf(doc, node) : node;
}

function keysOfMapAt(doc: Document | undefined, path: CursorPath): readonly string[] {
  const map = nodeThrough(doc, path);
  return isMap(map)
    ? map.items.flatMap(({ key }) =>
        isScalar(key) && (typeof key.value === 'string' || typeof key.value === 'number') ? [String(key.value)] : [],
      )
    : [];
}
