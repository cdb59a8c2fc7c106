/** Finds the markers of merge conflicts, and one side of each. */
import type { TextEdit } from './edit/types.ts';
import type { Offsets } from './nodes.ts';

/**
 * The lines that Git writes around the two sides of a conflict. A text with them may still parse as YAML. `=======`
 * alone does not indicate a conflict: it may underline a heading in a block of text.
 */
export function conflictMarkers(text: string): readonly Offsets[] {
  // Nearly all texts end here.
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  if (!/^\uFEFF?(?:<{7}|>{7})(?: |$)/m.test(text)) return [];
  return linesLike(text, /^\uFEFF?(?:<{7}(?: .*)?|={7}|\|{7}(?: .*)?|>{7}(?: .*)?)$/gm);
}

/** What is left of a half-resolved conflict. Only meaningful in a text that does not parse. */
export const conflictLeftovers = (text: string): readonly Offsets[] => linesLike(text, /^(?:={7}|\|{7}(?: .*)?)$/gm);

function linesLike(text: string, marker: RegExp): readonly Offsets[] {
  return [...text.matchAll(marker)].map(({ 0: line, index }) => [
    index + (line.startsWith('\uFEFF') ? 1 : 0),
    index + line.trimEnd().length,
  ]);
}

/**
 * Leaves the marker lines out, and of each conflict all but the first side. Line breaks stay. What is left of a
 * half-resolved conflict has no sides, so only its markers are left out.
 */
export function withoutMarkers(text: string, markers: readonly Offsets[]): readonly TextEdit[] {
  const left: TextEdit[] = [];
  const leaveOut = (from: number, to: number) => {
    for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\r\n]+/g))
      left.push({ offset: from + index, length: line.length, text: '' });
  };
  let other: number | undefined;
  let isOpen = false;
  for (const [start, end] of markers) {
    const sign = text.charAt(start);
    if (sign === '<') isOpen = true;
    else if (sign === '>') {
      if (other !== undefined) leaveOut(other, start);
      other = undefined;
      isOpen = false;
    } else if (isOpen) {
      other ??= start;
      continue;
    }
    if (other === undefined) leaveOut(start, end);
  }
  // A conflict without an end: only its markers are left out.
  if (other !== undefined) for (const [start, end] of markers) if (start >= other) leaveOut(start, end);
  return left.sort((one, next) => one.offset - next.offset);
}
