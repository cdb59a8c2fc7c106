/** Marks an action or milestone as done or open. */
import type { IsoDate } from '../base/calendar.ts';
import { documentOf, type ParsedDocument } from '../yaml/parse.ts';
import type { Change } from '../yaml/edit/edits.ts';

export type DoableKind = 'action' | 'milestone';

/** An item as a view shows it. The zero-based index may be out of date; the title identifies the item. */
export type DoableItem = { readonly kind: DoableKind; readonly index: number; readonly title: string };

export type Toggle =
  | { readonly ok: true; readonly changes: readonly Change[] }
  /**
   * `gone`: no item has the title. `ambiguous`: several have, and none is at the index. `unreadable`: the text is not a
   * map.
   */
  | { readonly ok: false; readonly because: 'gone' | 'ambiguous' | 'unreadable' };

const lists: Readonly<Record<DoableKind, readonly string[]>> = {
  action: ['actions'],
  milestone: ['measure', 'milestones'],
};

/**
 * @param source the goal's file as it is now: lines may have moved since the item was shown
 * @param done whether the item shall be done, since `today`; an item that is so already keeps its date
 */
export function toggleDone(source: string | ParsedDocument, item: DoableItem, done: boolean, today: IsoDate): Toggle {
  const { parsed } = documentOf(source);
  if (!parsed.ok) return { ok: false, because: 'unreadable' };
  const path = lists[item.kind];
  const list = path.reduce<unknown>(valueOf, parsed.value);
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const index = indexOf(items, item);
  if (typeof index === 'string') return { ok: false, because: index };
  const place = [...path, index, 'done'];
  const isDone = valueOf(items[index], 'done') !== undefined;
  if (isDone === done) return { ok: true, changes: [] };
  return { ok: true, changes: [done ? { do: 'set', path: place, value: today } : { do: 'remove', path: place }] };
}

function indexOf(items: readonly unknown[], { index, title }: DoableItem): number | 'gone' | 'ambiguous' {
  const isMeant = (item: unknown) => valueOf(item, 'title') === title;
  if (isMeant(items[index])) return index;
  const found = items.flatMap((item, at) => (isMeant(item) ? [at] : []));
  return found.length > 1 ? 'ambiguous' : (found[0] ?? 'gone');
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
