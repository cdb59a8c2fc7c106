/** Versions of two goals that git takes for one. */
import type { Kind } from '../../model/kinds.ts';
import type { Plain } from '../../yaml/edit/edits.ts';
import { isPlainMap, same } from '../../yaml/edit/values.ts';

/** What says which goal it is. */
const telling = ['title', 'why', 'start'] as const;

/**
 * Whether one side has another goal than the base and the other side. If a goal was renamed, and a new one is more like
 * its old version, git merges the changes of the old goal into the new one.
 */
export function isAnotherGoal(
  kind: Kind | undefined,
  { base, ours, theirs }: { readonly base: Plain; readonly ours: Plain; readonly theirs: Plain },
): boolean {
  if (kind !== 'goal' || !isPlainMap(base)) return false;
  const keys = telling.filter((key) => Object.hasOwn(base, key));
  const isOther = (side: Plain) => isPlainMap(side) && keys.every((key) => !same(base[key], side[key]));
  return keys.length > 1 && isOther(ours) !== isOther(theirs);
}
