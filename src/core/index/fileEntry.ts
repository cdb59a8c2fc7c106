/** One file of the growth folder as the index keeps it. Plain data: it can be written to a cache and read back. */
import { identify, type Entity, type FileIdentity, type Kind } from '../model/kinds.ts';
import type { Levels } from '../problems/levels.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { OriginalIndexes } from './dropInvalid.ts';
import { readEntity, type Anchors, type Reference } from './readEntity.ts';
import { startOfFile } from '../base/lines.ts';
import type { ParsedDocument } from '../yaml/parse.ts';

type Common<K extends Kind> = {
  readonly kind: K;
  /** Relative to the growth folder, with `/`. */
  readonly path: string;
  readonly id: string;
  readonly private: boolean;
  readonly problems: readonly Problem[];
  /** How loud the file's comments want problems to be, where they say so. */
  readonly levels?: Levels;
};

/**
 * How far the entity can be trusted: `current` is what the file says; `newer` too, but it must not be written; `stale`
 * is the last good state of a file that cannot be read now.
 */
export type Readable<K extends Kind> = Common<K> & {
  readonly state: 'current' | 'newer' | 'stale';
  readonly entity: Entity<K>;
  readonly references: readonly Reference[];
  /**
   * For each list of the entity that lacks items of the file because they are wrong, by its path with dots: where in
   * the file's list its items are. See `pathInFile`.
   */
  readonly originalIndexes?: OriginalIndexes;
  /** Of an active goal: what its review points at. */
  readonly anchors?: Anchors;
};

type Unreadable<K extends Kind> = Common<K> & { readonly state: 'broken' };

/** A file in the growth folder that is none of ours, or has a name that it must not have. */
export type UnknownFile = {
  readonly kind: undefined;
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly levels?: undefined;
};

type EntryOf<K extends Kind> = Readable<K> | Unreadable<K>;

/** The union over all kinds, so that looking at `kind` tells the type of `entity`. */
export type KnownFile = { [K in Kind]: EntryOf<K> }[Kind];
export type FileEntry = KnownFile | UnknownFile;

/**
 * @param path relative to the growth folder, with `/`
 * @param source the text, or its document where it is parsed already
 */
export function readFile(path: string, source: string | ParsedDocument): FileEntry {
  const identity = identify(path);
  if (identity.kind === undefined) return unknownFile(path, identity.reason);
  const { entity, originalIndexes, newer, problems, references, levels, anchors } = readEntity(
    identity.kind,
    identity.id,
    source,
  );
  const common = { ...identity, path, problems, ...(Object.keys(levels).length > 0 && { levels }) };
  if (entity === undefined) return { ...common, state: 'broken' };
  // The reader gives the entity of the kind it was asked for; the compiler cannot see that the two go together.
  return {
    ...common,
    state: newer ? 'newer' : 'current',
    entity,
    references: withImplied(identity, references),
    ...(Object.keys(originalIndexes).length > 0 && { originalIndexes }),
    ...(anchors && { anchors }),
  } as KnownFile;
}

/** A feedback file refers to its goal by its own name. */
function withImplied({ kind, id }: FileIdentity, references: readonly Reference[]): readonly Reference[] {
  return kind === 'feedback' ? [{ target: 'goal', id, range: startOfFile }, ...references] : references;
}

function unknownFile(path: string, reason: 'elsewhere' | 'name'): UnknownFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    kind: undefined,
    path,
    problems: [reason === 'name' ? problem('week-name', startOfFile, { name }) : problem('unknown-file', startOfFile)],
  };
}

/** What is shown of a file that has just become unreadable: its last good state, if there was one. */
export function keepingLastGood(before: FileEntry | undefined, now: FileEntry): FileEntry {
  if (now.kind === undefined || now.state !== 'broken') return now;
  if (before?.kind !== now.kind || before.state === 'broken') return now;
  return { ...before, state: 'stale', problems: now.problems };
}

/**
 * Whether a command may edit the file: never one that it could not read, nor one of a newer format. An empty file can
 * only gain.
 */
export function isWritable(entry: KnownFile): boolean {
  return entry.state === 'current' || entry.problems.some(({ code }) => code === 'empty-file');
}
