/** Adds dropped or pasted items to the evidence of a file, or to the resources of a note. */
import { isMap, isSeq, type Document } from 'yaml';
import type { IsoDate } from '../base/calendar.ts';
import { schemas, type Kind } from '../model/kinds.ts';
import { endOf, nodeAt, offsetsOf, pairAt } from '../yaml/nodes.ts';
import { endOfLine } from '../base/lines.ts';
import { planEdits, type Change, type EditResult, type Path, type Plain } from '../yaml/edit/edits.ts';
import type { Dropped } from './evidence/dropped.ts';

/** The list that receives the items. */
export type EvidencePlace = { readonly list: 'evidence' | 'resources'; readonly path: Path };

/**
 * @param offset of the cursor or of the drop, zero-based, in UTF-16 code units
 * @returns undefined if the file has no such list at the offset
 */
export function evidencePlace(kind: Kind, doc: Document, text: string, offset: number): EvidencePlace | undefined {
  switch (kind) {
    case 'goal':
    case 'story':
      return { list: 'evidence', path: ['evidence'] };
    case 'profile': {
      const skill = itemAt(nodeAt(doc, ['skills']), text, offset);
      return skill === undefined ? undefined : { list: 'evidence', path: ['skills', skill, 'evidence'] };
    }
    case 'note':
      return isWithin(pairAt(doc.contents, 'resources'), text, offset)
        ? { list: 'resources', path: ['resources'] }
        : undefined;
    case 'settings':
    case 'ladder':
    case 'week':
    case 'person':
    case 'assessment':
    case 'opportunity':
    case 'prompt':
    case 'feedback':
      return undefined;
  }
}

/** The index of the list item at an offset. The rest of an item's last line belongs to it. */
function itemAt(list: unknown, text: string, offset: number): number | undefined {
  if (!isSeq(list)) return undefined;
  const index = list.items.findIndex((item) => isMap(item) && isWithin(item, text, offset));
  return index < 0 ? undefined : index;
}

function isWithin(node: unknown, text: string, offset: number): boolean {
  const start = isMap(node) ? offsetsOf(node)?.[0] : isPairStart(node);
  const end = endOf(node);
  return start !== undefined && end !== undefined && offset >= start && offset <= endOfLine(text, end);
}

const isPairStart = (pair: unknown): number | undefined =>
  typeof pair === 'object' && pair !== null && 'key' in pair ? offsetsOf(pair.key)?.[0] : undefined;

/** The edits that append all items to the list. */
export function addDropped(
  kind: Kind,
  text: string,
  place: EvidencePlace,
  dropped: readonly Dropped[],
  today: IsoDate,
): EditResult {
  const changes = dropped.map((each): Change => ({
    do: 'append',
    path: place.path,
    value: place.list === 'evidence' ? evidenceOf(each, today) : resourceOf(each),
  }));
  return planEdits(text, changes, { keyOrder: Object.keys(schemas[kind].shape) });
}

function evidenceOf(dropped: Dropped, today: IsoDate): Plain {
  switch (dropped.is) {
    case 'link':
      return { date: today, kind: 'link', ref: dropped.url, ...titled('note', dropped.title) };
    case 'file':
      return { date: today, kind: 'file', ref: dropped.path };
    case 'commit':
      return { date: today, kind: 'commit', ref: dropped.ref, ...titled('note', dropped.title) };
  }
}

/** A resource is a map with a title, or just a title. */
function resourceOf(dropped: Dropped): Plain {
  const ref = dropped.is === 'link' ? dropped.url : dropped.is === 'file' ? dropped.path : dropped.ref;
  return dropped.is !== 'file' && dropped.title !== undefined ? { title: dropped.title, url: ref } : ref;
}

const titled = (key: string, title: string | undefined): Readonly<Record<string, string>> =>
  title === undefined ? {} : { [key]: title };
