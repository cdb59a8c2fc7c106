/** Reading single nodes of a YAML document. */
import { isAlias, isMap, isScalar, isSeq, type Document } from 'yaml';
import type { ValuePath } from '../base/valuePath.ts';
import { nodeAt, offsetsOf, targetOf, type Offsets } from '../yaml/nodes.ts';

/** The node itself, or what it is an alias of. */
export const resolved = (doc: Document, node: unknown): unknown => (isAlias(node) ? targetOf(doc, node) : node);

export const scalarValue = (node: unknown): unknown => (isScalar(node) ? node.value : undefined);

/** The value of a scalar that is text. */
export function stringValue(node: unknown): string | undefined {
  const value = scalarValue(node);
  return typeof value === 'string' ? value : undefined;
}

/** The items of a list; empty for other nodes, including aliases of lists. */
export const itemsOf = (node: unknown): readonly unknown[] => (isSeq(node) ? node.items : []);

/** The keys of the map at a path; empty if it is not a map. */
export function keysAt(doc: Document, path: ValuePath): readonly string[] {
  const map = resolved(doc, nodeAt(doc, path));
  return isMap(map) ? map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])) : [];
}

/** The offsets of a scalar's text, without quotes. */
export function unquotedOffsets(node: unknown): Offsets | undefined {
  const offsets = offsetsOf(node);
  return offsets && isScalar(node) && node.type?.startsWith('QUOTE') ? [offsets[0] + 1, offsets[1] - 1] : offsets;
}

/** The end of a range without trailing white space, which belongs to a block of text but should not be shown. */
export function trimmedEnd(text: string, [start, end]: Offsets): number {
  let trimmed = end;
  while (trimmed > start && ' \t\r\n'.includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}
