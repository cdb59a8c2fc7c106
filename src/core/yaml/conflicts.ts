/** The lines that git writes around the two sides of a conflict. */
import type { Offsets } from './nodes.ts';

/**
 * They may still parse as YAML, so they are looked for in the text. `=======` alone is no sign: it may underline a
 * heading in a block of text.
 */
export function conflictMarkers(text: string): readonly Offsets[] {
  // Nearly all texts end here.
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  if (!/^\uFEFF?(?:<{7}|>{7})(?: |$)/m.test(text)) return [];
  return linesLike(text, /^\uFEFF?(?:<{7}(?: .*)?|={7}|\|{7}(?: .*)?|>{7}(?: .*)?)$/gm);
}

/** What is left of a conflict that was half resolved. Only of meaning in a text that does not parse. */
export function remainsOfConflicts(text: string): readonly Offsets[] {
  return linesLike(text, /^(?:={7}|\|{7}(?: .*)?)$/gm);
}

function linesLike(text: string, marker: RegExp): readonly Offsets[] {
  return [...text.matchAll(marker)].map(({ 0: line, index }) => [
    index + (line.startsWith('\uFEFF') ? 1 : 0),
    index + line.trimEnd().length,
  ]);
}
