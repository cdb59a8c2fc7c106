/**
 * Changes together with what they were planned on. Between a plan and its write, a person answers questions, and
 * another window or a pull may change the file: an index then leads to another item, and a text would replace a newer
 * one.
 */
import type { Change } from '../yaml/edit/edits.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import type { Kind } from '../model/kinds.ts';
import { usualFormIn } from './usualFormIn.ts';

const plan = Symbol('plan');

/** Only the functions below make such values, so a file is never changed by a path that may lead elsewhere by now. */
export type PlannedChanges = Readonly<{
  changes: readonly Change[];
  /** What the paths lead through: the entity of the file, or the value in its usual form. */
  on: Readonly<{ space: 'entity' | 'file'; value: unknown }>;
  [plan]: true;
}>;

/**
 * @param entity what the changes were planned on: the file's entity at that time, not at the time of the write;
 *   undefined if there was no file
 * @param changes with paths in the entity
 */
export const plannedOn = (entity: object | undefined, changes: readonly Change[]): PlannedChanges => ({
  changes,
  on: { space: 'entity', value: entity },
  [plan]: true,
});

/** @param changes with paths in the file's value in its usual form (see `usualFormIn`) */
export const plannedOnDocument = (
  document: ParsedDocument,
  { kind, id }: Readonly<{ kind: Kind; id: string }>,
  changes: readonly Change[],
): PlannedChanges => ({
  changes,
  on: { space: 'file', value: usualFormIn(document, kind, id)?.value },
  [plan]: true,
});
