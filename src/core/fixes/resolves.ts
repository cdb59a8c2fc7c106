/** Checks that a fix resolves its problem and introduces no error or warning. */
import { readFile } from '../index/fileEntry.ts';
import { me } from '../model/note.ts';
import { fileRules } from '../problems/rules/file.ts';
import { severityOf, type Problem } from '../problems/problem.ts';
import type { FixContext } from './context.ts';

/** What a problem says, wherever it is. */
export type Told = Pick<Problem, 'code' | 'args'>;

/**
 * Reads the text after a fix and compares its problems with those before, regardless of their ranges.
 *
 * @param tolerate problems that the fix may uncover, as when a misspelled key hid a wrong value
 */
export function resolves(
  context: FixContext,
  problem: Told,
  after: string,
  tolerate: (problem: Told) => boolean = () => false,
): boolean {
  return context.isUnchecked === true || resolvesAll(context, [problem], after, tolerate);
}

/** The same for several problems that are fixed together. */
export function resolvesAll(
  context: FixContext,
  fixed: readonly Told[],
  after: string,
  tolerate: (problem: Told) => boolean = () => false,
): boolean {
  const before = problemsBefore(context);
  const now = problemsIn(context, after);
  const times = new Map<string, number>();
  for (const problem of fixed) times.set(keyOf(problem), (times.get(keyOf(problem)) ?? 0) + 1);
  const isLeft = (problem: Told): boolean =>
    now.count(problem) > Math.max(0, before.count(problem) - (times.get(keyOf(problem)) ?? 0));
  if (fixed.some(isLeft)) return false;
  // In a file that could not be read before, the fix uncovers problems but does not introduce them.
  if (!before.isValid)
    return now.isValid || ((now.isReadable || !before.isReadable) && now.syntaxProblems < before.syntaxProblems);
  return (
    now.isValid &&
    now.problems.every((other) => !isSerious(other) || tolerate(other) || now.count(other) <= before.count(other))
  );
}

/** Also true for a key that is not read: a fix must not move a value to one. */
const isSerious = (problem: Told): boolean =>
  ['error', 'warning'].includes(severityOf(problem)) || ['unknown-key', 'misspelt-key'].includes(problem.code);

/** Whether a refactoring introduces an error or a warning. It may uncover what a goal lacks. */
export function introducesProblems(context: FixContext, after: string): boolean {
  const before = problemsBefore(context);
  const now = problemsIn(context, after);
  return (
    !now.isValid || now.problems.some((problem) => isSerious(problem) && now.count(problem) > before.count(problem))
  );
}

/** By context, because all fixes of a file compare with the same text. */
const cached = new WeakMap<FixContext, ReturnType<typeof problemsIn>>();

function problemsBefore(context: FixContext): ReturnType<typeof problemsIn> {
  const found = cached.get(context) ?? problemsIn(context, context.text);
  cached.set(context, found);
  return found;
}

function problemsIn({ entry: { path }, index, document }: FixContext, text: string) {
  const entry = readFile(path, document?.text === text ? document : text);
  const isReadable = entry.kind !== undefined && entry.state !== 'broken';
  const references = isReadable ? entry.references : [];
  const dangling = references
    .filter(({ target, id }) => !index.has(target, id) && !(target === 'person' && id === me))
    .map(({ target, id }): Told => ({ code: 'unknown-reference', args: { target, id } }));
  const problems: readonly Told[] = [...entry.problems, ...dangling];
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  const syntaxProblems = problems.filter(({ code }) => isFileCode(code)).length;
  const isValid = isReadable && entry.state !== 'stale';
  return { isReadable, isValid, syntaxProblems, problems, count: (problem: Told) => counts.get(keyOf(problem)) ?? 0 };
}

const isFileCode = (code: string): boolean => Object.hasOwn(fileRules, code);

/** A misspelled reference, or one by name, counts as an unknown one. */
function keyOf({ code, args }: Told): string {
  return code === 'misspelt-reference' || code === 'reference-by-name'
    ? `unknown-reference ${JSON.stringify({ target: args.target, id: args.id })}`
    : `${code} ${JSON.stringify(args)}`;
}
