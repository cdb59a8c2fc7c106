/**
 * Keys without a space after the colon. In braces, YAML reads `{goal:ship}` as a key `goal:ship` without a value; at
 * the start of a file, it reads `title:Ship it` as a text.
 */
import { isMap, isScalar, type Document } from 'yaml';
import { keyNames } from '../../model/keyNames.ts';
import { descendants } from '../nodes.ts';

/** A key whose colon has no space after it. Not a web address, a time such as `a:b:c`, or a Windows path. */
export const tightKey = /^([a-z][\w-]*):(?=[^\s:/\\])/i;

/** The offset of the colon in a text that begins with a known key and a colon. */
function colonIn(text: string): number | undefined {
  const key = tightKey.exec(text)?.[1];
  return key !== undefined && keyNames().has(key) ? key.length : undefined;
}

/** Offsets of a key in braces, and of where its space is missing. */
type TightKey = { readonly start: number; readonly end: number };

/** In the order of the text; none for nearly all texts. */
export function tightKeys(text: string, doc: Document): readonly TightKey[] {
  if (!/[{,]\s*[a-z][\w-]*:[^\s:/\\,}]/i.test(text)) return [];
  const found: TightKey[] = [];
  for (const node of descendants(doc.contents)) {
    if (!isMap(node) || node.flow !== true) continue;
    for (const { key, value } of node.items) {
      if (value !== null || !isScalar(key) || key.type !== 'PLAIN' || !key.range) continue;
      const colon = colonIn(text.slice(key.range[0], key.range[1]));
      if (colon !== undefined) found.push({ start: key.range[0], end: key.range[0] + colon + 1 });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Whether a text without any map begins with a key that lacks the space. */
export function beginsWithTightKey({ contents }: Document): boolean {
  return isScalar(contents) && contents.type === 'PLAIN' && colonIn(contents.source ?? '') !== undefined;
}
