/**
 * An item of a list in another place: its own lines change places with those of the items in between, byte for byte.
 */
import { endWithOwnLines, startWithOwnComments } from './comments.ts';
import type { Collection } from './slots.ts';
import { startsLine } from './textLines.ts';
import type { TextEdit } from './types.ts';

/**
 * What stands between the items, as blank lines, headings and commas do, stays where it is.
 * @param from index of the item
 * @param to the index that it shall have
 */
export function moveItem(text: string, collection: Collection, from: number, to: number): TextEdit[] {
  const regions = collection.slots.map((slot, index): readonly [start: number, end: number] => {
    if (collection.flow) return [slot.start, slot.end];
    return [
      startsLine(text, slot.start) ? startWithOwnComments(text, collection, index) : slot.start,
      endWithOwnLines(text, slot),
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
