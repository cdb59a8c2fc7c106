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

/** The files of the shared view, without its index. */
export type SharedFiles = Pick<View<'shared'>, 'audience' | 'get' | 'paths'>;

/** Any view, for functions that answer with what they are given. */
export type GrowthIndex = View<Audience>;

/** The owner's view, which gives out the others. */
export type OwnerView = View<'everything'> & {
  /**
   * An index of the shared files alone: nothing of a private file is in it, not even an ID. Created when it is first
   * needed, and kept up to date from then on.
   */
  readonly shared: View<'shared'>;
  /** The shared files, for the cache, which is written at every start. */
  readonly sharedFiles: SharedFiles;
};

export type OwnerIndex = OwnerView & Pick<FileIndex, 'put' | 'remove'>;

/**
 * The owner’s view as long as others see the screen: it has nothing of private files.
 * @param owner is followed: the view is made once
 */
export function presentedView(owner: OwnerView): OwnerView {
  const { shared } = owner;
  return {
    ...shared,
    audience: 'everything',
    shared,
    sharedFiles: owner.sharedFiles,
    // Another number than the owner’s, because results are kept by it.
    revision: () => -1 - shared.revision(),
  };
}

export function createIndex(): OwnerIndex {
  const files = createFileIndex();
  let sharedIndex: FileIndex | undefined;
  let view: View<'shared'> | undefined;

  const isSharedWith = (path: string, settings: FolderSettings): boolean => {
    const entry = files.written(path);
    return entry !== undefined && isForEveryone(entry, settings);
  };
  const isShared = (path: string): boolean => isSharedWith(path, files.settings());

  const update = (index: FileIndex, path: string, settings: FolderSettings): void => {
    const entry = files.written(path);
    if (entry && isForEveryone(entry, settings)) index.put(entry);
    else index.remove(path);
  };
  const createView = (): View<'shared'> => {
    sharedIndex = createFileIndex();
    for (const path of files.paths()) update(sharedIndex, path, files.settings());
    return { ...sharedIndex, audience: 'shared', isShared };
  };
  /** Applies a change of one file to both indexes. The settings decide which other files are shared. */
  const changing = (path: string, change: () => IndexChange): IndexChange => {
    if (!sharedIndex) return change();
    const before = files.settings();
    const changed = change();
    const now = files.settings();
    const paths = isSamePrivacy(before, now) ? [path] : [path, ...files.paths()];
    for (const each of paths) update(sharedIndex, each, now);
    return changed;
  };

  return {
    ...files,
    audience: 'everything',
    isShared,
    get shared() {
      return (view ??= createView());
    },
    sharedFiles: {
      audience: 'shared',
      get: (path) => (isShared(path) ? files.written(path) : undefined),
      paths() {
        const settings = files.settings();
        return files.paths().filter((path) => isSharedWith(path, settings));
      },
    },
    put: (entry) => changing(entry.path, () => files.put(entry)),
    remove: (path) => changing(path, () => files.remove(path)),
  };
}
