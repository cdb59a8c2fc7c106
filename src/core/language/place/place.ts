/** All that a completion needs to know of the place where the cursor is. */
import { isAlias, isMap, isScalar, type Document } from 'yaml';
import type { $ZodType } from 'zod/v4/core';
import { schemas, type Kind } from '../../model/kinds.ts';
import { maxLength } from '../../yaml/parse.ts';
import { compose } from '../../yaml/compose.ts';
import { nodeAt, targetOf } from '../../yaml/nodes.ts';
import { cursorAt, type Cursor, type CursorPath } from './cursor.ts';
import { wantedAt } from './wanted.ts';

export type Place = Cursor & {
  /** What the model wants of the map, the value, or the list at the path. */
  readonly schemas: readonly $ZodType[];
  /** The path as `meaningOf` takes it. */
  readonly keys: readonly string[];
  /** The keys of the map that the cursor is in, without the one that is being typed; empty where no map is. */
  readonly siblings: () => readonly string[];
  /** What stands at a path, as far as the text can be read without the word that is being typed. */
  readonly nodeAt: (path: CursorPath) => unknown;
  /**
   * Whether a new line here would make a text unreadable that can be read without it: in the middle of a list a key of
   * the whole file tears it apart.
   */
  readonly tearsApart: () => boolean;
};

/** @param offset zero-based, in UTF-16 code units */
export function placeAt(kind: Kind, text: string, offset: number): Place | undefined {
  if (text.length > maxLength) return undefined;
  const cursor = cursorAt(text, offset);
  if (!cursor) return undefined;
  // Most words that are typed are plain text, for which nothing more needs to be known.
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

/** A key that nobody writes. */
const probeKey = 'qzprobezq';

const isReadable = (doc: Document | undefined): boolean => doc?.errors.length === 0;

const withWord = (text: string, { start, end }: Cursor, word: string): string =>
  text.slice(0, start) + word + text.slice(end);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A key without its colon would make an error of what follows, and a value without a neighbour is none. */
function withoutWord(text: string, { start, end, hasColon, flow, quoted }: Cursor): string {
  if (hasColon || flow || quoted) return text;
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** Through an alias at its end, too. */
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
