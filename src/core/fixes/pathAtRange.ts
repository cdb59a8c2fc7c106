/** Finds the paths in a file that belong to the range of a problem or to the cursor. */
import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { offsetsOf, type Offsets } from '../yaml/nodes.ts';
import type { Position, Range } from '../base/lines.ts';
import type { Path } from '../yaml/edit/edits.ts';

/** The paths of keys and values that contain an offset, from the outside in. */
export function pathsAtOffset(doc: Document, offset: number): readonly Path[] {
  const paths: Path[] = [];
  for (const { path, key, value } of entriesOf(doc)) {
    const start = key?.[0] ?? value?.[0] ?? Infinity;
    const end = Math.max(key?.[1] ?? 0, value?.[1] ?? 0);
    if (start <= offset && offset <= end) paths.push(path);
  }
  return paths;
}

type YamlEntry = { readonly path: Path; readonly key: Offsets | undefined; readonly value: Offsets | undefined };

/** All keys and list items, each before its content. Aliases are not followed. */
function* entriesOf(doc: Document): Generator<YamlEntry> {
  const rest: { readonly path: Path; readonly key: Offsets | undefined; readonly node: unknown }[] = [
    { path: [], key: undefined, node: doc.contents },
  ];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { path, key, node } = next;
    if (path.length > 0) yield { path, key, value: isNode(node) ? offsetsOf(node) : undefined };
    const inner = isSeq(node)
      ? node.items.map((item, index) => ({ path: [...path, index], key: undefined, node: item }))
      : isMap(node)
        ? node.items.flatMap((pair) =>
            isScalar(pair.key)
              ? [{ path: [...path, String(pair.key.value)], key: offsetsOf(pair.key), node: pair.value }]
              : [],
          )
        : [];
    rest.push(...inner.reverse());
  }
}

export const isSame = (one: Range, other: Range): boolean =>
  one.start.line === other.start.line &&
  one.start.character === other.start.character &&
  one.end.line === other.end.line &&
  one.end.character === other.end.character;

/** At most the length of the text. */
export function offsetAt(text: string, { line, character }: Position): number {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const breaks = /\r\n|\r|\n/g;
  for (let passed = 0; passed < line; passed++) {
    if (!breaks.exec(text)) return text.length;
    start = breaks.lastIndex;
  }
  return Math.min(start + character, text.length);
}

export const offsetsAt = (text: string, { start, end }: Range): Offsets => [offsetAt(text, start), offsetAt(text, end)];
