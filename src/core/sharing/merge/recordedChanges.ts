/** What the sides of a goal say about their own changes, in `changes`. */
import type { Plain } from '../../yaml/edit/edits.ts';
import { isPlainList, isPlainMap, same } from '../../yaml/edit/values.ts';
import { dateOfItem, type KeyPath } from './itemKeys.ts';
import type { FileValue, Settled } from './scalarRules.ts';

/** What is postponed or eased. Not `status`: done on one side and dropped on the other needs a person. */
const planned = /^(?:due|measure\.\w+)$/;

/**
 * The value of the later decision, if both sides recorded on which day they changed it. The records of both stay in the
 * file. Undefined if a record is missing, or both are of the same day.
 */
export function laterRecorded(
  sides: { readonly ours: Plain; readonly theirs: Plain },
  path: KeyPath,
  { ours, theirs }: { readonly ours: FileValue; readonly theirs: FileValue },
): Settled | undefined {
  if (!planned.test(path.join('.'))) return undefined;
  const [our, their] = [recordedOn(sides.ours, path, ours), recordedOn(sides.theirs, path, theirs)];
  if (our === undefined || their === undefined || our === their) return undefined;
  return { value: our > their ? ours : theirs, by: 'rule' };
}

/** The last day on which a side says that it gave the field this value. */
function recordedOn(file: Plain, path: KeyPath, value: FileValue): string | undefined {
  const changes = isPlainMap(file) && Object.hasOwn(file, 'changes') ? file.changes : undefined;
  if (changes === undefined || !isPlainList(changes) || value === undefined) return undefined;
  const days = changes.flatMap((change) =>
    isPlainMap(change) && change.field === path.join('.') && same(change.to, value) ? (dateOfItem(change) ?? []) : [],
  );
  return days.sort().at(-1);
}
