/** How changes of a growth file are written: through its usual forms, and with new keys in the order of the model. */
import * as l10n from '@vscode/l10n';
import { identify, schemas, type Kind } from '../model/kinds.ts';
import { planEdits, type Change, type EditResult, type KeyOrder } from '../yaml/edit/edits.ts';
import { notEditable } from '../yaml/edit/types.ts';
import { placeOf } from '../yaml/nodes.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { isWritable, readFile, type FileEntry } from './fileEntry.ts';
import { followChanges, reorderedBy, type Followed } from './followChanges.ts';
import { changesInFile, type IndexedLists } from './location.ts';
import type { PlannedChanges } from './plannedChanges.ts';
import { keysOf, schemaAt } from './schemaIssues.ts';
import { usualFormIn, withUsualForms } from './usualFormIn.ts';

export type CurrentEdits =
  EditResult | Readonly<{ ok: false; refusal: Readonly<{ reason: 'changed'; message: string; offset: number }> }>;

/**
 * Plans changes on the file as it is now, although they were planned on an earlier state of it.
 * @param document the file as it is now
 * @param path relative to the growth folder
 * @returns a refusal with the reason `changed` when something they concern is no longer what it was
 */
export function planCurrentEdits(document: ParsedDocument, path: string, planned: PlannedChanges): CurrentEdits {
  const entry = readFile(path, document);
  if (entry.kind !== undefined && !isWritable(entry)) return notEditable(0);
  const followed = changesNow(document, entry, planned);
  if (followed.ok) return planFileChanges(document, identify(path), followed.changes);
  const offset = document.parsed.ok ? placeOf(document.parsed.doc, followed.path)[0] : 0;
  return {
    ok: false,
    refusal: { reason: 'changed', message: l10n.t('What you want to change is different now.'), offset },
  };
}

/** With paths in the file. */
function changesNow(document: ParsedDocument, entry: FileEntry, { changes, on }: PlannedChanges): Followed {
  if (on.space === 'file')
    return followChanges(changes, on.value, entry.kind && usualFormIn(document, entry.kind, entry.id)?.value);
  const isRead = entry.kind !== undefined && entry.state !== 'broken';
  const followed = followChanges(changes, on.value, isRead ? entry.entity : undefined);
  if (!followed.ok || !isRead) return followed;
  const misplaced = followed.changes.find((change) => isMisplaced(entry, change, followed.changes));
  return misplaced
    ? { ok: false, path: misplaced.path }
    : { ok: true, changes: changesInFile(entry, followed.changes) };
}

/** Whether a list to be reordered has invalid items, which the indexes do not count. */
function isMisplaced(entry: IndexedLists, change: Change, all: readonly Change[]): boolean {
  const list = reorderedBy(change);
  const hasGaps = list !== undefined && entry.originalIndexes?.[list.join('.')] !== undefined;
  return hasGaps && (change.do !== 'remove' || all.length > 1);
}

/**
 * @param file its kind, undefined for a file without a model, and its base name
 * @param orderOf where new keys of a kind of file go
 */
export function planFileChanges(
  document: ParsedDocument,
  file: { readonly kind: Kind; readonly id: string } | { readonly kind: undefined },
  changes: readonly Change[],
  orderOf: (kind: Kind) => KeyOrder = rootOrder,
): EditResult {
  if (file.kind === undefined) return planEdits(document, changes);
  const { kind, id } = file;
  return planEdits(document, withUsualForms(document, kind, id, changes), { keyOrder: orderOf(kind) });
}

/** The root has its keys in the order of the model; in maps below, new keys go to the end. */
export const rootOrder =
  (kind: Kind): KeyOrder =>
  (map) =>
    map.length === 0 ? Object.keys(schemas[kind].shape) : [];

/** All maps have their keys in the order of the model. */
export const modelOrder =
  (kind: Kind): KeyOrder =>
  (map, key) =>
    keysOf(schemaAt(schemas[kind], map, key));
