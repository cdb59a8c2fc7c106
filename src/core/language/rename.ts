/** Renames an ID: in every file that contains it, and in the names of its files. It changes everything or nothing. */
import * as l10n from '@vscode/l10n';
import { definesItself } from '../index/definitions.ts';
import { isWritable, type KnownFile } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { definingFiles, referringFiles } from '../index/lookup.ts';
import { subjectOf } from '../index/subjects.ts';
import { namedSubject } from '../model/subjects.ts';
import { newId } from '../model/ids.ts';
import { identify } from '../model/kinds.ts';
import type { EntityRef } from '../model/values.ts';
import { planEdits, type Change, type TextEdit } from '../yaml/edit/edits.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { occurrencesIn, occurrencesOf } from './occurrences.ts';

export type RenamePlan = Readonly<{
  ok: true;
  /** The files whose text changes: see `renameIn`. */
  edit: readonly KnownFile[];
  /** Files that cannot be read. If the text of one contains the ID, the rename is refused: see `unreadableRefusal`. */
  unreadable: readonly KnownFile[];
  move: readonly Readonly<{ from: string; to: string }>[];
}>;

/** @property message a translated sentence */
export type RenameRefusal = Readonly<{ ok: false; message: string }>;

const refused = (message: string): RenameRefusal => ({ ok: false, message });

export function planRename(index: GrowthIndex, entity: EntityRef, id: string): RenamePlan | RenameRefusal {
  if (!isValidId(id))
    return refused(
      l10n.t('Use up to 40 lowercase letters and digits, with single hyphens between words, such as “billing-events”.'),
    );
  const defining = definingFiles(index, entity);
  if (defining.length === 0)
    return refused(
      l10n.t('The ID {0} does not exist in this growth folder. Correct the reference instead.', entity.id),
    );
  if (index.idsOf(entity.target).some((other) => other.toLowerCase() === id && other !== entity.id))
    return refused(l10n.t('The ID {0} is already in use. Choose a different ID.', id));
  const edit = [...new Set([...defining, ...referringFiles(index, entity)])];
  const newer = edit.find(({ state }) => state === 'newer');
  if (newer)
    return refused(
      l10n.t('{0} was created by a newer version of Cairn and is read-only. Update Cairn to change it.', newer.path),
    );
  const move = edit
    .filter((entry) => isNamedAfter(index, entry, entity))
    .map(({ path }) => ({ from: path, to: renamedPath(path, id) }));
  const existing = move.find(({ to }) => index.get(to) !== undefined);
  if (existing) return refused(l10n.t('{0} already exists. Move or delete it first.', existing.to));
  const unreadable = index.paths().flatMap((path) => {
    const entry = index.get(path);
    return entry?.kind !== undefined && !isWritable(entry) && entry.state !== 'newer' ? [entry] : [];
  });
  return { ok: true, edit: edit.filter((entry) => !unreadable.includes(entry)), unreadable, move };
}

/** `newId` changes every text that is not a valid ID and file name. */
const isValidId = (id: string): boolean =>
  newId(
    id,
    () => false,
    () => 0,
  ) === id;

/** Refuses to rename an ID that is, as a whole word, in the text of an unreadable file. */
export function unreadableRefusal(path: string, text: string, { id }: EntityRef): RenameRefusal | undefined {
  const isPartOfId = (character: string) => /[\p{L}\p{N}_-]/u.test(character);
  for (let start = text.indexOf(id); start >= 0; start = text.indexOf(id, start + 1)) {
    if (!isPartOfId(text.charAt(start - 1)) && !isPartOfId(text.charAt(start + id.length)))
      return refused(l10n.t('{0} has a problem and may refer to {1}. Fix the problem first.', path, id));
  }
  return undefined;
}

/** Whether the ID is the name of the file: of the entity itself, or of the comments on it. */
function isNamedAfter(index: GrowthIndex, entry: KnownFile, { target, id }: EntityRef): boolean {
  if (entry.id !== id) return false;
  if (entry.kind !== 'feedback') return definesItself(entry.kind) === target;
  const references = entry.state === 'broken' ? [] : entry.references;
  if (namedSubject(references)) return false;
  return subjectOf({ id, references }, (other) => index.filesNamed(other.kind, other.id).length > 0).kind === target;
}

const renamedPath = (path: string, id: string): string =>
  `${path.slice(0, path.lastIndexOf('/') + 1)}${id}${/\.ya?ml$/i.exec(path)?.[0] ?? '.yaml'}`;

/** The edits of one file's text. */
export function renameIn(
  path: string,
  document: ParsedDocument,
  entity: EntityRef,
  id: string,
): Readonly<{ ok: true; edits: readonly TextEdit[] }> | RenameRefusal {
  const identity = identify(path);
  const { parsed, text } = document;
  if (identity.kind === undefined) return { ok: true, edits: [] };
  if (!parsed.ok) return unreadableRefusal(path, text, entity) ?? { ok: true, edits: [] };
  if (parsed.isPartial) {
    const refusal = unreadableRefusal(path, text, entity);
    if (refusal) return refusal;
  }
  const changes = occurrencesOf(occurrencesIn(identity, parsed.doc), entity).flatMap(({ source }): readonly Change[] =>
    !source
      ? []
      : source.as === 'key'
        ? [{ do: 'rename', path: source.path, key: id }]
        : [{ do: 'set', path: source.path, value: id }],
  );
  const planned = planEdits(document, changes);
  return planned.ok
    ? { ok: true, edits: planned.edits }
    : refused(l10n.t('{0} could not be changed: {1}', path, planned.refusal.message));
}
