/** Inlay hints: the distance of due dates, the progress of goals, and the titles of ids. */
import { isScalar, isSeq, type Document } from 'yaml';
import { daysBetween, type IsoDate } from '../base/calendar.ts';
import { firstLine } from '../base/firstLine.ts';
import { titleOfId } from '../model/ids.ts';
import type { Kind } from '../model/kinds.ts';
import { isoDate, type EntityRef } from '../model/values.ts';
import { keyPlaceOf, nodeAt, offsetsOf, pairAt } from '../yaml/nodes.ts';
import type { Mention } from './references.ts';

export type Inlay = { readonly offset: number } &
  /** Days from today; negative for the past. */
  (
    | { readonly is: 'days'; readonly days: number }
    /** 0..1 */
    | { readonly is: 'progress'; readonly fraction: number }
    | { readonly is: 'title'; readonly title: string }
  );

/** In UTF-16 code units, so that hints do not push the text out of view. */
const longestTitle = 40;

export function titleInlays(
  mentions: readonly Mention[],
  titleOf: (named: EntityRef) => string | undefined,
): readonly Inlay[] {
  return mentions.flatMap((mention): readonly Inlay[] => {
    if (mention.role !== 'reference' || !mention.written) return [];
    const title = firstLine(titleOf(mention) ?? '');
    if (title === '' || saysTheSame(mention.id, title)) return [];
    return [{ offset: mention.extent[1], is: 'title', title: shortened(title) }];
  });
}

const saysTheSame = (id: string, title: string): boolean => titleOfId(id).toLowerCase() === title.toLowerCase();

const shortened = (title: string): string =>
  title.length <= longestTitle
    ? title
    : `${title
        .slice(0, longestTitle - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;

/** A hint after each due date of an open item. */
export function dueInlays(kind: Kind, doc: Document, today: IsoDate): readonly Inlay[] {
  return openDues(kind, doc).map(({ date, offset }) => ({ offset, is: 'days', days: daysBetween(today, date) }));
}

export type OpenDue = { readonly date: IsoDate; readonly start: number; readonly offset: number };

/** The relevant due dates of a file. For a goal, only while it is active. */
export function openDues(kind: Kind, doc: Document): readonly OpenDue[] {
  switch (kind) {
    case 'goal': {
      const status = scalarOf(nodeAt(doc, ['status']));
      if (status !== undefined && status !== 'active') return [];
      return [doc.contents, ...itemsAt(doc, ['measure', 'milestones']), ...itemsAt(doc, ['actions'])].flatMap(dueOf);
    }
    case 'note':
      return itemsAt(doc, ['commitments']).flatMap(dueOf);
    case 'opportunity':
      return dueOf(nodeAt(doc, ['next']));
    case 'settings':
    case 'profile':
    case 'ladder':
    case 'week':
    case 'person':
    case 'assessment':
    case 'story':
    case 'prompt':
    case 'feedback':
      return [];
  }
}

function dueOf(map: unknown): readonly OpenDue[] {
  const node = pairAt(map, 'due')?.value;
  const date = isoDate.safeParse(scalarOf(node));
  const place = offsetsOf(node);
  if (!date.success || !place || (scalarOf(pairAt(map, 'done')?.value) ?? null) !== null) return [];
  return [{ date: date.data, start: place[0], offset: place[1] }];
}

function itemsAt(doc: Document, path: readonly string[]): readonly unknown[] {
  const node = nodeAt(doc, path);
  return isSeq(node) ? node.items : [];
}

const scalarOf = (node: unknown): unknown => (isScalar(node) ? node.value : undefined);

/** A hint after the target, or else after the key `measure`. */
export function progressInlay(doc: Document, fraction: number | undefined): readonly Inlay[] {
  const measure = keyPlaceOf(doc, ['measure']);
  if (fraction === undefined || !measure) return [];
  const target = offsetsOf(nodeAt(doc, ['measure', 'target']));
  // The range of a key ends before its colon.
  return [{ offset: target && target[1] > target[0] ? target[1] : measure[1] + 1, is: 'progress', fraction }];
}
