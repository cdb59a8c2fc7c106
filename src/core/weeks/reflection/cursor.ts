/** Where a person goes on writing a reflection in the file. */
import { keyPlaceOf, nodeAt, offsetsOf } from '../../yaml/nodes.ts';
import { parseText } from '../../yaml/parse.ts';
import { endOfLine, startOfFile, type Position } from '../../base/lines.ts';

/**
 * In the first answer that is empty; where its key is not there yet, behind the answer before it; where all are given,
 * behind the last.
 * @param prompts the ids of the template's prompts, in their order
 */
export function cursorIn(text: string, prompts: readonly string[]): Position {
  const { lines, parsed } = parseText(text);
  if (!parsed.ok) return parsed.problems[0]?.range.start ?? startOfFile.start;
  const { doc } = parsed;
  const pathOf = (prompt: string) => ['reflection', 'answers', prompt];
  let behind: number | undefined;
  for (const prompt of prompts) {
    const key = keyPlaceOf(doc, pathOf(prompt));
    const value = offsetsOf(nodeAt(doc, pathOf(prompt)));
    const written = value ? text.slice(...value) : '';
    if (key && isEmpty(written)) return lines.positionAt(insideOf(text, key[1], value?.[0] ?? key[1], written));
    if (!key) break;
    if (value) behind = value[0] + written.trimEnd().length;
  }
  return lines.positionAt(behind ?? keyPlaceOf(doc, ['reflection'])?.[1] ?? text.length);
}

/** Nothing, quotes around nothing, or the head of a block without lines. */
const isEmpty = (written: string): boolean => /^(?:""|''|[|>][-+\d]*(?:[ \t]+#.*)?)?\s*$/.test(written);

/** Between the quotes; on the blank line below a block's head; else behind the key. */
function insideOf(text: string, keyEnd: number, start: number, written: string): number {
  if (/^["']/.test(written)) return start + 1;
  const end = endOfLine(text, keyEnd);
  if (!/^[|>]/.test(written)) return end;
  const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
  const nextEnd = endOfLine(text, Math.min(next, text.length));
  return next < text.length && /^[ \t]+$/.test(text.slice(next, nextEnd)) ? nextEnd : end;
}
