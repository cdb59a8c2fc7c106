/** What completion knows about the cursor's place: the word, the schemas, and the document around it. */
import type { Document } from 'yaml';
import type { $ZodType } from 'zod/v4/core';
import type { ValuePath } from '../../base/valuePath.ts';
import { schemas, type Kind } from '../../model/kinds.ts';
import { compose } from '../../yaml/compose.ts';
import { nodeAt } from '../../yaml/nodes.ts';
import { maxLength } from '../../yaml/parse.ts';
import { schemasAt } from '../schemasAt.ts';
import { keysAt, resolved } from '../yamlNodes.ts';
import { cursorAt, type Cursor } from './cursor.ts';

export type CursorPlace = Cursor &
  Readonly<{
    /** The schemas of the map, the value, or the list at the path. */
    schemas: readonly $ZodType[];
    /** The path of the key: see `keyDocsOf`. */
    keys: readonly string[];
    /** The keys of the map at the cursor, without the one that is being typed; empty outside of maps. */
    siblings: () => readonly string[];
    /** The node at a path, as far as the text can be parsed without the word that is being typed. */
    nodeAt: (path: ValuePath) => unknown;
    /** Whether a new line here would break a valid text, as a key does in the middle of a list. */
    breaksText: () => boolean;
  }>;

/** @param offset zero-based, in UTF-16 code units */
export function placeAt(kind: Kind, text: string, offset: number): CursorPlace | undefined {
  if (text.length > maxLength) return undefined;
  const cursor = cursorAt(text, offset);
  if (!cursor) return undefined;
  const { typed, path, start, end, hasColon, flow, quoted } = cursor;
  const replaceWord = (word: string) => compose(text.slice(0, start) + word + text.slice(end)).doc;
  // Parsed when needed only: most typed words are plain text.
  const withKey = once(() =>
    typed === 'key' && cursor.ownLine && !hasColon && !quoted ? replaceWord(`${probeKey}: x`) : undefined,
  );
  // A key without its colon would turn what follows into an error.
  const withoutWord = () => (hasColon || flow || quoted ? compose(text).doc : replaceWord(' '.repeat(end - start)));
  const whole = once(() => (isValid(withKey()) ? withKey() : withoutWord()));
  const word = hasColon ? text.slice(start, end) : undefined;
  const keysOf = (at: ValuePath): readonly string[] => {
    const doc = whole();
    const isHere = typed === 'key' && at.length === path.length;
    return doc ? keysAt(doc, at).filter((key) => key !== probeKey && !(isHere && key === word)) : [];
  };
  return {
    ...cursor,
    ...schemasAt(schemas[kind], path, keysOf),
    siblings: () => (typed === 'dash' ? [] : keysOf(path)),
    nodeAt: (at) => {
      const doc = whole();
      return doc && resolved(doc, nodeAt(doc, at));
    },
    breaksText: () => !isValid(withKey() ?? replaceWord(typed === 'dash' ? '- x' : 'x: x')) && isValid(whole()),
  };
}

/** A key that is in no file. */
const probeKey = 'qzprobezq';

const isValid = (doc: Document | undefined): boolean => doc?.errors.length === 0;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
