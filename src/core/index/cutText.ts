/**
 * Finds text that a comma cut off. In braces, a comma ends a text: in `{ note: Met Sam, then wrote it up }`, the note
 * is `Met Sam`, and `then wrote it up` is a key without a value.
 */
import { isMap, isPair, isScalar, isSeq, type Pair } from 'yaml';
import * as z from 'zod/v4/core';
import { problem, type Problem } from '../problems/problem.ts';
import type { Range } from '../base/lines.ts';
import type { ValuePath } from '../base/valuePath.ts';
import { schemaAt } from './schemaIssues.ts';
import { endOf, offsetsOf, type Offsets } from '../yaml/nodes.ts';

/**
 * @param map the map with the unknown keys
 * @param path of the map
 * @param unknown the keys that the schema does not know
 * @returns the problems, and the keys that they explain
 */
export function cutTexts(
  map: unknown,
  path: ValuePath,
  unknown: readonly string[],
  rangeOf: (offsets: Offsets) => Range,
): { readonly problems: readonly Problem[]; readonly keys: ReadonlySet<string> } {
  const keys = new Set<string>();
  const problems: Problem[] = [];
  if (!isMap(map) || map.flow !== true) return { problems, keys };
  const isRest = (pair: Pair | undefined): boolean =>
    isPair(pair) && isScalar(pair.key) && pair.value === null && unknown.includes(String(pair.key.value));
  for (const [at, pair] of map.items.entries()) {
    if (isRest(pair) || !isRest(map.items[at + 1]) || !isText(pair.value)) continue;
    const end = map.items.findIndex((other, place) => place > at && !isRest(other));
    const rest = map.items.slice(at + 1, end < 0 ? undefined : end);
    for (const { key } of rest) if (isScalar(key)) keys.add(String(key.value));
    const [from, to] = [offsetsOf(pair.value)?.[0], endOf(rest.at(-1))];
    if (from !== undefined && to !== undefined)
      problems.push(
        problem(
          'comma-in-text',
          { path: [...path, String(pair.key)], range: rangeOf([from, to]) },
          {
            lost: [...rest].map(({ key }) => (isScalar(key) ? String(key.value) : '')).join(', '),
          },
        ),
      );
  }
  return { problems, keys };
}

/** The same in maps with free keys, such as answers, where the schema accepts any key. */
export function cutTextsInRecords(
  node: unknown,
  schema: unknown,
  rangeOf: (offsets: Offsets) => Range,
  path: ValuePath = [],
): readonly Problem[] {
  if (isSeq(node))
    return node.items.flatMap((item, index) => cutTextsInRecords(item, schema, rangeOf, [...path, index]));
  if (!isMap(node)) return [];
  const names = node.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const own =
    node.flow === true && schemaAt(schema, path) instanceof z.$ZodRecord
      ? cutTexts(node, path, names, rangeOf).problems
      : [];
  const inner = node.items.flatMap(({ key, value }) =>
    isScalar(key) ? cutTextsInRecords(value, schema, rangeOf, [...path, String(key.value)]) : [],
  );
  return [...own, ...inner];
}

/** Only plain text is cut off; quotes prevent it. */
const isText = (value: unknown): boolean => isScalar(value) && value.type === 'PLAIN' && value.value !== null;
