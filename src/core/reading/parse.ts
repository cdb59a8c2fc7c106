/** From a file's text to a YAML document, or to the reasons why there is none. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type YAMLError } from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import type { Lines } from '../text/lines.ts';
import { descendants, offsetsOf } from './nodes.ts';

/** Longer texts (in UTF-16 code units) are not parsed: at about 1.6 MB/s they would hold up the editor. */
export const longestText = 256 * 1024;

/** How many syntax errors of one file are worth telling; the rest follow from these. */
const mostErrors = 5;

export type Parsed =
  | { readonly ok: true; readonly doc: Document; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (...problems: readonly Problem[]): Parsed => ({ ok: false, problems });

export function parse(text: string, lines: Lines): Parsed {
  if (text.length > longestText) {
    const args = { size: Math.round(text.length / 1024), limit: longestText / 1024 };
    return refused(problem('too-large', lines.rangeOf(0, endOfLine(text, 0)), args));
  }
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) return refused(problem('not-utf8', lines.rangeOf(lost, lost + 1)));
  const conflicts = conflictMarkers(text);
  if (conflicts.length > 0) return refused(...conflicts.map(([start, end]) => problem('conflict-markers', lines.rangeOf(start, end))));

  const doc = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (doc.errors.length > 0) return refused(...doc.errors.slice(0, mostErrors).map((error) => syntaxProblem(text, lines, error)));
  return valueOf(text, lines, doc);
}

function valueOf(text: string, lines: Lines, doc: Document): Parsed {
  const root = doc.contents;
  if (root === null || (isScalar(root) && root.value === null)) return refused(problem('empty-file', lines.rangeOf(0, 0)));
  if (!isMap(root)) {
    const [start] = offsetsOf(root) ?? [0, 0];
    const found = isSeq(root) ? 'a list' : 'a single value';
    return refused(problem('not-a-map', lines.rangeOf(start, endOfLine(text, start)), { found }));
  }
  try {
    const value: unknown = doc.toJS({ maxAliasCount: 100 });
    if (isRecord(value)) return { ok: true, doc, value };
    throw new TypeError('A map became something else.');
  } catch (error) {
    // `yaml` reports what aliases do wrong only while it expands them, and without a place.
    if (error instanceof ReferenceError) return refused(aliasProblem(lines, doc));
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first alias without an anchor; when all have one, the first alias of a value that holds aliases itself (that is what multiplies). */
function aliasProblem(lines: Lines, doc: Document): Problem {
  const aliases = [...descendants(doc.contents)].filter(isAlias);
  const dangling = aliases.find((alias) => alias.resolve(doc) === undefined);
  const nested = aliases.find((alias) => [...descendants(alias.resolve(doc))].some(isAlias));
  const [start, end] = offsetsOf(dangling ?? nested ?? aliases[0]) ?? [0, 0];
  return problem(dangling ? 'unknown-alias' : 'too-many-aliases', lines.rangeOf(start, end));
}

function syntaxProblem(text: string, lines: Lines, error: YAMLError): Problem {
  const [start, end] = error.pos;
  const range = lines.rangeOf(start, Math.max(start + 1, Math.min(end, endOfLine(text, start))));
  if (error.code === 'DUPLICATE_KEY') return problem('duplicate-key', lines.rangeOf(start, endOfKey(text, start)));
  return problem('yaml-syntax', range, { detail: sentence(error.message) });
}

const sentence = (message: string) => (/[.!?]$/.test(message) ? message : `${message}.`);

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

function endOfKey(text: string, offset: number): number {
  const colon = text.indexOf(':', offset);
  return colon < 0 ? endOfLine(text, offset) : Math.min(colon, endOfLine(text, offset));
}

/**
 * The lines that git writes around the two sides of a conflict. They may still parse as YAML, so they are looked for in the text.
 * `=======` alone is no sign: it may underline a heading in a block of text.
 */
function conflictMarkers(text: string): readonly (readonly [number, number])[] {
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return [];
  return [...text.matchAll(/^(?:<{7}(?: .*)?|={7}|\|{7}(?: .*)?|>{7}(?: .*)?)$/gm)].map((marker) => [marker.index, marker.index + marker[0].trimEnd().length]);
}
