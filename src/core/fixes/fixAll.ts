/** All that can be fixed in a file without asking, as one edit. */
import { readFile } from '../index/fileEntry.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { TextEdit } from '../yaml/edit/edits.ts';
import { editedText, withEdits, editsOf, type EditedText } from '../yaml/edit/textEdits.ts';
import { applyEdits } from '../yaml/edit/textEdits.ts';
import { fixesFor, surelyFixable } from './fixesFor.ts';
import { offsetAt } from './located.ts';
import { isFixable, subjectOf, type FixContext } from './subject.ts';

/** What one fix brings to light the next round mends; more rounds than this are not needed in earnest. */
const mostRounds = 5;

/** Of a file with more than this the rest is left for the next time. */
const mostFixes = 100;

export type AllFixed = { readonly edits: readonly TextEdit[]; readonly count: number };

export function fixAll(context: FixContext): AllFixed {
  const nearOf = misspelt(context);
  let text = context.text;
  let draft: EditedText = editedText(text);
  let count = 0;
  for (let round = 0, isNew = true; isNew && round < mostRounds; round++) {
    isNew = false;
    // From the end, so that the places of those above stay.
    for (const problem of problemsIn(context, text, nearOf)
      .filter(({ code }) => surelyFixable.has(code))
      .toReversed()) {
      const edits = count < mostFixes ? sureEdits({ ...context, text }, problem) : undefined;
      const [first] = edits ?? [];
      if (!edits || !first) continue;
      const movesOthers = first.offset < offsetAt(text, problem.range.start);
      draft = withEdits(draft, edits);
      text = applyEdits(text, edits);
      count += 1;
      isNew = true;
      if (movesOthers) break;
    }
  }
  return { edits: editsOf(draft), count };
}

function sureEdits(context: FixContext, problem: Problem): readonly TextEdit[] | undefined {
  const entry = readFile(context.entry.path, context.text);
  if (!isFixable(entry)) return undefined;
  const fix = fixesFor(subjectOf({ ...context, entry }), problem).find(({ trust }) => trust === 'automatic');
  return fix?.effect.do === 'edit' ? fix.effect.edits : undefined;
}

type Key = string;
const keyOf = (target: unknown, id: unknown): Key => `${String(target)}:${String(id)}`;

/** What the index says that a wrong id was meant to be. */
function misspelt({ index, entry }: FixContext): ReadonlyMap<Key, string> {
  const found = index.problemsOf(entry.path).filter(({ code }) => code === 'misspelt-reference');
  return new Map(found.map(({ args: { target, id, near } }) => [keyOf(target, id), String(near)]));
}

function problemsIn(
  { entry: { path } }: FixContext,
  text: string,
  nearOf: ReadonlyMap<Key, string>,
): readonly Problem[] {
  const entry = readFile(path, text);
  if (entry.kind === undefined || entry.state !== 'current') return entry.problems;
  const references = entry.references.flatMap(({ target, id, range }) => {
    const near = nearOf.get(keyOf(target, id));
    return near === undefined ? [] : [problem('misspelt-reference', range, { target, id, near })];
  });
  return [...entry.problems, ...references].sort(
    ({ range: { start: one } }, { range: { start: other } }) =>
      one.line - other.line || one.character - other.character,
  );
}
