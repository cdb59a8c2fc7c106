/** A new file's text. */
import { cleanHand } from './style.ts';
import type { Plain } from './types.ts';
import { writeValue } from './write.ts';

/**
 * The text of a whole new file as a person would write it: block style, two spaces of indent, quotes only where they
 * are needed.
 */
export function printNew(value: Plain): string {
  const { head, lines } = writeValue(value, cleanHand, { column: -1, within: 'root' });
  return [...(head === '' ? [] : [head]), ...lines].map((line) => `${line}\n`).join('');
}
