/** Which names the files of an index use, and which IDs they stand for. */
import type { EntityRef } from '../model/values.ts';
import type { FileEntry, KnownFile, Readable } from './fileEntry.ts';
import { idsByName, isName, mayContainNames, withIds, type IdOfName } from './names.ts';
import type { Kind } from '../model/kinds.ts';

/** What the index knows of its files. */
export type DefinedIds = Readonly<{
  files: () => Iterable<KnownFile>;
  isDefined: (named: EntityRef) => boolean;
  /** Whether a shared file may refer to the ID. */
  isForSharedFiles: (named: EntityRef) => boolean;
}>;

export function resolveNames({ files, isDefined, isForSharedFiles }: DefinedIds) {
  /** Files that may refer by name. Empty in most folders, so that names cost nothing there. */
  const users = new Set<string>();
  /** Replaced when definitions change: only then can a name stand for another ID. */
  let lookUp: ReturnType<typeof idsByName> | undefined;
  let resolved = new WeakMap<KnownFile, KnownFile>();

  /** The ID for a name in a file. A shared file can only mean what shared files define. */
  const idIn =
    (isPrivate: boolean): IdOfName =>
    (target, name) => {
      if (!isName(name) || isDefined({ target, id: name })) return name;
      lookUp ??= idsByName(files());
      const ids = lookUp(target, name);
      const [id, ...others] = isPrivate ? ids : ids.filter((each) => isForSharedFiles({ target, id: each }));
      return others.length > 0 ? undefined : id;
    };

  return {
    /** @param definesIds whether the file defines IDs, or did before */
    update(path: string, entry: FileEntry | undefined, definesIds: boolean): void {
      if (entry?.kind !== undefined && mayContainNames(entry)) users.add(path);
      else users.delete(path);
      if (!definesIds) return;
      lookUp = undefined;
      resolved = new WeakMap();
    },
    /** Paths. */
    users: (): ReadonlySet<string> => users,
    idIn,
    /** A file with IDs in place of names. */
    withIds<E extends KnownFile & Readable<Kind>>(entry: E): E {
      if (!users.has(entry.path)) return entry;
      // `withIds` changes no type, which the compiler cannot relate to a union over all kinds.
      const found = (resolved.get(entry) ?? withIds(entry, idIn(entry.private))) as E;
      resolved.set(entry, found);
      return found;
    },
  };
}
