/** The three-way merge of two lists against their base. */
import type { Plain } from '../../yaml/edit/edits.ts';
import { same } from '../../yaml/edit/values.ts';
import { alignAdditions, alignVersions } from './align.ts';
import { dateOfItem, itemKeysOf, type KeyPath } from './itemKeys.ts';
import type { MergedValue, Merging } from './merging.ts';
import type { FileValue } from './scalarRules.ts';

type MergeInner = (merging: Merging, path: KeyPath, base: FileValue, ours: FileValue, theirs: FileValue) => MergedValue;

type MergedItems = { readonly ours: readonly Plain[]; readonly theirs: readonly Plain[] };

/** An item of the result, and where it is in the versions. */
type Row = {
  readonly merged: MergedValue;
  readonly base?: number | undefined;
  readonly ours?: number | undefined;
  readonly theirs?: number | undefined;
};

/**
 * Deletions and additions of both sides apply. Ours come in our order, unless only they changed the order; an item that
 * only one side has follows the one that it followed there, and items that both sides added at one place are sorted by
 * date.
 */
export function mergeItems(
  merging: Merging,
  path: KeyPath,
  base: readonly Plain[],
  ours: readonly Plain[],
  theirs: readonly Plain[],
  mergeInner: MergeInner,
): MergedItems {
  const rows = mergedRows(merging, path, base, ours, theirs, mergeInner);
  const lead = leadOf(merging, path, rows);
  const sorted = inOrder(rows, lead, isNewestFirst(base.length > 1 ? base : ours));
  return {
    ours: sorted.flatMap(({ merged }) => (merged.ours === undefined ? [] : [merged.ours])),
    theirs: sorted.flatMap(({ merged }) => (merged.theirs === undefined ? [] : [merged.theirs])),
  };
}

function mergedRows(
  merging: Merging,
  path: KeyPath,
  base: readonly Plain[],
  ours: readonly Plain[],
  theirs: readonly Plain[],
  mergeInner: MergeInner,
): readonly Row[] {
  const keys = itemKeysOf(merging.kind, path);
  const [inOurs, inTheirs] = [alignVersions(base, ours, keys), alignVersions(base, theirs, keys)];
  const rows: Row[] = [];
  for (const [at, item] of base.entries()) {
    const [our, their] = [inOurs.get(at), inTheirs.get(at)];
    const merged = mergeKnown(merging, path, item, valueAt(ours, our), valueAt(theirs, their), mergeInner);
    if (merged.ours !== undefined || merged.theirs !== undefined)
      rows.push({ merged, base: at, ours: our, theirs: their });
  }
  const ourNew = indexesWithout(ours, new Set(inOurs.values()));
  const theirNew = indexesWithout(theirs, new Set(inTheirs.values()));
  const shared = alignAdditions(itemsAt(ours, ourNew), itemsAt(theirs, theirNew), keys);
  for (const [at, our] of ourNew.entries()) {
    const match = shared.get(at);
    const their = match === undefined ? undefined : theirNew[match];
    const item = ours[our];
    if (item === undefined) continue;
    const merged =
      their === undefined
        ? { ours: item, theirs: item }
        : mergeInner(merging, path, undefined, item, valueAt(theirs, their));
    rows.push({ merged, ours: our, theirs: their });
  }
  const matched = new Set(shared.values());
  for (const [at, their] of theirNew.entries()) {
    const item = theirs[their];
    if (item !== undefined && !matched.has(at)) rows.push({ merged: { ours: item, theirs: item }, theirs: their });
  }
  return rows;
}

/** Of an item of the base. A side that deleted it has no value. */
function mergeKnown(
  merging: Merging,
  path: KeyPath,
  base: Plain,
  ours: FileValue,
  theirs: FileValue,
  mergeInner: MergeInner,
): MergedValue {
  if (ours !== undefined && theirs !== undefined) return mergeInner(merging, path, base, ours, theirs);
  const left = ours ?? theirs;
  if (left === undefined || same(left, base)) return { ours: undefined, theirs: undefined };
  merging.conflicts.push({ path, base, ours, theirs });
  return { ours, theirs };
}

const valueAt = (items: readonly Plain[], index: number | undefined): FileValue =>
  index === undefined ? undefined : items[index];

const itemsAt = (items: readonly Plain[], indexes: readonly number[]): readonly Plain[] =>
  indexes.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [item];
  });

const indexesWithout = (items: readonly Plain[], taken: ReadonlySet<number>): readonly number[] =>
  items.flatMap((_, index) => (taken.has(index) ? [] : [index]));

type Side = 'ours' | 'theirs';

/** The side whose order counts: ours, unless only theirs changed the order of the base. */
function leadOf(merging: Merging, path: KeyPath, rows: readonly Row[]): Side {
  const common = rows.filter((row) => row.base !== undefined && row.ours !== undefined && row.theirs !== undefined);
  const orderIn = (side: Side) => common.toSorted((one, other) => (one[side] ?? 0) - (other[side] ?? 0));
  const [base, ours, theirs] = [common, orderIn('ours'), orderIn('theirs')];
  const isSame = (one: readonly Row[], other: readonly Row[]) => one.every((row, index) => row === other[index]);
  if (isSame(base, theirs)) return 'ours';
  if (isSame(base, ours)) return 'theirs';
  if (!isSame(ours, theirs)) merging.reordered.push(path);
  return 'ours';
}

function inOrder(rows: readonly Row[], lead: Side, newestFirst: boolean): readonly Row[] {
  const other = lead === 'ours' ? 'theirs' : 'ours';
  const sorted = rows
    .filter((row) => row[lead] !== undefined)
    .sort((one, next) => (one[lead] ?? 0) - (next[lead] ?? 0));
  const rest = rows
    .filter((row) => row[lead] === undefined)
    .sort((one, next) => (one[other] ?? 0) - (next[other] ?? 0));
  for (const row of rest) {
    const own = row[other] ?? 0;
    // What it follows in its own version.
    const before = sorted
      .filter((each) => (each[other] ?? Infinity) < own)
      .reduce<Row | undefined>((last, each) => ((each[other] ?? 0) > (last?.[other] ?? -1) ? each : last), undefined);
    sorted.splice(
      placeFor(row, sorted, before === undefined ? 0 : sorted.indexOf(before) + 1, other, newestFirst),
      0,
      row,
    );
  }
  return sorted;
}

/** Among the items that only the lead has at this place, by date. */
function placeFor(row: Row, sorted: readonly Row[], from: number, other: Side, newestFirst: boolean): number {
  const date = dateOf(row);
  let at = from;
  for (;;) {
    const next = sorted[at];
    if (next === undefined || next[other] !== undefined) return at;
    const nextDate = dateOf(next);
    if (date !== undefined && nextDate !== undefined && (newestFirst ? nextDate < date : nextDate > date)) return at;
    at += 1;
  }
}

function dateOf({ merged }: Row): string | undefined {
  const item = merged.ours ?? merged.theirs;
  return item === undefined ? undefined : dateOfItem(item);
}

/** Whether the list begins with the newest item. */
function isNewestFirst(items: readonly Plain[]): boolean {
  const dates = items.flatMap((item) => dateOfItem(item) ?? []);
  const steps = dates.slice(1).map((date, index) => (date < (dates[index] ?? '') ? -1 : date === dates[index] ? 0 : 1));
  return steps.includes(-1) && !steps.includes(1);
}
