/**
 * The index of one growth folder, and its views: `everything` for what the owner sees on the screen, `shared` for what
 * is written into shared files or leaves the editor.
 */
import { isForEveryone, isSamePrivacy, type Audience } from './audience.ts';
import type { FolderSettings } from '../model/settings.ts';
import { createFileIndex, type FileIndex, type IndexChange } from './fileIndex.ts';

/**
 * What can be read of a growth folder. A view for one audience is not a view for the other: a function that makes
 * content for a shared file takes `View<'shared'>`, and the compiler refuses the owner's view.
 */
export type View<A extends Audience> = Omit<FileIndex, 'put' | 'remove'> & {
  readonly audience: A;
  /** Whether a file of the view is shared as well. */
  readonly isShared: (path: string) => boolean;
};

/** Either view, for functions that answer with what they are given. */
export type GrowthIndex = View<Audience>;

/** The owner's view, which gives out the others. */
export type OwnerView = View<'everything'> & {
  /** An index of the shared files alone, kept up to date: nothing of a private file is in it, not even an ID. */
  readonly shared: View<'shared'>;
};

export type OwnerIndex = OwnerView & Pick<FileIndex, 'put' | 'remove'>;

export function createIndex(): OwnerIndex {
  const [files, sharedFiles] = [createFileIndex(), createFileIndex()];
  const isShared = (path: string): boolean => sharedFiles.get(path) !== undefined;
  const shared: View<'shared'> = { ...sharedFiles, audience: 'shared', isShared };

  const updateShared = (path: string, settings: FolderSettings): void => {
    const entry = files.get(path);
    if (entry && isForEveryone(entry, settings)) sharedFiles.put(entry);
    else sharedFiles.remove(path);
  };
  /** Applies a change of one file to both indexes. The settings decide which other files are shared. */
  const changing = (path: string, change: () => IndexChange): IndexChange => {
    const before = files.settings();
    const changed = change();
    const now = files.settings();
    const paths = isSamePrivacy(before, now) ? [path] : [path, ...files.paths()];
    for (const each of paths) updateShared(each, now);
    return changed;
  };

  return {
    ...files,
    audience: 'everything',
    isShared,
    shared,
    put: (entry) => changing(entry.path, () => files.put(entry)),
    remove: (path) => changing(path, () => files.remove(path)),
  };
}
