/** Who may read a file. `audienceTable.ts` says what each reader of a report gets. */
import type { Reader } from '../model/audience.ts';
import { isPrivatePath, kinds, type Kind } from '../model/kinds.ts';
import type { FolderSettings } from '../model/settings.ts';
import type { FileEntry } from './fileEntry.ts';

/**
 * `everything`: the owner alone. `shared`: whoever reads the repository. A reader: less than that, for a report to a
 * mentor, a coach, or a manager.
 */
export type Audience = 'everything' | 'shared' | Reader;

/** Everyone but the owner. */
export type Others = Exclude<Audience, 'everything'>;

/** The key of `privacy` in cairn.yaml that declares a kind of files private. */
const declaredBy = { week: 'weeks', note: 'notes' } as const;

const isDeclarable = (kind: FileEntry['kind']): kind is keyof typeof declaredBy =>
  kind !== undefined && Object.hasOwn(declaredBy, kind);

/** The kinds that cairn.yaml can declare private. */
export const declarableKinds: readonly Kind[] = kinds.filter(isDeclarable);

/** Whether cairn.yaml declares all files of the kind private. */
export const isDeclaredPrivate = (kind: FileEntry['kind'], { privacy }: Pick<FolderSettings, 'privacy'>): boolean =>
  isDeclarable(kind) && privacy[declaredBy[kind]] === 'private';

/** Whether the file may be shown to others: it is not under `private/`, and its kind is not declared private. */
export const isForEveryone = ({ path, kind }: Pick<FileEntry, 'path' | 'kind'>, settings: FolderSettings): boolean =>
  !isPrivatePath(path) && !isDeclaredPrivate(kind, settings);

export const isSamePrivacy = (
  { privacy: one }: Pick<FolderSettings, 'privacy'>,
  { privacy: other }: Pick<FolderSettings, 'privacy'>,
): boolean => one.notes === other.notes && one.weeks === other.weeks;
