/** Another value for a place that has one: only what differs is edited, down to single keys and items. */
import { isMap, isSeq } from 'yaml';
import { sideBySide } from './apply.ts';
import { difference } from './difference.ts';
import { fill } from './fill.ts';
import { passable } from './find.ts';
import { insert, type NewEntry } from './insert.ts';
import { isList, isRecord, same } from './intended.ts';
import { mergesKey } from './merge.ts';
import { removeEntries } from './remove.ts';
import { collectionOf, keyName, type Collection, type Slot } from './slots.ts';
import { sharedBy, type Source } from './source.ts';
import { handNear, type Hand } from './style.ts';
import { done, refuse, type Outcome, type Plain, type TextEdit } from './types.ts';

/** How bold a try is: the first is the most natural, later ones are safer. */
export type Manner = {
  /** Edit what differs in a map or list, instead of writing all of it anew. */
  readonly refine: boolean;
  /** Write texts of several lines as blocks. */
  readonly blocks: boolean;
  /** Write strings without quotes where they need none. */
  readonly plain: boolean;
};

export const handFor = (
  source: Source,
  offset: number,
  near: Collection | undefined,
  { blocks, plain }: Manner,
): Hand => ({ ...handNear(source, offset, near), blocks, plain });

/**
 * @param holder the collection that the slot is in
 * @param old the plain value that stands there
 */
export function setValue(
  source: Source,
  slot: Slot,
  holder: Collection | undefined,
  old: unknown,
  value: Plain,
  manner: Manner,
): Outcome<TextEdit[]> {
  if (same(old, value)) return done([]);
  const own = passable(source, slot);
  if (!own.ok) return own;
  const refined = refine(source, slot, old, value, manner);
  if (refined && (!refined.ok || (manner.refine && sideBySide(refined.value)))) return refined;
  // What could be kept must not take the author's comments with it.
  if (refined && /(?:^|\s)#/.test(source.text.slice(slot.start, slot.end)))
    return refuse('unsafe', 'The value cannot be changed without losing comments. Edit it by hand.', slot.start);
  const alias = sharedBy(source, slot.value);
  if (alias)
    return refuse(
      'alias',
      `A part of the value is used again by *${alias.source}. Edit it by hand.`,
      slot.value?.range?.[0] ?? slot.start,
    );
  return fill(source.text, slot, value, handFor(source, slot.start, holder, manner));
}

/** Undefined where there is nothing to keep. */
function refine(
  source: Source,
  slot: Slot,
  old: unknown,
  value: Plain,
  manner: Manner,
): Outcome<TextEdit[]> | undefined {
  const collection = collectionOf(source.text, slot.value);
  if (!collection || collection.slots.length === 0) return undefined;
  if (isSeq(collection.node) && isList(old) && isList(value))
    return value.length === 0 ? undefined : refineList(source, collection, old, value, manner);
  if (isMap(collection.node) && isRecord(old) && isRecord(value))
    return refineMap(source, collection, old, value, manner);
  return undefined;
}

function refineList(
  source: Source,
  collection: Collection,
  old: readonly unknown[],
  value: readonly Plain[],
  manner: Manner,
): Outcome<TextEdit[]> | undefined {
  const steps = difference(old, value);
  if (!steps) return undefined;
  const hand = handFor(source, collection.slots.at(-1)?.end ?? 0, collection, manner);
  return collected([
    ...steps.changed.map(({ index, value: next }) => changed(source, collection, index, old[index], next, manner)),
    removed(source, collection, steps.removed),
    ...steps.added.map(({ index, values }) =>
      insert(
        source.text,
        collection,
        index,
        values.map((next) => ({ value: next })),
        hand,
      ),
    ),
  ]);
}

function refineMap(
  source: Source,
  collection: Collection,
  old: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, Plain>>,
  manner: Manner,
): Outcome<TextEdit[]> | undefined {
  const names = collection.slots.map(({ key }) => keyName(key));
  const stays = names.map((name) => name !== undefined && Object.hasOwn(value, name));
  const isPlainMap =
    names.every((name) => name !== undefined && Object.hasOwn(old, name)) && names.length === Object.keys(old).length;
  if (!isPlainMap || !stays.includes(true)) return undefined;
  const hand = handFor(source, collection.slots.at(-1)?.end ?? 0, collection, manner);
  const added = newEntries(names, stays, value);
  return collected([
    ...names.map((name, index) => {
      const next = name === undefined ? undefined : value[name];
      return next === undefined || stays[index] !== true
        ? done([])
        : changed(source, collection, index, old[name ?? ''], next, manner);
    }),
    removed(
      source,
      collection,
      names.flatMap((_, index) => (stays[index] === true ? [] : [index])),
      [...added.keys()],
    ),
    ...[...added].map(([index, entries]) => insert(source.text, collection, index, entries, hand)),
  ]);
}

/**
 * New entries by how many of the present ones come before them: each follows the key that it follows in the new value.
 */
function newEntries(
  names: readonly (string | undefined)[],
  stays: readonly boolean[],
  value: Readonly<Record<string, Plain>>,
): Map<number, NewEntry[]> {
  const groups = new Map<number, NewEntry[]>();
  let index = stays[0] === true ? 0 : stays.lastIndexOf(true) + 1;
  for (const [key, next] of Object.entries(value)) {
    const present = names.indexOf(key);
    if (present >= 0) index = present + 1;
    else groups.set(index, [...(groups.get(index) ?? []), { key, value: next }]);
  }
  return groups;
}

function changed(
  source: Source,
  collection: Collection,
  index: number,
  old: unknown,
  value: Plain,
  manner: Manner,
): Outcome<TextEdit[]> {
  const slot = collection.slots[index];
  return slot ? setValue(source, slot, collection, old, value, manner) : done([]);
}

function removed(
  source: Source,
  collection: Collection,
  indices: readonly number[],
  added: readonly number[] = [],
): Outcome<TextEdit[]> {
  for (const index of indices) {
    const slot = collection.slots[index];
    const obstacle = slot && whyNotRemove(source, collection, slot);
    if (obstacle) return obstacle;
  }
  return done(removeEntries(source.text, collection, indices, added));
}

/** Why an entry cannot go; undefined when it can. */
export function whyNotRemove(source: Source, collection: Collection, slot: Slot): Outcome<never> | undefined {
  const alias = sharedBy(source, slot.value) ?? sharedBy(source, slot.key ?? null);
  if (alias)
    return refuse('alias', `What would be removed is used again by *${alias.source}. Edit it by hand.`, slot.start);
  const name = keyName(slot.key);
  if (name !== undefined && mergesKey(source, collection, name))
    return refuse(
      'unsafe',
      `The key "${name}" is merged in by << as well, and would show again. Edit it by hand.`,
      slot.start,
    );
  return undefined;
}

/** All the edits, or the first refusal. */
function collected(outcomes: readonly Outcome<TextEdit[]>[]): Outcome<TextEdit[]> {
  const refused = outcomes.find((outcome) => !outcome.ok);
  return refused ?? done(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : [])));
}
