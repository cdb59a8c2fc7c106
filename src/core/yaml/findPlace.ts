/** From a value that is shown to the place in the file's text where it is written. */
import { placeOf } from './nodes.ts';
import type { ParsedDocument } from './parse.ts';
import { startOfFile, type Range } from '../base/lines.ts';

export type ValuePath = readonly (string | number)[];

/** What the list item that a path leads through looks like: some of its keys, or the item itself where it is text. */
export type Looks = string | Readonly<Record<string, unknown>>;

/**
 * Where a path's value is written. What cannot be found has the place of the nearest container that can; in a file that
 * cannot be parsed, the place is that of its first problem.
 *
 * @param looks tells the list item that is meant from its neighbours. An index may have shifted: items that are wrong
 * are not read at all, and the text may have been edited since.
 */
export function findPlace({ lines, parsed }: ParsedDocument, path: ValuePath, looks?: Looks): Range {
  if (!parsed.ok) return parsed.problems[0]?.range ?? startOfFile;
  return lines.rangeOf(...placeOf(parsed.doc, looks === undefined ? path : pathTo(parsed.value, path, looks)));
}

/** The path with its last index set to the item that looks right: the one it names, or else the first. */
function pathTo(root: unknown, path: ValuePath, looks: Looks): ValuePath {
  const position = path.findLastIndex((key) => typeof key === 'number');
  const list = valueAt(root, path.slice(0, position));
  if (position < 0 || !Array.isArray(list)) return path;
  const items: readonly unknown[] = list;
  if (isLike(items[Number(path[position])], looks)) return path;
  const found = items.findIndex((item) => isLike(item, looks));
  return found < 0 ? path : path.with(position, found);
}

function isLike(item: unknown, looks: Looks): boolean {
  if (typeof looks === 'string') return item === looks;
  return (
    typeof item === 'object' &&
    item !== null &&
    Object.entries(looks).every(([key, value]) => Reflect.get(item, key) === value)
  );
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
