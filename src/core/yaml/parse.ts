/** From a file's text to a YAML document and its value, or to the problems that prevent it. */
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { endOfLine, linesOf, type Lines } from '../base/lines.ts';
import type { Places } from '../model/places.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isRecord } from './edit/values.ts';
import { compose, type Composed, type ComposeResult } from './compose.ts';
import { offsetsOf, type Offsets } from './nodes.ts';
import { syntaxProblems } from './syntaxProblems.ts';
import { maxDepth, toValue, type DocumentValue } from './toValue.ts';

/** Longer texts (in UTF-16 code units) are not parsed: at about 1.6 MB/s they would block the editor. */
export const maxLength = 256 * 1024;

/** How many problems of one kind are reported for a file that cannot be read; the rest mostly follow from these. */
const maxProblems = 5;

export type Parsed =
  | ({ readonly ok: true; readonly doc: Document; readonly value: Readonly<Record<string, unknown>> } & Omit<
      DocumentValue,
      'value' | 'errors'
    >)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * One version of a text, parsed once. Everything that looks at this version (the index, language features, fixes, the
 * edit engine) shares it. The document is read-only.
 */
export type ParsedDocument = {
  readonly text: string;
  readonly lines: Lines;
  /** The result of the YAML parser, with syntax errors. Undefined for a text that is too long or nested too deep. */
  readonly composed: () => Composed | undefined;
  /** The value without references. */
  readonly parsed: Parsed;
  /** The value with the references at these places; numbers at places for text are kept as they are written. */
  readonly parsedWith: (places: Places | undefined) => Parsed;
};

/**
 * Parses when the document or the value is first asked for.
 * @param parseYaml lets the caller count or replace the parsing
 */
export function parseText(text: string, parseYaml: (text: string) => ComposeResult = compose): ParsedDocument {
  const lines = linesOf(text);
  let result: ComposeResult | undefined;
  const composed = (): ComposeResult => (result ??= parseYaml(text));
  let parsed: Parsed | undefined;
  const parsedWith = (places: Places | undefined): Parsed => {
    const problems = textProblems(text, lines);
    return problems.length > 0 ? refused(...problems) : valueOf(text, lines, composed(), places);
  };
  return {
    text,
    lines,
    composed() {
      const found = text.length > maxLength ? undefined : composed();
      return found?.doc ? found : undefined;
    },
    get parsed() {
      return (parsed ??= parsedWith(undefined));
    },
    parsedWith,
  };
}

/** For functions that accept a text or, where it is parsed already, its document. */
export const documentOf = (source: string | ParsedDocument): ParsedDocument =>
  typeof source === 'string' ? parseText(source) : source;

/** The given document when it is of this text, otherwise a new one. */
export const parsedOnce = (text: string, document: ParsedDocument | undefined): ParsedDocument =>
  document?.text === text ? document : parseText(text);

/** Why a text is not even parsed. */
function textProblems(text: string, lines: Lines): readonly Problem[] {
  if (text.length > maxLength) {
    // Splitting a text of any length into lines would take too long as well.
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: Math.min(endOfLine(text, 0), 200) } };
    const args = { size: Math.round(text.length / 1024), limit: maxLength / 1024 };
    return [problem('too-large', { range }, args)];
  }
  const lost = Math.max(text.indexOf('\uFFFD'), text.indexOf('\0'));
  if (lost >= 0) return [problem('not-utf8', { range: lines.rangeOf(lost, lost + 1) })];
  return conflictProblems(lines, conflictMarkers(text));
}

const refused = (...problems: readonly Problem[]): Parsed => ({ ok: false, problems });

function valueOf(text: string, lines: Lines, composed: ComposeResult, places: Places | undefined): Parsed {
  if (!composed.doc)
    return refused(
      problem('too-deep', { range: lines.rangeOf(composed.tooDeep, composed.tooDeep + 1) }, { limit: maxDepth }),
    );
  const problems = syntaxProblems(text, lines, composed);
  if (problems.length > 0) {
    const leftovers = conflictProblems(lines, conflictLeftovers(text));
    return refused(...(leftovers.length > 0 ? leftovers : problems.slice(0, maxProblems)));
  }
  const { doc } = composed;
  const root: Node | null = doc.contents;
  if (root === null || (isScalar(root) && root.value === null))
    return refused(problem('empty-file', { range: lines.rangeOf(0, 0) }));
  if (!isMap(root)) {
    const [start, end] = offsetsOf(root) ?? [0, 0];
    const found = isSeq(root) ? 'a list' : 'a single value';
    return refused(
      problem('not-a-map', { range: lines.rangeOf(start, Math.min(end, endOfLine(text, start))) }, { found }),
    );
  }
  const { value, errors, ...found } = toValue(doc, places);
  if (errors.length === 0 && isRecord(value)) return { ok: true, doc, value, ...found };
  return refused(
    ...errors
      .slice(0, maxProblems)
      .map(({ code, offsets: [start, end], args }) =>
        problem(code, { range: lines.rangeOf(start, Math.min(end, endOfLine(text, start))) }, args),
      ),
  );
}

const conflictProblems = (lines: Lines, markers: readonly Offsets[]): readonly Problem[] =>
  markers.map(([start, end]) => problem('conflict-markers', { range: lines.rangeOf(start, end) }));

/**
 * The lines that git writes around the two sides of a conflict. A text with them may still parse as YAML. `=======`
 * alone is no sign of a conflict: it may underline a heading in a block of text.
 */
export function conflictMarkers(text: string): readonly Offsets[] {
  // Nearly all texts end here.
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  if (!/^\uFEFF?(?:<{7}|>{7})(?: |$)/m.test(text)) return [];
  return linesLike(text, /^\uFEFF?(?:<{7}(?: .*)?|={7}|\|{7}(?: .*)?|>{7}(?: .*)?)$/gm);
}

/** What is left of a half-resolved conflict. Only meaningful in a text that does not parse. */
const conflictLeftovers = (text: string): readonly Offsets[] => linesLike(text, /^(?:={7}|\|{7}(?: .*)?)$/gm);

function linesLike(text: string, marker: RegExp): readonly Offsets[] {
  return [...text.matchAll(marker)].map(({ 0: line, index }) => [
    index + (line.startsWith('\uFEFF') ? 1 : 0),
    index + line.trimEnd().length,
  ]);
}
