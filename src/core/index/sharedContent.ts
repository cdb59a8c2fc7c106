/** What may be written into a file that others read: content with a type that cannot be made from private files. */
import { isPrivatePath, type PrivatePath } from '../model/kinds.ts';
import type { Change } from '../yaml/edit/edits.ts';
import type { Others } from './audience.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import type { GrowthIndex, OwnerView, View } from './growthIndex.ts';
import { plannedOn, type PlannedChanges } from './plannedChanges.ts';

declare const readers: unique symbol;

/**
 * A text or changes that others may read. Only the functions below and `sharedByConsent` make such values; what is
 * computed from one, such as a longer text, is none.
 */
export type Shared<T> = T & { readonly [readers]: 'shared' };

/** What is written into a file: anything into a private one, `Shared` content into any other. */
export type FileContent<T> =
  { readonly path: PrivatePath; readonly content: T } | { readonly path: string; readonly content: Shared<T> };

// The brand exists for the compiler alone.
const branded = <T>(value: T): Shared<T> => value as Shared<T>;

/** What a function makes of a view for others. `build` must not use anything else that was read from files. */
export const fromView = <A extends Others, T>(view: View<A>, build: (view: View<A>) => T): Shared<T> =>
  branded(build(view));

/** What the person typed for this file just now, and constants. Nothing that was read from a file. */
export const typedNow = <T>(value: T): Shared<T> => branded(value);

/** Content from the view of those who can read the file, so that nothing has to be asked. */
export const contentFor = <T>(index: OwnerView, path: string, build: (view: GrowthIndex) => T): FileContent<T> =>
  isPrivatePath(path) ? { path, content: build(index) } : { path, content: fromView(index.shared, build) };

/**
 * The text of a shared file as it is in the editor now, so that what is written about it in another shared file can
 * quote it.
 * @param document of the file at the path
 * @returns undefined if the file is not shared
 */
export const sharedDocument = (
  view: View<'shared'>,
  path: string,
  document: ParsedDocument,
): Shared<ParsedDocument> | undefined => (view.get(path) === undefined ? undefined : branded(document));

/** What a function makes of the text of a shared file. `build` must not use anything else that was read from files. */
export const fromDocument = <T>(document: Shared<ParsedDocument>, build: (document: ParsedDocument) => T): Shared<T> =>
  branded(build(document));

/** What the person agreed to share after reading all of it. For `askToShare`, and for lines of evidence from Git. */
export const sharedByConsent = <T>(value: T): Shared<T> => branded(value);

/**
 * Changes of a file, of what it says itself and what the person typed for it just now.
 * @param file as it was when the changes were planned
 * @param changes with paths in the entity
 */
export const ownChanges = (
  file: { readonly path: string; readonly entity: object },
  changes: readonly Change[],
): FileContent<PlannedChanges> => ({ path: file.path, content: branded(plannedOn(file.entity, changes)) });
