/** One file in the index. Plain data, so it can be cached. */
import { identify, type Entity, type FileIdentity, type Kind } from '../model/kinds.ts';
import type { Levels } from '../problems/levels.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { OriginalIndexes } from './dropInvalid.ts';
import { readEntity, type Anchors, type Reading, type Reference } from './readEntity.ts';
import { impliedReferences, namedSubject } from '../model/subjects.ts';
import { startOfFile } from '../base/lines.ts';
import type { ParsedDocument } from '../yaml/parse.ts';

type Common<K extends Kind> = {
  readonly kind: K;
  /** Relative to the growth folder, with `/`. */
  readonly path: string;
  readonly id: string;
  readonly private: boolean;
  readonly problems: readonly Problem[];
  /** Severities that the comments of the file set. */
  readonly levels?: Levels;
};

/**
 * `current`: what the file says. `newer`: the same, but of a newer format, so read-only. `stale`: the file is not valid
 * YAML, so commands do not change it; the entity is what can be read of it, or else its last good state.
 */
export type Readable<K extends Kind> = Common<K> & {
  readonly state: 'current' | 'newer' | 'stale';
  readonly entity: Entity<K>;
  readonly references: readonly Reference[];
  /** The original indexes of lists with dropped items. See `pathInFile`. */
  readonly originalIndexes?: OriginalIndexes;
  /** Not valid YAML: the entity is what can be read of the file as it is now, not its last good state. */
  readonly isDamaged?: true;
  /** Only for active goals: the ranges that its review needs. */
  readonly anchors?: Anchors;
  readonly latestDone?: Reading<K>['latestDone'];
};

type Unreadable<K extends Kind> = Common<K> & { readonly state: 'broken' };

/** A file in the growth folder that Cairn does not know, or with an invalid name. */
export type UnknownFile = {
  readonly kind: undefined;
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly levels?: undefined;
};

type EntryOf<K extends Kind> = Readable<K> | Unreadable<K>;

/** The union over all kinds, so that checking `kind` narrows `entity`. */
export type KnownFile = { [K in Kind]: EntryOf<K> }[Kind];
export type FileEntry = KnownFile | UnknownFile;

/**
 * @param path relative to the growth folder, with `/`
 * @param source the text, or its document if it is parsed already
 */
export function readFile(path: string, source: string | ParsedDocument): FileEntry {
  const identity = identify(path);
  if (identity.kind === undefined) return unknownFile(path, identity.reason);
  const { entity, originalIndexes, newer, isDamaged, problems, references, levels, anchors, latestDone } = readEntity(
    identity.kind,
    identity.id,
    source,
  );
  const common = { ...identity, path, problems, ...(Object.keys(levels).length > 0 && { levels }) };
  if (entity === undefined) return { ...common, state: 'broken' };
  // `readEntity` returns the entity of the requested kind, which the compiler cannot relate to `identity`.
  return {
    ...common,
    state: newer ? 'newer' : isDamaged ? 'stale' : 'current',
    ...(isDamaged && { isDamaged }),
    entity,
    references: withImplied(identity, references),
    ...(Object.keys(originalIndexes).length > 0 && { originalIndexes }),
    ...(anchors && { anchors }),
    ...(latestDone && { latestDone }),
  } as KnownFile;
}

/** For a file that is there but was not read, e.g. because of a symbolic link. */
export function unreadFile(path: string): FileEntry {
  const identity = identify(path);
  if (identity.kind === undefined) return unknownFile(path, identity.reason);
  return { ...identity, path, problems: [], state: 'broken' };
}

/** The name of a feedback file is the ID of what it is about, which counts as a reference. */
export function withImplied(
  { kind, id }: Pick<FileIdentity, 'kind' | 'id'>,
  references: readonly Reference[],
): readonly Reference[] {
  if (kind !== 'feedback' || namedSubject(references)) return references;
  return [...impliedReferences(id).map((implied) => ({ ...implied, path: [] })), ...references];
}

function unknownFile(path: string, reason: 'elsewhere' | 'name'): UnknownFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    kind: undefined,
    path,
    problems: [
      reason === 'name'
        ? problem('week-name', { range: startOfFile }, { name })
        : problem('unknown-file', { range: startOfFile }),
    ],
  };
}

/**
 * Returns `now`. If that is unreadable, returns the last readable entry, marked `stale`, if there is one; also for
 * settings that are not valid YAML, because what is not read as it was meant may be about privacy.
 */
export function keepingLastGood(before: FileEntry | undefined, now: FileEntry): FileEntry {
  if (now.kind === undefined || (now.state !== 'broken' && !(now.kind === 'settings' && now.isDamaged))) return now;
  if (before?.kind !== now.kind || before.state === 'broken') return now;
  return { ...before, state: 'stale', problems: now.problems };
}

/** Whether commands may edit the file: not if it cannot be read or has a newer format. An empty file can be filled. */
export function isWritable(entry: KnownFile): boolean {
  return entry.state === 'current' || entry.problems.some(({ code }) => code === 'empty-file');
}
