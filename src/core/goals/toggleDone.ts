/** Marks an action or milestone as done or open. */
import { isIsoDate, type IsoDate } from '../base/calendar.ts';
import { valueAtPath } from '../base/valuePath.ts';
import { usualFormIn } from '../index/usualFormIn.ts';
import { placesOf } from '../model/places.ts';
import { documentOf, type ParsedDocument } from '../yaml/parse.ts';
import type { Change } from '../yaml/edit/edits.ts';

export type DoableKind = 'action' | 'milestone';

/** An item as a view shows it. The zero-based index may be out of date; the title identifies the item. */
export type DoableItem = Readonly<{ kind: DoableKind; index: number; title: string }>;

export type Toggle =
  | Readonly<{ ok: true; changes: readonly Change[] }>
  /**
   * `gone`: no item has the title. `ambiguous`: several have, and none is at the index. `unreadable`: the text is not
   * valid.
   */
  | Readonly<{ ok: false; because: 'gone' | 'ambiguous' | 'unreadable' }>;

const lists: Readonly<Record<DoableKind, readonly string[]>> = {
  action: ['actions'],
  milestone: ['measure', 'milestones'],
};

/**
 * @param source the goal's file as it is now: lines may have moved since the item was shown
 * @param done whether the item becomes done, on `today`; an item that is done already keeps its date. What is written
 * as `done` but is not a day up to today, such as `yes`, becomes today
 */
export function toggleDone(source: string | ParsedDocument, item: DoableItem, done: boolean, today: IsoDate): Toggle {
  const document = documentOf(source);
  const parsed = document.parsedWith(placesOf('goal'));
  // Items in an unusual form are read as well. The writer writes them in their usual form first.
  const form = usualFormIn(document, 'goal', '');
  if (!form || !parsed.ok || parsed.damage.length > 0) return { ok: false, because: 'unreadable' };
  const path = lists[item.kind];
  const list = path.reduce<unknown>(valueOf, form.value);
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const index = indexOf(items, item);
  if (typeof index === 'string') return { ok: false, because: index };
  const place = [...path, index, 'done'];
  const written = valueOf(items[index], 'done');
  const inText = valueAtPath(parsed.value, place);
  if (!done)
    return { ok: true, changes: written === undefined && inText === undefined ? [] : [{ do: 'remove', path: place }] };
  const since = typeof written === 'string' && isIsoDate(written) && written <= today ? written : today;
  return { ok: true, changes: inText === since ? [] : [{ do: 'set', path: place, value: since }] };
}

function indexOf(items: readonly unknown[], { index, title }: DoableItem): number | 'gone' | 'ambiguous' {
  const isMeant = (item: unknown) => textOf(valueOf(item, 'title')) === title;
  if (isMeant(items[index])) return index;
  const found = items.flatMap((item, at) => (isMeant(item) ? [at] : []));
  return found.length > 1 ? 'ambiguous' : (found[0] ?? 'gone');
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A title may look like a number. */
const textOf = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
