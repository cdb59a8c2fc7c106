/** The text edits for one change of a document. */
import { isSeq } from 'yaml';
import { fill } from './fill.ts';
import { find, passable, type Found } from './find.ts';
import { insert, placeInOrder } from './insert.ts';
import { isPlaceIn, valueAt } from './intended.ts';
import { isMergeKey, mergesKey } from './merge.ts';
import { moveItem } from './move.ts';
import { emptyFlow, removeEntries } from './remove.ts';
import { renameKey } from './rename.ts';
import { collectionOf, isNull, keyName, type Collection, type Slot } from './slots.ts';
import { sharedBy, type Source } from './source.ts';
import { done, refuse, type Change, type Outcome, type Path, type Plain, type TextEdit } from './types.ts';
import { handFor, setValue, whyNotRemove, type Manner } from './value.ts';

/** @param order the order of keys that a new key is put into */
export function planChange(
  source: Source,
  change: Change,
  order: readonly string[],
  manner: Manner,
): Outcome<TextEdit[]> {
  const found = find(source, change.path);
  if (!found.ok) return found;
  const place = found.value;
  if (change.do === 'set') {
    if (!place.found) return addMissing(source, change.path, place, change.value, order, manner);
    return setValue(source, place.slot, place.holder, valueAt(source.plain, change.path), change.value, manner);
  }
  if (change.do === 'append' || change.do === 'insert') {
    const index = change.do === 'insert' ? change.index : undefined;
    if (!place.found)
      return isPlaceIn(0, index ?? 0)
        ? addMissing(source, change.path, place, [change.value], order, manner)
        : noSuchPlace(0, place.slot.start);
    return addItem(source, place, index, change.value, manner);
  }
  if (!place.found) return refuse('notFound', `There is nothing at ${change.path.join(' / ')}.`, place.slot.start);
  if (!place.holder) return refuse('wrongType', 'The whole file has no place in a map or list.', 0);
  if (change.do === 'rename') return rename(source, change.path, place.holder, place.slot, change.key, manner);
  if (change.do === 'move') return move(source, place.holder, place.index, change.index);
  return remove(source, change.path, place.holder, place.index, manner);
}

type Missing = Found & { readonly found: false };
type Present = Found & { readonly found: true };

/** Writes the rest of a path into the map, or into the empty slot, where it ends. */
function addMissing(
  source: Source,
  path: Path,
  { slot, holder, rest }: Missing,
  value: Plain,
  order: readonly string[],
  manner: Manner,
): Outcome<TextEdit[]> {
  const collection = isNull(slot.value) ? undefined : collectionOf(source.text, slot.value);
  const [first = '', ...others] = rest;
  const step = [...(collection ? [] : [first]), ...others].find((each) => typeof each === 'number');
  if (step !== undefined) return refuse('notFound', `There is no list that could have an item ${step}.`, slot.start);
  const key = String(first);
  const nested = others.reduceRight<Plain>((inner, each) => ({ [each]: inner }), value);
  if (!collection) return fill(source.text, slot, { [key]: nested }, handFor(source, slot.start, holder, manner));

  if (valueAt(source.plain, [...path.slice(0, path.length - rest.length), key]) !== undefined)
    return refuse('unsafe', `The key "${key}" is there already, in a form that cannot be edited safely.`, slot.start);
  if (mergesKey(source, collection, key) && typeof nested === 'object' && nested !== null)
    return refuse(
      'unsafe',
      `The key "${key}" is merged in by <<, and would be hidden as a whole. Edit it by hand.`,
      slot.start,
    );
  if (collection.slots.length === 0) return fillEmpty(source, slot, holder, collection, { [key]: nested }, manner);
  const index = placeInOrder(
    collection.slots.map((each) => keyName(each.key)),
    key,
    order,
  );
  return insert(
    source.text,
    collection,
    index,
    [{ key, value: nested }],
    handFor(source, collection.slots[index - 1]?.end ?? slot.start, collection, manner),
  );
}

/** @param at the index of the new item; at the end when there is none */
function addItem(
  source: Source,
  { slot, holder }: Present,
  at: number | undefined,
  value: Plain,
  manner: Manner,
): Outcome<TextEdit[]> {
  const own = passable(source, slot);
  if (!own.ok) return own;
  const start = slot.value?.range?.[0] ?? slot.start;
  if (isNull(slot.value))
    return isPlaceIn(0, at ?? 0)
      ? fill(source.text, slot, [value], handFor(source, slot.start, holder, manner))
      : noSuchPlace(0, slot.start);
  if (!isSeq(slot.value)) return refuse('wrongType', 'There is no list to add to.', start);
  const collection = collectionOf(source.text, slot.value);
  if (!collection)
    return refuse('unsafe', 'The list is written in a way that cannot be edited safely. Edit it by hand.', slot.start);
  const { slots } = collection;
  const index = at ?? slots.length;
  if (!isPlaceIn(slots.length, index)) return noSuchPlace(slots.length, start);
  if (slots.length === 0) return fillEmpty(source, slot, holder, collection, [value], manner);
  return insert(
    source.text,
    collection,
    index,
    [{ value }],
    handFor(source, slots[Math.max(0, index - 1)]?.end ?? slot.start, collection, manner),
  );
}

const noSuchPlace = (length: number, offset: number): Outcome<never> =>
  refuse(
    'notFound',
    `The list has ${length === 1 ? 'one item' : `${length} items`}; nothing can be put further below.`,
    offset,
  );

/** Empty brackets stay brackets in a flow collection, around a comment, and for a list of words. */
function fillEmpty(
  source: Source,
  slot: Slot,
  holder: Collection | undefined,
  collection: Collection,
  value: Plain & object,
  manner: Manner,
): Outcome<TextEdit[]> {
  const hand = handFor(source, slot.start, holder, manner);
  if (slot.flow || source.text.slice(...collection.inside).includes('#')) {
    const entries =
      collection.within === 'map'
        ? Object.entries(value).map(([key, each]: [string, Plain]) => ({ key, value: each }))
        : Object.values(value).map((each: Plain) => ({ value: each }));
    return insert(source.text, collection, 0, entries, hand);
  }
  return fill(source.text, slot, value, { ...hand, listsInLine: hand.listsInLine ?? collection.within === 'seq' });
}

function remove(source: Source, path: Path, holder: Collection, index: number, manner: Manner): Outcome<TextEdit[]> {
  const slot = holder.slots[index];
  if (!slot) return refuse('notFound', 'There is nothing to remove.', 0);
  const obstacle = whyNotRemove(source, holder, slot);
  if (obstacle) return obstacle;
  if (holder.slots.length > 1) return done(removeEntries(source.text, holder, [index]));
  if (holder.flow) return done(emptyFlow(source.text, holder, slot));
  const parent = find(source, path.slice(0, -1));
  if (!parent.ok) return parent;
  return fill(
    source.text,
    parent.value.slot,
    holder.within === 'map' ? {} : [],
    handFor(source, slot.start, holder, manner),
  );
}

function move(source: Source, holder: Collection, from: number, to: number): Outcome<TextEdit[]> {
  const start = holder.slots[from]?.start ?? 0;
  if (holder.within !== 'seq') return refuse('wrongType', 'Only items of a list have places.', start);
  return isPlaceIn(holder.slots.length - 1, to)
    ? done(moveItem(source.text, holder, from, to))
    : noSuchPlace(holder.slots.length, start);
}

function rename(
  source: Source,
  path: Path,
  holder: Collection,
  slot: Slot,
  key: string,
  manner: Manner,
): Outcome<TextEdit[]> {
  const name = keyName(slot.key);
  if (holder.within !== 'map' || name === undefined)
    return refuse('wrongType', 'An item of a list has no key.', slot.start);
  if (name === key) return done([]);
  if (valueAt(source.plain, [...path.slice(0, -1), key]) !== undefined) {
    return refuse(
      'duplicateKey',
      `The key "${key}" is there already.`,
      holder.slots.find((each) => keyName(each.key) === key)?.start ?? slot.start,
    );
  }
  if (isMergeKey(slot)) return refuse('unsafe', 'A merge key cannot have another name.', slot.start);
  if (mergesKey(source, holder, name))
    return refuse(
      'unsafe',
      `The key "${name}" is merged in by << as well, and would show again. Edit it by hand.`,
      slot.start,
    );
  const alias = sharedBy(source, slot.key ?? null);
  if (alias) return refuse('alias', `The key is used again by *${alias.source}. Edit it by hand.`, slot.start);
  return renameKey(slot, key, handFor(source, slot.start, holder, manner));
}
