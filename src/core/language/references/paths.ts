/** Finds the paths of values by their offsets. */
import { isAlias, isMap, isScalar, isSeq, type Alias, type Scalar } from 'yaml';

export type NodePath = readonly (string | number)[];

export type FoundNode = { readonly path: NodePath; readonly node: Scalar | Alias };

/** The values that start at the given offsets, found in one walk. Aliases are not followed. */
export function valuesAt(root: unknown, offsets: ReadonlySet<number>): ReadonlyMap<number, FoundNode> {
  const found = new Map<number, FoundNode>();
  const path: (string | number)[] = [];
  const walk = (node: unknown): void => {
    if (isScalar(node) || isAlias(node)) {
      const start = node.range?.[0];
      if (start !== undefined && offsets.has(start)) found.set(start, { path: [...path], node });
    } else if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) below(String(key.value), value);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) below(index, item);
    }
  };
  const below = (step: string | number, node: unknown): void => {
    path.push(step);
    walk(node);
    path.pop();
  };
  if (offsets.size > 0) walk(root);
  return found;
}
