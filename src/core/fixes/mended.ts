/** Whether a fix keeps its promise: the problem is gone, and no other has come. */
import { readFile } from '../index/fileEntry.ts';
import { me } from '../model/note.ts';
import { severityOf, type Problem } from '../problems/problem.ts';
import type { FixContext } from './subject.ts';

/**
 * Reads the text after a fix and compares its problems with those before, apart from where they are.
 * @param tolerate problems that the fix may bring to light, as when a misspelt key hid a wrong value
 */
export function mends(
  context: FixContext,
  problem: Problem,
  after: string,
  tolerate: (problem: Problem) => boolean = () => false,
): boolean {
  const before = toldBefore(context);
  const now = told(context, after);
  if (now.count(problem) >= Math.max(1, before.count(problem))) return false;
  // What is wrong in a file that could not be read before is not the fix's doing.
  if (!before.isReadable) return true;
  return now.isReadable && now.problems.every((other) => tolerate(other) || now.count(other) <= before.count(other));
}

/** Whether a refactoring does harm: it may uncover what a goal lacks, but brings nothing that is wrong. */
export function harms(context: FixContext, after: string): boolean {
  const before = toldBefore(context);
  const now = told(context, after);
  const isGrave = (problem: Problem) => severityOf(problem) === 'error' || severityOf(problem) === 'warning';
  return (
    !now.isReadable || now.problems.some((problem) => isGrave(problem) && now.count(problem) > before.count(problem))
  );
}

const known = new WeakMap<FixContext, ReturnType<typeof told>>();

/** Once for all the fixes of a file. */
function toldBefore(context: FixContext): ReturnType<typeof told> {
  const found = known.get(context) ?? told(context, context.text);
  known.set(context, found);
  return found;
}

function told({ entry: { path }, index, document }: FixContext, text: string) {
  const entry = readFile(path, document?.text === text ? document : text);
  const isReadable = entry.kind !== undefined && entry.state !== 'broken';
  const references = isReadable ? entry.references : [];
  const dangling = references
    .filter(({ target, id }) => !index.has(target, id) && !(target === 'person' && id === me))
    // A misspelt one counts as what it is: one that leads nowhere.
    .map(({ target, id, range }): Problem => ({ code: 'unknown-reference', range, args: { target, id } }));
  const problems = [...entry.problems, ...dangling];
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return { isReadable, problems, count: (problem: Problem) => counts.get(keyOf(problem)) ?? 0 };
}

function keyOf({ code, args }: Problem): string {
  return code === 'misspelt-reference'
    ? `unknown-reference ${JSON.stringify({ target: args.target, id: args.id })}`
    : `${code} ${JSON.stringify(args)}`;
}
