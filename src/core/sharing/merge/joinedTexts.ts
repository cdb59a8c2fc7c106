/** The hint at a text that is made of two. */
import type { Path } from '../../yaml/edit/edits.ts';
import { isList, isRecord } from '../../yaml/edit/values.ts';
import { keyPlaceOf } from '../../yaml/nodes.ts';
import { parseText } from '../../yaml/parse.ts';
import type { KeyPath } from './itemKeys.ts';
import type { SettledClash } from './merging.ts';

/** The comment above the key of a joined text. The same in every language, so that it can be found again. */
export const joinedHint = '# Merged from two versions. Edit the text, then delete this line.';

/** Writes the hint above the key of a joined text, if that begins its line and no other place has the same text. */
export function markJoined(text: string, { path, value }: SettledClash, newline: string): string {
  const { parsed } = parseText(text);
  if (!parsed.ok) return text;
  const [place, ...others] = [...pathsTo(parsed.value, path, value)];
  const key = place && keyPlaceOf(parsed.doc, place);
  if (!key || others.length > 0) return text;
  const lineStart = text.lastIndexOf('\n', key[0] - 1) + 1;
  const indent = text.slice(lineStart, key[0]);
  if (!/^ *$/.test(indent) || text.slice(0, lineStart).trimEnd().endsWith(joinedHint)) return text;
  return `${text.slice(0, lineStart)}${indent}${joinedHint}${newline}${text.slice(lineStart)}`;
}

/** The places with this value at a path without list indexes. */
function* pathsTo(root: unknown, path: KeyPath, value: unknown, before: Path = []): Generator<Path> {
  if (isList(root)) {
    for (const [index, item] of root.entries()) yield* pathsTo(item, path, value, [...before, index]);
    return;
  }
  const [key, ...rest] = path;
  if (key === undefined) {
    if (root === value) yield before;
  } else if (isRecord(root) && Object.hasOwn(root, key)) yield* pathsTo(root[key], rest, value, [...before, key]);
}
