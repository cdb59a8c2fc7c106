/** Hints next to the text: the days left, the progress of a goal, and the titles of IDs. */
import * as l10n from '@vscode/l10n';
import type { Document } from 'yaml';
import { daysBetween, type IsoDate } from '../base/calendar.ts';
import { truncatedLine, plural } from '../base/texts.ts';
import { titleOfId } from '../model/ids.ts';
import type { Kind } from '../model/kinds.ts';
import { isoDate, type EntityRef } from '../model/values.ts';
import { keyPlaceOf, nodeAt, offsetsOf, pairAt, type Offsets } from '../yaml/nodes.ts';
import type { Occurrence } from './occurrences.ts';
import { itemsOf, scalarValue } from './yamlNodes.ts';

/** @property offset zero-based, in UTF-16 code units */
export type InlayHint = Readonly<{ offset: number; text: string }>;

/** In UTF-16 code units. */
const maxTitleLength = 40;

/** The titles of IDs that differ from their titles. */
export function titleHints(
  occurrences: readonly Occurrence[],
  titleOf: (entity: EntityRef) => string | undefined,
): readonly InlayHint[] {
  return occurrences.flatMap((occurrence): readonly InlayHint[] => {
    if (occurrence.role !== 'reference' || !occurrence.source) return [];
    const text = truncatedLine(titleOf(occurrence) ?? '', maxTitleLength);
    const isObvious = titleOfId(occurrence.id).toLowerCase() === text.toLowerCase();
    return text === '' || isObvious ? [] : [{ offset: occurrence.extent[1], text }];
  });
}

/** The days left, after each due date of an open item. */
export function dueHints(kind: Kind, doc: Document, today: IsoDate): readonly InlayHint[] {
  return openDueDates(kind, doc).map(({ date, offsets }) => ({
    offset: offsets[1],
    text: distanceText(daysBetween(today, date)),
  }));
}

/** @param days 0 is today; negative in the past */
export function distanceText(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === 1) return l10n.t('tomorrow');
  if (days === -1) return l10n.t('yesterday');
  return days > 0
    ? plural(l10n.t('{count, plural, one {in # day} other {in # days}}'), { count: days })
    : plural(l10n.t('{count, plural, one {# day ago} other {# days ago}}'), { count: -days });
}

/** The due dates of open items; those of a goal only if it is active. */
export function openDueDates(kind: Kind, doc: Document): readonly Readonly<{ date: IsoDate; offsets: Offsets }>[] {
  const list = (...path: readonly string[]) => itemsOf(nodeAt(doc, path));
  if (kind === 'note') return list('commitments').flatMap(openDueDate);
  if (kind === 'opportunity') return openDueDate(nodeAt(doc, ['next']));
  const status = scalarValue(nodeAt(doc, ['status'])) ?? 'active';
  if (kind !== 'goal' || status !== 'active') return [];
  return [doc.contents, ...list('measure', 'milestones'), ...list('actions')].flatMap(openDueDate);
}

function openDueDate(map: unknown): ReturnType<typeof openDueDates> {
  const node = pairAt(map, 'due')?.value;
  const date = isoDate.safeParse(scalarValue(node));
  const offsets = offsetsOf(node);
  const isDone = (scalarValue(pairAt(map, 'done')?.value) ?? null) !== null;
  return date.success && offsets && !isDone ? [{ date: date.data, offsets }] : [];
}

/** The progress, after the target if there is one, otherwise after the key `measure`. */
export function progressHint(doc: Document, text: string | undefined): readonly InlayHint[] {
  const measure = keyPlaceOf(doc, ['measure']);
  if (text === undefined || !measure) return [];
  const target = offsetsOf(nodeAt(doc, ['measure', 'target']));
  // The offsets of a key do not include its colon.
  return [{ offset: target && target[1] > target[0] ? target[1] : measure[1] + 1, text }];
}
