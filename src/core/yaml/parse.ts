/** From a file's text to a YAML document and its value, or to the problems that prevent it. */
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { endOfLine, linesOf, type Lines } from '../base/lines.ts';
import type { Places } from '../model/places.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isRecord } from './edit/values.ts';
import { conflictLeftovers, conflictMarkers, withoutMarkers } from './conflicts.ts';
import { compose, type Composed, type ComposeResult } from './compose.ts';
import { offsetsOf, type Offsets } from './nodes.ts';
import { damageText } from './recovery/reasons.ts';
import { recover, type Recovery, type Repair } from './recovery/recover.ts';
import { beginsWithTightKey, tightKeys } from './recovery/tightColons.ts';
import { sentenceFor, syntaxErrors } from './syntaxErrors.ts';
import { maxDepth, toValue, type DocumentValue } from './toValue.ts';

/** Longer texts (in UTF-16 code units) are not parsed: at about 1.6 MB/s they would block the editor. */
export const maxLength = 256 * 1024;

/** How many problems of one kind are reported for a file that cannot be read; the rest mostly follow from these. */
const maxProblems = 5;

export type Parsed =
  | ({
      readonly ok: true;
      /** Its ranges are offsets of the text. It may be that of a repaired copy: see `recover`. */
      readonly doc: Document;
      readonly value: Readonly<Record<string, unknown>>;
      /** Why the text is damaged, though most of it can be read: syntax errors, and keys that appear twice. */
      readonly damage: readonly Problem[];
      /** Whether some lines are not read. */
      readonly isPartial: boolean;
    } & Omit<DocumentValue, 'value' | 'errors'>)
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
  /** What lets a text with syntax errors be read. Undefined if there are none, or if nothing helps. */
  readonly recovered: () => Recovery | undefined;
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
  let recovery: { readonly found: Recovery | undefined } | undefined;
  const recovered = (): Recovery | undefined => (recovery ??= { found: recoveryOf(text, composed()) }).found;
  const parsedWith = (places: Places | undefined): Parsed => {
    const problems = textProblems(text, lines);
    return problems.length > 0 ? refused(...problems) : valueOf(text, lines, composed(), recovered, places);
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
    recovered: () => (textProblems(text, lines).length > 0 ? undefined : recovered()),
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
  return lost >= 0 ? [problem('not-utf8', { range: lines.rangeOf(lost, lost + 1) })] : [];
}

const refused = (...problems: readonly Problem[]): Parsed => ({ ok: false, problems });

function valueOf(
  text: string,
  lines: Lines,
  composed: ComposeResult,
  recovered: () => Recovery | undefined,
  places: Places | undefined,
): Parsed {
  if (!composed.doc)
    return refused(
      problem('too-deep', { range: lines.rangeOf(composed.tooDeep, composed.tooDeep + 1) }, { limit: maxDepth }),
    );
  const conflicts = conflictProblems(lines, markersIn(text, composed.doc.errors.length === 0));
  const isValid = composed.doc.errors.length === 0 && composed.second === undefined && conflicts.length === 0;
  const recovery = recovered();
  if (!isValid && !recovery) return refused(...syntaxProblems(text, lines, composed, conflicts));
  const doc = recovery?.doc ?? composed.doc;
  const root: Node | null = doc.contents;
  if (root === null || (isScalar(root) && root.value === null))
    return refused(
      ...(isValid
        ? [problem('empty-file', { range: lines.rangeOf(0, 0) })]
        : syntaxProblems(text, lines, composed, conflicts)),
    );
  if (!isMap(root)) {
    const [start, end] = offsetsOf(root) ?? [0, 0];
    const found = isSeq(root) ? 'a list' : 'a single value';
    return refused(
      problem('not-a-map', { range: lines.rangeOf(start, Math.min(end, endOfLine(text, start))) }, { found }),
    );
  }
  const { value, errors, ...found } = toValue(doc, places);
  const valueProblems = errors.map(({ code, offsets: [start, end], args }) =>
    problem(code, { range: lines.rangeOf(start, Math.min(end, endOfLine(text, start))) }, args),
  );
  if (!isRecord(value) || errors.some(({ code }) => code === 'too-deep' || code === 'too-many-aliases'))
    return refused(...valueProblems.slice(0, maxProblems));
  const repaired = (recovery?.repairs ?? []).map((repair) => repairProblem(lines, repair));
  return {
    ok: true,
    doc,
    value,
    ...found,
    damage: [...conflicts, ...repaired, ...valueProblems],
    isPartial:
      conflicts.length > 0 ||
      recovery?.repairs.some(({ keepsText }) => !keepsText) === true ||
      errors.some(({ code }) => code === 'duplicate-key'),
  };
}

function recoveryOf(text: string, { doc, ...rest }: ComposeResult): Recovery | undefined {
  if (!doc) return undefined;
  const markers = markersIn(text, doc.errors.length === 0);
  const second = 'second' in rest ? rest.second : undefined;
  const isValid = doc.errors.length === 0 && second === undefined && markers.length === 0;
  if (isValid && tightKeys(text, doc).length === 0 && !beginsWithTightKey(doc)) return undefined;
  return recover(text, withoutMarkers(text, markers));
}

function markersIn(text: string, isValid: boolean): readonly Offsets[] {
  const markers = conflictMarkers(text);
  return markers.length > 0 || isValid ? markers : conflictLeftovers(text);
}

const repairProblem = (lines: Lines, { place, reason, sign, keepsText }: Repair): Problem =>
  problem(
    'yaml-syntax',
    { range: lines.rangeOf(...place) },
    {
      detail: damageText(reason, sign),
      rest: keepsText ? 'all' : 'others',
    },
  );

/** Of a text that cannot be read in parts. At most one problem per line: further errors follow from the first. */
function syntaxProblems(
  text: string,
  lines: Lines,
  { doc, second }: Composed,
  conflicts: readonly Problem[],
): readonly Problem[] {
  if (conflicts.length > 0) return conflicts;
  const byLine = new Map<number, Problem>();
  const secondError =
    second === undefined ? [] : [{ offsets: [second, second + 3] as const, detail: sentenceFor('MULTIPLE_DOCS') }];
  for (const { offsets, detail } of [...syntaxErrors(text, doc), ...secondError]) {
    const range = lines.rangeOf(...offsets);
    if (!byLine.has(range.start.line)) byLine.set(range.start.line, problem('yaml-syntax', { range }, { detail }));
  }
  return [...byLine.values()].slice(0, maxProblems);
}

const conflictProblems = (lines: Lines, markers: readonly Offsets[]): readonly Problem[] =>
  markers.map(([start, end]) => problem('conflict-markers', { range: lines.rangeOf(start, end) }));
