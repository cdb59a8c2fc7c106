/** All fixes of a file that are safe to apply without asking, as one edit. */
import { readFile } from '../index/fileEntry.ts';
import type { Problem } from '../problems/problem.ts';
import { located } from '../yaml/findPlace.ts';
import { parseText } from '../yaml/parse.ts';
import type { TextEdit } from '../yaml/edit/edits.ts';
import { applyEdits, editedText, editsOf, withEdits, type EditedText } from '../yaml/edit/textEdits.ts';
import { rules, type ProblemCode } from '../problems/rules.ts';
import { codeActionContext, isFixable, type FixContext } from './context.ts';
import { fixesFor } from './fixesFor.ts';
import { linesOf } from '../base/lines.ts';

/** Each round fixes what the previous one uncovered. */
const mostRounds = 5;

/** Limits the time that a file with many problems takes. */
const mostFixes = 100;

type AllFixed = { readonly edits: readonly TextEdit[]; readonly count: number };

export function fixAll(context: FixContext): AllFixed {
  const nearOf = corrections(context);
  let text = context.text;
  let draft: EditedText = editedText(text);
  let count = 0;
  for (let round = 0, isNew = true; isNew && round < mostRounds; round++) {
    isNew = false;
    // From the end, so that the ranges of earlier problems stay valid.
    for (const problem of problemsIn(context, text, nearOf)
      .filter(({ code }) => rules[code].autoFix === true)
      .toReversed()) {
      const edits = count < mostFixes ? safeEdits({ ...context, text }, problem) : undefined;
      const [first] = edits ?? [];
      if (!edits || !first) continue;
      const movesOthers = first.offset < linesOf(text).offsetAt(problem.range.start);
      draft = withEdits(draft, edits);
      text = applyEdits(text, edits);
      count += 1;
      isNew = true;
      if (movesOthers) break;
    }
  }
  return { edits: editsOf(draft), count };
}

function safeEdits(context: FixContext, problem: Problem): readonly TextEdit[] | undefined {
  const entry = readFile(context.entry.path, context.text);
  if (!isFixable(entry)) return undefined;
  const fix = fixesFor(codeActionContext({ ...context, entry }), problem).find(({ autoFix }) => autoFix === true);
  return fix?.effect.do === 'edit' ? fix.effect.edits : undefined;
}

type Key = string;
const keyOf = (target: unknown, id: unknown): Key => `${String(target)}:${String(id)}`;

/** The corrections that the index knows for references, with the codes of their problems. */
type Corrections = ReadonlyMap<Key, { readonly code: ProblemCode; readonly near: string }>;

function corrections({ index, entry }: FixContext): Corrections {
  const found = index
    .problemsOf(entry.path)
    .filter(({ code }) => code === 'misspelt-reference' || code === 'reference-by-name');
  return new Map(
    found.map(({ code, args: { target, id, near } }) => [keyOf(target, id), { code, near: String(near) }]),
  );
}

function problemsIn({ entry: { path } }: FixContext, text: string, nearOf: Corrections): readonly Problem[] {
  const document = parseText(text);
  const entry = readFile(path, document);
  if (entry.kind === undefined || entry.state !== 'current') return entry.problems;
  const references = entry.references.flatMap(({ target, id, path: at }) => {
    const found = nearOf.get(keyOf(target, id));
    if (found === undefined) return [];
    return [located({ code: found.code, path: at, args: { target, id, near: found.near } }, document)];
  });
  return [...entry.problems, ...references].sort(
    ({ range: { start: one } }, { range: { start: other } }) =>
      one.line - other.line || one.character - other.character,
  );
}
