/** From a file's text to a YAML document and its value, or to the reasons why there is none. */
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import { endOfLine, type Lines } from '../base/lines.ts';
import { compose } from './compose.ts';
import { conflictMarkers, remainsOfConflicts } from './conflicts.ts';
import { offsetsOf, type Offsets } from './nodes.ts';
import { deepest, plainOf, type Plain } from './plain.ts';
import type { Places } from '../model/places.ts';
import { syntaxProblems } from './syntaxProblems.ts';

/** Longer texts (in UTF-16 code units) are not parsed: at about 1.6 MB/s they would hold up the editor. */
export const longestText = 256 * 1024;

/** How many problems of one kind are worth telling of a file that cannot be read; the rest mostly follow from these. */
const mostProblems = 5;

export type Parsed =
  | ({ readonly ok: true; readonly doc: Document; readonly value: Readonly<Record<string, unknown>> } & Omit<
      Plain,
      'value' | 'obstructions'
    >)
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (...problems: readonly Problem[]): Parsed => ({ ok: false, problems });

/** @param places where references can be; without it none are looked for */
export function parse(text: string, lines: Lines, places?: Places): Parsed {
  if (text.length > longestText) {
    // The lines of a text of any length are not looked for either.
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: Math.min(endOfLine(text, 0), 200) } };
    return refused(problem('too-large', range, { size: Math.round(text.length / 1024), limit: longestText / 1024 }));
  }
  const lost = Math.max(text.indexOf('\uFFFD'), text.indexOf('\0'));
  if (lost >= 0) return refused(problem('not-utf8', lines.rangeOf(lost, lost + 1)));
  const conflicts = conflictMarkers(text);
  if (conflicts.length > 0) return refused(...conflictProblems(lines, conflicts));

  const composed = compose(text);
  if (!composed.doc)
    return refused(problem('too-deep', lines.rangeOf(composed.tooDeep, composed.tooDeep + 1), { limit: deepest }));
  const { doc } = composed;
  const problems = syntaxProblems(text, lines, composed);
  if (problems.length === 0) return valueOf(text, lines, doc, places);
  const remains = remainsOfConflicts(text);
  return refused(...(remains.length > 0 ? conflictProblems(lines, remains) : problems.slice(0, mostProblems)));
}

function valueOf(text: string, lines: Lines, doc: Document, places: Places | undefined): Parsed {
  const root: Node | null = doc.contents;
  if (root === null || (isScalar(root) && root.value === null))
    return refused(problem('empty-file', lines.rangeOf(0, 0)));
  if (!isMap(root)) {
    const [start, end] = offsetsOf(root) ?? [0, 0];
    const found = isSeq(root) ? 'a list' : 'a single value';
    return refused(problem('not-a-map', lines.rangeOf(start, Math.min(end, endOfLine(text, start))), { found }));
  }
  const { value, obstructions, ...found } = plainOf(doc, places);
  if (obstructions.length === 0 && isRecord(value)) return { ok: true, doc, value, ...found };
  return refused(
    ...obstructions
      .slice(0, mostProblems)
      .map(({ code, offsets: [start, end], args }) =>
        problem(code, lines.rangeOf(start, Math.min(end, endOfLine(text, start))), args),
      ),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const conflictProblems = (lines: Lines, markers: readonly Offsets[]): readonly Problem[] =>
  markers.map(([start, end]) => problem('conflict-markers', lines.rangeOf(start, end)));
