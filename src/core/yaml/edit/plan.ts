/** The text edits for one change of a document. */
import * as l10n from '@vscode/l10n';
import { isScalar, isSeq, type CST } from 'yaml';
import { plural } from '../../base/texts.ts';
import {
  collectionOf,
  endWithOwnLines,
  isNull,
  keyName,
  startWithOwnComments,
  type Collection,
  type Entry,
} from './entries.ts';
import { replaceValue } from './replaceValue.ts';
import { insert, placeInOrder } from './insert.ts';
import { startsLine } from './offsets.ts';
import { emptyFlow, removeEntries } from './remove.ts';
import { writeString } from './scalar.ts';
import {
  alsoMerged,
  find,
  isMergeKey,
  mergesKey,
  passable,
  sharedBy,
  type PathResult,
  type EditSource,
} from './source.ts';
import { quoteOf } from './style.ts';
import {
  done,
  notEditable,
  refuse,
  type Change,
  type KeyOrder,
  type Outcome,
  type Path,
  type Plain,
  type TextEdit,
} from './types.ts';
import { styleFor, setValue, whyNotRemove, type WriteStrategy } from './value.ts';
import { isPlaceIn, valueAt } from './values.ts';

/** @param order the order that decides where a new key goes */
export function planChange(
  source: EditSource,
  change: Change,
  order: KeyOrder,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  const found = find(source, change.path);
  if (!found.ok) return found;
  const place = found.value;
  if (change.do === 'set') {
    if (!place.found) return addMissing(source, change.path, place, change.value, order, strategy);
    return setValue(source, place.entry, place.holder, valueAt(source.plain, change.path), change.value, strategy);
  }
  if (change.do === 'append' || change.do === 'insert') {
    const index = change.do === 'insert' ? change.index : undefined;
    if (!place.found)
      return isPlaceIn(0, index ?? 0)
        ? addMissing(source, change.path, place, [change.value], order, strategy)
        : noSuchPlace(0, place.entry.start);
    return addItem(source, place, index, change.value, strategy);
  }
  if (!place.found) return noValueAt(change.path, place.entry.start);
  if (!place.holder) return refuse('wrongType', l10n.t('The whole file cannot be moved, renamed, or removed.'), 0);
  if (change.do === 'rename') return rename(source, change.path, place.holder, place.entry, change.key, strategy);
  if (change.do === 'move') return move(source, place.holder, place.index, change.index);
  return remove(source, change.path, place.holder, place.index, strategy);
}

type Missing = PathResult & { readonly found: false };
type Present = PathResult & { readonly found: true };

/** Writes the missing rest of a path into the map or the empty entry where the path ends. */
function addMissing(
  source: EditSource,
  path: Path,
  { entry, holder, rest }: Missing,
  value: Plain,
  order: KeyOrder,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  const collection = isNull(entry.value) ? undefined : collectionOf(source.text, entry.value);
  const [first = '', ...others] = rest;
  const step = [...(collection ? [] : [first]), ...others].find((each) => typeof each === 'number');
  if (step !== undefined)
    return refuse('notFound', l10n.t('There is no list with an item {0}.', step + 1), entry.start);
  const key = String(first);
  const nested = others.reduceRight<Plain>((inner, each) => ({ [each]: inner }), value);
  if (!collection)
    return replaceValue(source.text, entry, { [key]: nested }, styleFor(source, entry.start, holder, strategy));

  const map = path.slice(0, path.length - rest.length);
  if (valueAt(source.plain, [...map, key]) !== undefined)
    return refuse('unsafe', l10n.t('The key “{0}” already exists and cannot be edited safely.', key), entry.start);
  if (mergesKey(source, collection, key) && typeof nested === 'object' && nested !== null)
    return alsoMerged(key, entry.start);
  if (collection.entries.length === 0) return fillEmpty(source, entry, holder, collection, { [key]: nested }, strategy);
  const index = placeInOrder(
    collection.entries.map((each) => keyName(each.key)),
    key,
    order(map, key),
  );
  return insert(
    source.text,
    collection,
    index,
    [{ key, value: nested }],
    styleFor(source, collection.entries[index - 1]?.end ?? entry.start, collection, strategy),
  );
}

/** @param at the index of the new item; undefined for the end */
function addItem(
  source: EditSource,
  { entry, holder }: Present,
  at: number | undefined,
  value: Plain,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  const own = passable(source, entry);
  if (!own.ok) return own;
  const start = entry.value?.range?.[0] ?? entry.start;
  if (isNull(entry.value))
    return isPlaceIn(0, at ?? 0)
      ? replaceValue(source.text, entry, [value], styleFor(source, entry.start, holder, strategy))
      : noSuchPlace(0, entry.start);
  if (!isSeq(entry.value)) return refuse('wrongType', l10n.t('The value is not a list.'), start);
  const collection = collectionOf(source.text, entry.value);
  if (!collection) return notEditable(entry.start);
  const { entries } = collection;
  const index = at ?? entries.length;
  if (!isPlaceIn(entries.length, index)) return noSuchPlace(entries.length, start);
  if (entries.length === 0) return fillEmpty(source, entry, holder, collection, [value], strategy);
  return insert(
    source.text,
    collection,
    index,
    [{ value }],
    styleFor(source, entries[Math.max(0, index - 1)]?.end ?? entry.start, collection, strategy),
  );
}

const noSuchPlace = (length: number, offset: number): Outcome<never> =>
  refuse(
    'notFound',
    plural(l10n.t('The list has only {count, plural, one {# item} other {# items}}.'), { count: length }),
    offset,
  );

/** Empty brackets stay in a flow collection, around a comment, and for a list of words. */
function fillEmpty(
  source: EditSource,
  entry: Entry,
  holder: Collection | undefined,
  collection: Collection,
  value: Plain & object,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  const style = styleFor(source, entry.start, holder, strategy);
  if (entry.flow || source.text.slice(...collection.inside).includes('#')) {
    const items =
      collection.within === 'map'
        ? Object.entries(value).map(([key, each]: [string, Plain]) => ({ key, value: each }))
        : Object.values(value).map((each: Plain) => ({ value: each }));
    return insert(source.text, collection, 0, items, style);
  }
  return replaceValue(source.text, entry, value, {
    ...style,
    listsInLine: style.listsInLine ?? collection.within === 'seq',
  });
}

function remove(
  source: EditSource,
  path: Path,
  holder: Collection,
  index: number,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  const entry = holder.entries[index];
  if (!entry) return noValueAt(path, 0);
  const obstacle = whyNotRemove(source, holder, entry);
  if (obstacle) return obstacle;
  if (holder.entries.length > 1) return done(removeEntries(source.text, holder, [index]));
  if (holder.flow) return done(emptyFlow(source.text, holder, entry));
  const parent = find(source, path.slice(0, -1));
  if (!parent.ok) return parent;
  return replaceValue(
    source.text,
    parent.value.entry,
    holder.within === 'map' ? {} : [],
    styleFor(source, entry.start, holder, strategy),
  );
}

function move(source: EditSource, holder: Collection, from: number, to: number): Outcome<TextEdit[]> {
  const start = holder.entries[from]?.start ?? 0;
  if (holder.within !== 'seq') return refuse('wrongType', l10n.t('Only list items can be moved.'), start);
  return isPlaceIn(holder.entries.length - 1, to)
    ? done(moveItem(source.text, holder, from, to))
    : noSuchPlace(holder.entries.length, start);
}

function rename(
  source: EditSource,
  path: Path,
  holder: Collection,
  entry: Entry,
  key: string,
  strategy: WriteStrategy,
): Outcome<TextEdit[]> {
  const name = keyName(entry.key);
  if (holder.within !== 'map' || name === undefined)
    return refuse('wrongType', l10n.t('Only keys can be renamed.'), entry.start);
  if (name === key) return done([]);
  if (valueAt(source.plain, [...path.slice(0, -1), key]) !== undefined) {
    return refuse(
      'duplicateKey',
      l10n.t('The key “{0}” already exists.', key),
      holder.entries.find((each) => keyName(each.key) === key)?.start ?? entry.start,
    );
  }
  if (isMergeKey(entry)) return refuse('unsafe', l10n.t('A merge key (<<) cannot be renamed.'), entry.start);
  if (mergesKey(source, holder, name)) return alsoMerged(name, entry.start);
  const alias = sharedBy(source, entry.key ?? null);
  if (alias)
    return refuse('alias', l10n.t('The alias *{0} refers to this key. Edit it manually.', alias.source), entry.start);
  const token: CST.Token | undefined = isScalar(entry.key) ? entry.key.srcToken : undefined;
  if (!token || !('source' in token) || token.type === 'block-scalar') return notEditable(entry.start);
  const style = styleFor(source, entry.start, holder, strategy);
  const quote = quoteOf(entry.key);
  const written = writeString(key, {
    flow: entry.flow,
    key: true,
    quote: quote ?? style.quote,
    always: quote ?? (style.plain ? undefined : style.quote),
  });
  return done([{ offset: token.offset, length: token.source.length, text: written }]);
}

/**
 * Moves a list item: its lines swap places with those of the items in between, byte for byte. Blank lines, headings,
 * and commas between the items stay where they are.
 * @param from the item's index
 * @param to its new index
 */
function moveItem(text: string, collection: Collection, from: number, to: number): TextEdit[] {
  const regions = collection.entries.map((entry, index): readonly [start: number, end: number] => {
    if (collection.flow) return [entry.start, entry.end];
    return [
      startsLine(text, entry.start) ? startWithOwnComments(text, collection, index) : entry.start,
      endWithOwnLines(text, entry),
    ];
  });
  const order = regions.toSpliced(from, 1).toSpliced(to, 0, ...regions.slice(from, from + 1));
  return regions.flatMap(([start, end], index): readonly TextEdit[] => {
    const other = order[index];
    return other === undefined || other[0] === start
      ? []
      : [{ offset: start, length: end - start, text: text.slice(...other) }];
  });
}

const noValueAt = (path: Path, offset: number): Outcome<never> =>
  refuse('notFound', l10n.t('The file has no value at “{0}”.', path.join(' / ')), offset);
