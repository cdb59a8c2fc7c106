/** From the path of a value or a problem to its range in the text. */
import type { ValuePath } from '../base/valuePath.ts';
import type { Problem, ProblemAtPath } from '../problems/problem.ts';
import { placeOf, visible } from './nodes.ts';
import { isList, isRecord, valueAt } from './edit/values.ts';
import type { ParsedDocument } from './parse.ts';
import { startOfFile, type Range } from '../base/lines.ts';

/** Identifies the list item on a path: some of its keys and values, or the item itself if it is text. */
export type Looks = string | Readonly<Record<string, unknown>>;

/**
 * The range of a value. If it cannot be found, that of its nearest container; in a file that cannot be parsed, that of
 * the first problem.
 * @param looks tells the item from its neighbors. Its index may have changed: invalid items are dropped when a file is
 * read, and the text may have been edited since.
 */
export function findPlace({ lines, parsed }: ParsedDocument, path: ValuePath, looks?: Looks): Range {
  if (!parsed.ok) return parsed.problems[0]?.range ?? startOfFile;
  return lines.rangeOf(...placeOf(parsed.doc, looks === undefined ? path : pathTo(parsed.value, path, looks)));
}

/** The problem with its range. In a text that cannot be parsed, that is the start. */
export function located(problem: Problem | ProblemAtPath, document: ParsedDocument): Problem {
  if (problem.range) return problem;
  const { text, lines } = document;
  const doc = problem.path.length > 0 && document.parsed.ok ? document.parsed.doc : undefined;
  const range = doc ? lines.rangeOf(...visible(text, placeOf(doc, problem.path))) : startOfFile;
  return { ...problem, range };
}

/** The path with its last index replaced by that of the matching item; the item at the path wins. */
function pathTo(root: unknown, path: ValuePath, looks: Looks): ValuePath {
  const position = path.findLastIndex((key) => typeof key === 'number');
  const list = valueAt(root, path.slice(0, position));
  if (position < 0 || !isList(list) || isLike(list[Number(path[position])], looks)) return path;
  const found = list.findIndex((item) => isLike(item, looks));
  return found < 0 ? path : path.with(position, found);
}

function isLike(item: unknown, looks: Looks): boolean {
  if (typeof looks === 'string') return item === looks;
  return isRecord(item) && Object.entries(looks).every(([key, value]) => item[key] === value);
}
