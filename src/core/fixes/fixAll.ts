/** All fixes of a file that are safe to apply without asking, as one edit. */
import { readFile, type FileEntry } from '../index/fileEntry.ts';
import type { Problem } from '../problems/problem.ts';
import { located } from '../yaml/findPlace.ts';
import { parsedOnce, parseText, type ParsedDocument } from '../yaml/parse.ts';
import type { TextEdit } from '../yaml/edit/edits.ts';
import { applyEdits, editedText, editsOf, withEdits, type EditedText } from '../yaml/edit/textEdits.ts';
import { rules } from '../problems/rules.ts';
import {
  codeActionContext,
  isFixable,
  mostProblemsAtOnce,
  type CodeActionContext,
  type FixContext,
} from './context.ts';
import { fixesFor } from './fixesFor.ts';
import { resolvesAll } from './resolves.ts';
import { linesOf } from '../base/lines.ts';

/** Each round fixes what the previous one uncovered. */
const mostRounds = 5;

/** Limits the time that a file with many problems takes. */
const mostFixes = 100;

type AllFixed = { readonly edits: readonly TextEdit[]; readonly count: number };

/** The result of the fixes so far. */
type Draft = Readonly<{ text: string; draft: EditedText; count: number }>;

type ReadText = Readonly<{ document: ParsedDocument; entry: FileEntry; problems: readonly Problem[] }>;

export function fixAll(context: FixContext): AllFixed {
  const tries: Tries = { left: mostProblemsAtOnce(parsedOnce(context.text, context.document)) };
  let state: Draft = { text: context.text, draft: editedText(context.text), count: 0 };
  for (let round = 0; round < mostRounds; round++) {
    const read = readText(context, state.text);
    const next = fixTogether(context, state, read, tries) ?? fixInTurn(context, state, read.problems, tries);
    if (next.count === state.count) break;
    state = next;
  }
  return { edits: editsOf(state.draft), count: state.count };
}

type Tries = { left: number };

const mayTry = (tries: Tries, count: number): boolean => count < mostFixes && tries.left-- > 0;

/**
 * All fixes that do not touch each other, checked once: checking each of them would read the file as often.
 * @returns undefined if not all problems are resolved that way, or new ones come
 */
function fixTogether(
  context: FixContext,
  { text, draft, count }: Draft,
  { document, entry, problems }: ReadText,
  tries: Tries,
): Draft | undefined {
  if (!isFixable(entry)) return { text, draft, count };
  const base = codeActionContext({ ...context, text, document, entry, isUnchecked: true });
  const resolved: Problem[] = [];
  const edits: TextEdit[] = [];
  let limit = Infinity;
  for (const problem of problems.toReversed()) {
    const own = mayTry(tries, count + resolved.length) ? autoEdits(base, problem) : undefined;
    const [first, last] = [own?.[0], own?.at(-1)];
    if (!own || !first || !last || last.offset + last.length >= limit) continue;
    limit = first.offset;
    edits.unshift(...own);
    resolved.push(problem);
  }
  const after = applyEdits(text, edits);
  if (resolved.length > 0 && !resolvesAll(base, resolved, after)) return undefined;
  return { text: after, draft: withEdits(draft, edits), count: count + resolved.length };
}

/** From the end, so that the ranges of earlier problems stay valid. Each fix is checked on the result of the others. */
function fixInTurn(context: FixContext, from: Draft, problems: readonly Problem[], tries: Tries): Draft {
  let { text, draft, count } = from;
  for (const problem of problems.toReversed()) {
    if (!mayTry(tries, count)) break;
    const entry = readFile(context.entry.path, text);
    const edits = isFixable(entry) ? autoEdits(codeActionContext({ ...context, text, entry }), problem) : undefined;
    const [first] = edits ?? [];
    if (!edits || !first) continue;
    const movesOthers = first.offset < linesOf(text).offsetAt(problem.range.start);
    draft = withEdits(draft, edits);
    text = applyEdits(text, edits);
    count += 1;
    if (movesOthers) break;
  }
  return { text, draft, count };
}

function autoEdits(context: CodeActionContext, problem: Problem): readonly TextEdit[] | undefined {
  const fix = fixesFor(context, problem).find(({ autoFix }) => autoFix === true);
  return fix?.effect.do === 'edit' ? fix.effect.edits : undefined;
}

/** The text with its problems that may have automatic fixes, in the order of the text. */
function readText({ index, entry: { path } }: FixContext, text: string): ReadText {
  const document = parseText(text);
  const entry = readFile(path, document);
  const isCurrent = entry.kind !== undefined && entry.state === 'current';
  const references = isCurrent ? index.unknownReferences(entry).map((problem) => located(problem, document)) : [];
  const problems = [...entry.problems, ...references]
    .filter(({ code }) => rules[code].autoFix === true)
    .sort(
      ({ range: { start: one } }, { range: { start: other } }) =>
        one.line - other.line || one.character - other.character,
    );
  return { document, entry, problems };
}
