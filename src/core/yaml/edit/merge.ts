/**
 * Merge keys (`<<: *base`). YAML 1.2 reads them as plain keys, other tools put the keys of the map they name beside the
 * map's own. An edit must mean the same to both.
 */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { keyName, type Collection, type Slot } from './slots.ts';
import type { Source } from './source.ts';

export const isMergeKey = ({ key }: Slot): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

/** Whether a map gets a key by merging, too. */
export function mergesKey(source: Source, { slots }: Collection, name: string): boolean {
  return slots.some((slot) => isMergeKey(slot) && holdsKey(source, slot.value, name));
}

function holdsKey(source: Source, node: unknown, name: string): boolean {
  if (isAlias(node)) return holdsKey(source, source.aliases.find(({ alias }) => alias === node)?.target, name);
  if (isSeq(node)) return node.items.some((item) => holdsKey(source, item, name));
  if (!isMap(node)) return false;
  return node.items.some(({ key, value }) => {
    const own = isScalar(key) ? keyName(key) : undefined;
    return own === name || (own === '<<' && holdsKey(source, value, name));
  });
}
