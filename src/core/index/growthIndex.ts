/**
 * Everything that is known of one growth folder, kept up to date one file at a time. What one change costs depends on
 * that file and on what refers to it, not on how large the folder is.
 */
import type { Entity, Kind } from '../model/kinds.ts';
import { settings as settingsSchema, type FolderSettings } from '../model/settings.ts';
import { me } from '../model/note.ts';
import type { ReferenceTarget } from '../model/values.ts';
import type { Checkin } from '../model/week.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Reference } from '../reading/references.ts';
import { startOfFile } from '../text/lines.ts';
import { nearest } from '../text/nearest.ts';
import { definitionsIn, identityOf, keyOf, type ReferenceKey } from './definitions.ts';
import { keepingLastGood, type FileEntry, type KnownFile, type Readable } from './fileEntry.ts';

/** A check-in with where it is written. */
export type WrittenCheckin = Checkin & { readonly path: string; readonly index: number };

/** What a change touched beyond its own file. */
export type IndexChange = {
  /** The files whose problems may be others now. */
  readonly problems: ReadonlySet<string>;
  /** The ids of the goals that may stand elsewhere now. */
  readonly goals: ReadonlySet<string>;
};

export type GrowthIndex = ReturnType<typeof createIndex>;

export function createIndex() {
  const files = new Map<string, FileEntry>();
  const definers = multimap<ReferenceKey>();
  const referrers = multimap<ReferenceKey>();
  const identities = multimap<string>();
  const weeksOfGoal = multimap<string>();
  const byKind = multimap<Kind>();
  let revision = 0;

  const connect = (entry: FileEntry, way: 'add' | 'delete'): void => {
    if (entry.kind === undefined) return;
    byKind[way](entry.kind, entry.path);
    identities[way](identityOf(entry), entry.path);
    for (const key of definitionsIn(entry)) definers[way](key, entry.path);
    for (const key of referenceKeys(entry)) referrers[way](key, entry.path);
    for (const goal of goalsCheckedInBy(entry)) weeksOfGoal[way](goal, entry.path);
  };

  /** What an entry has to do with others: compared before and after a change, it tells whom the change touches. */
  const touchedBy = (entry: FileEntry | undefined): IndexChange => {
    const problems = new Set<string>();
    const goals = new Set<string>();
    if (entry?.kind === undefined) return { problems, goals };
    for (const key of definitionsIn(entry)) for (const path of referrers.of(key)) problems.add(path);
    for (const path of identities.of(identityOf(entry))) problems.add(path);
    for (const goal of goalsCheckedInBy(entry)) goals.add(goal);
    if (entry.kind === 'goal') goals.add(entry.id);
    return { problems, goals };
  };

  const replace = (path: string, now: FileEntry | undefined): IndexChange => {
    const before = files.get(path);
    const touchedBefore = touchedBy(before);
    if (before) connect(before, 'delete');
    if (now) {
      files.set(path, now);
      connect(now, 'add');
    } else files.delete(path);
    const touchedNow = touchedBy(now);
    revision += 1;
    return {
      problems: new Set([path, ...touchedBefore.problems, ...touchedNow.problems]),
      goals: new Set([...touchedBefore.goals, ...touchedNow.goals]),
    };
  };

  const entries = function* <K extends Kind>(kind: K): Generator<Extract<KnownFile, { kind: K }>> {
    for (const path of byKind.of(kind)) {
      const entry = files.get(path);
      if (entry !== undefined && isOfKind(entry, kind)) yield entry;
    }
  };

  /** Files of a kind that can be shown, their last good state included. */
  const readable = function* <K extends Kind>(kind: K): Generator<Readable<K>> {
    for (const entry of entries(kind)) if (isReadable(entry)) yield entry as unknown as Readable<K>;
  };

  /** The file of a kind with an id; where there are two, the shared one. */
  const find = <K extends Kind>(kind: K, id: string): Readable<K> | undefined => {
    const found = [...readable(kind)].filter((entry) => entry.id === id);
    return found.find((entry) => !entry.private) ?? found[0];
  };

  /** As `find`, by way of the identities rather than through all files of the kind. */
  const goal = (id: string): Readable<'goal'> | undefined => {
    for (const path of identities.of(`goal:${id}`)) {
      const entry = files.get(path);
      if (entry?.kind === 'goal' && entry.state !== 'broken') return entry;
    }
    return undefined;
  };

  const settings = (): FolderSettings => find('settings', 'cairn')?.entity ?? settingsSchema.parse({});

  /** A goal's check-ins, oldest first; on one day in the order in which they were written. */
  const checkinsOf = (goalId: string): readonly WrittenCheckin[] => {
    const found: WrittenCheckin[] = [];
    for (const path of weeksOfGoal.of(goalId)) {
      const entry = files.get(path);
      if (entry?.kind !== 'week' || entry.state === 'broken') continue;
      entry.entity.checkins.forEach((checkin, index) => {
        if (checkin.goal === goalId) found.push({ ...checkin, path, index });
      });
    }
    return found.sort((one, other) => compare(one.date, other.date) || compare(one.path, other.path) || one.index - other.index);
  };

  const isDefined = ({ target, id }: Reference): boolean => (target === 'person' && id === me) || definers.of(keyOf(target, id)).size > 0;

  const idsOf = (target: ReferenceTarget): readonly string[] => {
    const prefix = `${target}:`;
    return [...definers.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  };

  const danglingIn = (references: readonly Reference[]): readonly Problem[] =>
    references.filter((reference) => !isDefined(reference)).map(({ target, id, range }) => {
      const near = nearest(id, idsOf(target));
      return near === undefined ? problem('unknown-reference', range, { target, id }) : problem('misspelt-reference', range, { target, id, near });
    });

  /** What is wrong with a file: in itself, and together with the other files. */
  const problemsOf = (path: string): readonly Problem[] => {
    const entry = files.get(path);
    if (entry?.kind === undefined) return entry?.problems ?? [];
    const [other] = [...identities.of(identityOf(entry))].filter((same) => same !== path);
    return [
      ...entry.problems,
      ...(entry.state === 'current' ? danglingIn(entry.references) : []),
      ...(other === undefined ? [] : [problem('duplicate-id', startOfFile, { id: entry.id, other })]),
    ];
  };

  return {
    /** Takes in a file as it is now. One that cannot be read keeps its last good state, marked stale. */
    put: (entry: FileEntry): IndexChange => replace(entry.path, keepingLastGood(files.get(entry.path), entry)),
    remove: (path: string): IndexChange => (files.has(path) ? replace(path, undefined) : { problems: new Set(), goals: new Set() }),
    get: (path: string): FileEntry | undefined => files.get(path),
    paths: (): readonly string[] => [...files.keys()],
    /** Grows with every change; the same number means the same content. */
    revision: (): number => revision,
    entries,
    readable,
    find,
    goal,
    settings,
    checkinsOf,
    idsOf,
    problemsOf,
    has: (target: ReferenceTarget, id: string): boolean => definers.of(keyOf(target, id)).size > 0,
  };
}

function referenceKeys(entry: KnownFile): readonly ReferenceKey[] {
  return entry.state === 'broken' ? [] : entry.references.map(({ target, id }) => keyOf(target, id));
}

function goalsCheckedInBy(entry: KnownFile): ReadonlySet<string> {
  return new Set(entry.kind === 'week' && entry.state !== 'broken' ? entry.entity.checkins.map(({ goal }) => goal) : []);
}

function isOfKind<K extends Kind>(entry: FileEntry, kind: K): entry is Extract<KnownFile, { kind: K }> {
  return entry.kind === kind;
}

function isReadable(entry: KnownFile): entry is Extract<KnownFile, { entity: Entity<Kind> }> {
  return entry.state !== 'broken';
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Paths by key, without empty leftovers. */
function multimap<Key>() {
  const sets = new Map<Key, Set<string>>();
  const none: ReadonlySet<string> = new Set();
  return {
    of: (key: Key): ReadonlySet<string> => sets.get(key) ?? none,
    keys: () => sets.keys(),
    add(key: Key, path: string): void {
      const paths = sets.get(key);
      if (paths) paths.add(path);
      else sets.set(key, new Set([path]));
    },
    delete(key: Key, path: string): void {
      const paths = sets.get(key);
      paths?.delete(path);
      if (paths?.size === 0) sets.delete(key);
    },
  };
}
