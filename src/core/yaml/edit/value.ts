/** Changes an existing value: only the keys and items that differ are edited. */
import * as l10n from '@vscode/l10n';
import { isMap, isSeq } from 'yaml';
import { collectionOf, keyName, type Collection, type Entry } from './entries.ts';
import { replaceValue } from './replaceValue.ts';
import { insert, type NewEntry } from './insert.ts';
import { removeEntries } from './remove.ts';
import { alsoMerged, mergesKey, passable, sharedBy, type EditSource } from './source.ts';
import { styleNear, type Style } from './style.ts';
import { sideBySide } from './textEdits.ts';
import { done, refuse, type Outcome, type Plain, type TextEdit } from './types.ts';
import { difference, isList, isRecord, same } from './values.ts';

/** How a value is written. The first attempt is the most natural one; later ones are safer. */
export type WriteStrategy = {
  /** Edit what differs in a map or list, instead of rewriting it. */
  readonly refine: boolean;
  /** Write multi-line strings as blocks. */
  readonly blocks: boolean;
  /** Write strings without quotes where possible. */
  readonly plain: boolean;
};

export const styleFor = (
  source: EditSource,
  offset: number,
  near: Collection | undefined,
  { blocks, plain }: WriteStrategy,
): Style => ({ ...styleNear(source, offset, near), blocks, plain });

/**
 * @param holder the collection that contains the entry
 * @param old the current value
 */
export function setValue(
  source: EditSource,
  entry: Entry,
  holder: Collection | undefined,
  old: unknown,
  value: Plain,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  if (same(old, value)) return done([]);
  const own = passable(source, entry);
  if (!own.ok) return own;
  const refined = refine(source, entry, old, value, strategy);
  if (refined && (!refined.ok || (strategy.refine && sideBySide(refined.value)))) return refined;
  // Rewriting what could have been refined must not remove comments.
  if (refined && /(?:^|\s)#/.test(source.text.slice(entry.start, entry.end)))
    return refuse('unsafe', l10n.t('The change would remove comments. Edit the value manually.'), entry.start);
  const alias = sharedBy(source, entry.value);
  if (alias)
    return refuse(
      'alias',
      l10n.t('The alias *{0} refers to a part of this value. Edit it manually.', alias.source),
      entry.value?.range?.[0] ?? entry.start,
    );
  return replaceValue(source.text, entry, value, styleFor(source, entry.start, holder, strategy));
}

/** Undefined where the value has to be rewritten as a whole. */
function refine(
  source: EditSource,
  entry: Entry,
  old: unknown,
  value: Plain,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> | undefined {
  const collection = collectionOf(source.text, entry.value);
  if (!collection || collection.entries.length === 0) return undefined;
  if (isSeq(collection.node) && isList(old) && isList(value))
    return value.length === 0 ? undefined : refineList(source, collection, old, value, strategy);
  if (isMap(collection.node) && isRecord(old) && isRecord(value))
    return refineMap(source, collection, old, value, strategy);
  return undefined;
}

function refineList(
  source: EditSource,
  collection: Collection,
  old: readonly unknown[],
  value: readonly Plain[],
  strategy: WriteStrategy,
): Outcome<TextEdit[]> | undefined {
  const steps = difference(old, value);
  if (!steps) return undefined;
  const style = styleFor(source, collection.entries.at(-1)?.end ?? 0, collection, strategy);
  return collected([
    ...steps.changed.map(({ index, value: next }) => changed(source, collection, index, old[index], next, strategy)),
    removed(source, collection, steps.removed),
    ...steps.added.map(({ index, values }) =>
      insert(
        source.text,
        collection,
        index,
        values.map((next) => ({ value: next })),
        style,
      ),
    ),
  ]);
}

function refineMap(
  source: EditSource,
  collection: Collection,
  old: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, Plain>>,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> | undefined {
  const names = collection.entries.map(({ key }) => keyName(key));
  const stays = names.map((name) => name !== undefined && Object.hasOwn(value, name));
  const isPlainMap =
    names.every((name) => name !== undefined && Object.hasOwn(old, name)) && names.length === Object.keys(old).length;
  if (!isPlainMap || !stays.includes(true)) return undefined;
  const style = styleFor(source, collection.entries.at(-1)?.end ?? 0, collection, strategy);
  const added = newEntries(names, stays, value);
  return collected([
    ...names.map((name, index) => {
      const next = name === undefined ? undefined : value[name];
      return next === undefined || stays[index] !== true
        ? done([])
        : changed(source, collection, index, old[name ?? ''], next, strategy);
    }),
    removed(
      source,
      collection,
      names.flatMap((_, index) => (stays[index] === true ? [] : [index])),
      [...added.keys()],
    ),
    ...[...added].map(([index, items]) => insert(source.text, collection, index, items, style)),
  ]);
}

/** New entries by the number of existing ones before them. Each follows the key that it follows in the new value. */
function newEntries(
  names: readonly (string | undefined)[],
  stays: readonly boolean[],
  value: Readonly<Record<string, Plain>>,
): Map<number, NewEntry[]> {
  const groups = new Map<number, NewEntry[]>();
  let index = stays[0] === true ? 0 : stays.lastIndexOf(true) + 1;
  for (const [key, next] of Object.entries(value)) {
    const at = names.indexOf(key);
    if (at >= 0) index = at + 1;
    else groups.set(index, [...(groups.get(index) ?? []), { key, value: next }]);
  }
  return groups;
}

function changed(
  source: EditSource,
  collection: Collection,
  index: number,
  old: unknown,
  value: Plain,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  const entry = collection.entries[index];
  return entry ? setValue(source, entry, collection, old, value, strategy) : done([]);
}

function removed(
  source: EditSource,
  collection: Collection,
  indices: readonly number[],
  added: readonly number[] = [],
): Outcome<TextEdit[]> {
  for (const index of indices) {
    const entry = collection.entries[index];
    const obstacle = entry && whyNotRemove(source, collection, entry);
    if (obstacle) return obstacle;
  }
  return done(removeEntries(source.text, collection, indices, added));
}

/** Why an entry cannot be removed; undefined if it can. */
export function whyNotRemove(source: EditSource, collection: Collection, entry: Entry): Outcome<never> | undefined {
  const alias = sharedBy(source, entry.value) ?? sharedBy(source, entry.key ?? null);
  if (alias)
    return refuse(
      'alias',
      l10n.t('The alias *{0} refers to the entry to be removed. Edit it manually.', alias.source),
      entry.start,
    );
  const name = keyName(entry.key);
  if (name !== undefined && mergesKey(source, collection, name)) return alsoMerged(name, entry.start);
  return undefined;
}

/** All the edits, or the first refusal. */
function collected(outcomes: readonly Outcome<TextEdit[]>[]): Outcome<TextEdit[]> {
  const refused = outcomes.find((outcome) => !outcome.ok);
  return refused ?? done(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : [])));
}
