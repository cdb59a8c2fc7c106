/** How changes of a growth file are written: through its usual forms, and with new keys in the order of the model. */
import { schemas, type Kind } from '../model/kinds.ts';
import { planEdits, type Change, type EditResult, type KeyOrder } from '../yaml/edit/edits.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { keysOf, schemaAt } from './schemaIssues.ts';
import { withUsualForms } from './usualFormIn.ts';

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
