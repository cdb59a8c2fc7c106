/** From a path to its place in the document, without ever going through what aliases share. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { aliasOf, type Source } from './source.ts';
import { collectionOf, isNull, keyName, rootSlot, type Collection, type Slot } from './slots.ts';
import { done, refuse, type Outcome, type Path } from './types.ts';

export type Found =
  | { readonly found: true; readonly slot: Slot; readonly holder: Collection | undefined; readonly index: number }
  /**
   * The path ends early: `slot` is empty, or holds a map without the first key of `rest`. `holder` is the collection
   * that `slot` is in.
   */
  | { readonly found: false; readonly slot: Slot; readonly holder: Collection | undefined; readonly rest: Path };

export function find(source: Source, path: Path): Outcome<Found> {
  let slot = rootSlot(source);
  let holder: Collection | undefined;
  let index = 0;
  for (const [depth, step] of path.entries()) {
    const own = passable(source, slot);
    if (!own.ok) return own;
    if (isNull(slot.value)) return done({ found: false, slot, holder, rest: path.slice(depth) });
    const collection = collectionOf(source.text, slot.value);
    if (!collection) return noCollection(slot, step);
    const at = indexIn(collection, slot, step);
    if (!at.ok) return at;
    const next = collection.slots[at.value];
    if (!next)
      return collection.within === 'map'
        ? done({ found: false, slot, holder, rest: path.slice(depth) })
        : refuse('notFound', `The list has no item ${step}.`, slot.start);
    [slot, holder, index] = [next, collection, at.value];
  }
  return done({ found: true, slot, holder, index });
}

/** Refuses a value that is an alias, or that has one: an edit there would change two places at once. */
export function passable(source: Source, { value, start }: Slot): Outcome<true> {
  if (!value) return done(true);
  const offset = value.range?.[0] ?? start;
  if (isAlias(value))
    return refuse(
      'alias',
      `Here stands only *${value.source}, an alias of what is written elsewhere. Edit it by hand.`,
      offset,
    );
  const alias = aliasOf(source, value);
  if (alias)
    return refuse(
      'alias',
      `The value is used again by *${alias.source}, which would change with it. Edit it by hand.`,
      offset,
    );
  return done(true);
}

function noCollection({ value, start }: Slot, step: string | number): Outcome<never> {
  const offset = value?.range?.[0] ?? start;
  if (isScalar(value)) return refuse('wrongType', `A single value stands where ${wanted(step)} was expected.`, offset);
  return refuse('unsafe', 'The value is written in a way that cannot be edited safely. Edit it by hand.', offset);
}

const wanted = (step: string | number): string =>
  typeof step === 'number' ? 'a list' : `a map with the key "${step}"`;

/** The index of a step in a collection; -1 when there is none. */
function indexIn(collection: Collection, slot: Slot, step: string | number): Outcome<number> {
  const { node, slots } = collection;
  if (isSeq(node)) {
    if (typeof step !== 'number')
      return refuse(
        'wrongType',
        `A list stands where ${wanted(step)} was expected.`,
        slot.value?.range?.[0] ?? slot.start,
      );
    return done(Number.isInteger(step) ? step : -1);
  }
  if (!isMap(node)) return refuse('unsafe', 'The value cannot be edited safely. Edit it by hand.', slot.start);
  const name = String(step);
  const [first, second] = slots.flatMap(({ key }, at) => (keyName(key) === name ? [at] : []));
  if (second !== undefined)
    return refuse('unsafe', `Several keys read as "${name}".`, slots[second]?.start ?? slot.start);
  return done(first ?? -1);
}
