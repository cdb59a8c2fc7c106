/** Renames an id in every file that refers to it, and the files named after it. All or nothing. */
import { newId } from '../model/ids.ts';
import { identify, type FileIdentity } from '../model/kinds.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { isWritable, type KnownFile } from '../index/fileEntry.ts';
import { documentOf, type ParsedDocument } from '../yaml/parse.ts';
import { planEdits, type Change, type TextEdit } from '../yaml/edit/edits.ts';
import { definesItself } from '../index/definitions.ts';
import { definingFiles, referringFiles } from '../index/lookup.ts';
import { mentionsIn, mentionsOf } from './references.ts';
import type { EntityRef } from '../model/values.ts';

export type RenameRefusal =
  | { readonly because: 'no-slug' | 'undefined' }
  | { readonly because: 'taken'; readonly id: string }
  | { readonly because: 'unreadable' | 'newer' | 'stray-comments'; readonly path: string }
  /** @property detail from the edit engine, in English */
  | { readonly because: 'unsafe'; readonly path: string; readonly detail: string };

/** The files to edit, and the files to rename. */
export type RenamePlan = {
  readonly ok: true;
  readonly edit: readonly KnownFile[];
  /** Unreadable files. They can be skipped only if their text does not contain the id. */
  readonly suspect: readonly KnownFile[];
  readonly move: readonly { readonly from: string; readonly to: string }[];
};

export type Refused = { readonly ok: false; readonly refusal: RenameRefusal };

const refused = (refusal: RenameRefusal): Refused => ({ ok: false, refusal });

export function planRename(index: GrowthIndex, named: EntityRef, id: string): RenamePlan | Refused {
  if (!isNewSlug(id)) return refused({ because: 'no-slug' });
  const defining = definingFiles(index, named);
  if (defining.length === 0) return refused({ because: 'undefined' });
  const taken = index.idsOf(named.target).find((other) => other.toLowerCase() === id && other !== named.id);
  if (taken !== undefined) return refused({ because: 'taken', id });
  const edit = [...new Set([...defining, ...referringFiles(index, named)])];
  const newer = edit.find(({ state }) => state === 'newer');
  if (newer) return refused({ because: 'newer', path: newer.path });
  const move = edit
    .filter((entry) => bearsName(entry, named))
    .map(({ path }) => ({ from: path, to: renamed(path, id) }));
  const stray = move.find(({ to }) => index.get(to) !== undefined);
  if (stray) return refused({ because: 'stray-comments', path: stray.to });
  const suspect = index.paths().flatMap((path) => {
    const entry = index.get(path);
    return entry?.kind !== undefined && !isWritable(entry) && entry.state !== 'newer' ? [entry] : [];
  });
  return { ok: true, edit: edit.filter((entry) => !suspect.includes(entry)), suspect, move };
}

/** Whether the id is a slug and a valid file name; see `newId` for reserved names. */
function isNewSlug(id: string): boolean {
  return (
    newId(
      id,
      () => false,
      () => 0,
    ) === id
  );
}

/** Whether a text contains an id as a whole word. */
export function hasWord(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    if (!partOfId.test(text.charAt(at - 1)) && !partOfId.test(text.charAt(at + id.length))) return true;
  }
  return false;
}

const partOfId = /[\p{L}\p{N}_-]/u;

/** Whether the file is named after the id: the entity itself, or the comments on it. */
const bearsName = (entry: KnownFile, { target, id }: EntityRef): boolean =>
  entry.id === id && (definesItself(entry.kind) === target || (entry.kind === 'feedback' && target === 'goal'));

function renamed(path: string, id: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${id}${/\.ya?ml$/i.exec(path)?.[0] ?? '.yaml'}`;
}

/** The edits of one file. */
export function renameIn(
  path: string,
  source: string | ParsedDocument,
  named: EntityRef,
  id: string,
): { readonly ok: true; readonly edits: readonly TextEdit[] } | Refused {
  const identity = identify(path);
  if (identity.kind === undefined) return { ok: true, edits: [] };
  const document = documentOf(source);
  const { text } = document;
  const changes = changesIn(identity, document, named, id);
  if (!changes) return hasWord(text, named.id) ? refused({ because: 'unreadable', path }) : { ok: true, edits: [] };
  const planned = planEdits(document, changes);
  return planned.ok
    ? { ok: true, edits: planned.edits }
    : refused({ because: 'unsafe', path, detail: planned.refusal.message });
}

function changesIn(
  identity: FileIdentity,
  { parsed }: ParsedDocument,
  named: EntityRef,
  id: string,
): readonly Change[] | undefined {
  if (!parsed.ok) return undefined;
  return mentionsOf(mentionsIn(identity, parsed.doc), named).flatMap(({ written }): readonly Change[] => {
    if (!written) return [];
    return written.as === 'key'
      ? [{ do: 'rename', path: written.path, key: id }]
      : [{ do: 'set', path: written.path, value: id }];
  });
}
