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
import { isNear, nearest } from '../text/nearest.ts';
import { definitionsHiddenBy, definitionsIn, identityOf, keyOf, type ReferenceKey } from './definitions.ts';
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
  /** Ids that something defines, and ids that are referred to and that nothing defines. */
  const defined = multimap<ReferenceTarget>();
  const dangling = multimap<ReferenceTarget>();
  /** Files that cannot be read and would define what is referred to. */
  const hiding = multimap<ReferenceTarget>();
  const identities = multimap<string>();
  const weeksOfGoal = multimap<string>();
  const byKind = multimap<Kind>();
  let revision = 0;

  const connect = (entry: FileEntry, way: 'add' | 'delete'): void => {
    if (entry.kind === undefined) return;
    const { path } = entry;
    byKind[way](entry.kind, path);
    identities[way](identityOf(entry), path);
    for (const target of definitionsHiddenBy(entry)) hiding[way](target, path);
    for (const { target, id } of definitionsIn(entry)) {
      const key = keyOf(target, id);
      if (definers[way](key, path)) settle(target, id, key);
    }
    for (const { target, id } of referencesOf(entry)) {
      const key = keyOf(target, id);
      if (referrers[way](key, path)) settle(target, id, key);
    }
    for (const goal of goalsCheckedInBy(entry)) weeksOfGoal[way](goal, path);
  };

  /** Brings up to date whether an id is defined, or is dangling. */
  const settle = (target: ReferenceTarget, id: string, key: ReferenceKey): void => {
    const isDefined = definers.of(key).size > 0;
    defined[isDefined ? 'add' : 'delete'](target, id);
    dangling[!isDefined && referrers.of(key).size > 0 && !isMe(target, id) ? 'add' : 'delete'](target, id);
  };

  const replace = (path: string, now: FileEntry | undefined): IndexChange => {
    const before = files.get(path);
    const known = [before, now].filter((entry) => entry?.kind !== undefined);
    // What others may notice of the file, as it was and as it is.
    const definitions = new Map(known.flatMap(definitionsIn).map((definition) => [keyOf(definition.target, definition.id), definition]));
    const hidden = new Set(known.flatMap(definitionsHiddenBy));
    const definedBefore = new Set([...definitions.keys()].filter((key) => definers.of(key).size > 0));
    const hiddenBefore = new Set([...hidden].filter((target) => hiding.of(target).size > 0));

    if (before) connect(before, 'delete');
    const identityBefore = before?.kind === undefined ? undefined : identityOf(before);
    if (now) {
      files.set(path, now);
      connect(now, 'add');
    } else files.delete(path);
    const identityNow = now?.kind === undefined ? undefined : identityOf(now);
    revision += 1;

    const problems = new Set([path]);
    const addReferrers = (target: ReferenceTarget, id: string) => {
      for (const referrer of referrers.of(keyOf(target, id))) problems.add(referrer);
    };
    for (const [key, { target, id }] of definitions) {
      if (definers.of(key).size > 0 === definedBefore.has(key)) continue;
      addReferrers(target, id);
      // "Did you mean" may name it now, or may no longer.
      for (const other of dangling.of(target)) if (isNear(other, id)) addReferrers(target, other);
    }
    for (const target of hidden) {
      if (hiding.of(target).size > 0 === hiddenBefore.has(target)) continue;
      for (const id of dangling.of(target)) addReferrers(target, id);
    }
    if (identityBefore !== identityNow) {
      for (const identity of [identityBefore, identityNow]) for (const same of identity === undefined ? [] : identities.of(identity)) problems.add(same);
    }
    return { problems, goals: new Set(known.flatMap(goalsTouchedBy)) };
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

  /** The file of a kind with an id; where there are several, the shared one, and the first by its path. */
  const find = <K extends Kind>(kind: K, id: string): Readable<K> | undefined => {
    let found: Readable<K> | undefined;
    for (const isPrivate of [false, true]) {
      for (const path of identities.of(identityOf({ kind, id, private: isPrivate }))) {
        const entry = files.get(path);
        if (entry === undefined || !isOfKind(entry, kind) || !isReadable(entry)) continue;
        const candidate = entry as unknown as Readable<K>;
        if (!found || (Number(candidate.private) - Number(found.private) || compare(candidate.path, found.path)) < 0) found = candidate;
      }
    }
    return found;
  };

  const goal = (id: string): Readable<'goal'> | undefined => find('goal', id);

  const settings = (): FolderSettings => find('settings', 'cairn')?.entity ?? settingsSchema.parse({});

  /** A goal's check-ins, oldest first; on one day in the order in which they were written. */
  const checkinsOf = (goalId: string): readonly WrittenCheckin[] => {
    const found: WrittenCheckin[] = [];
    for (const path of weeksOfGoal.of(goalId)) {
      const entry = files.get(path);
      if (entry?.kind !== 'week' || entry.state === 'broken') continue;
      const positions = entry.positions?.checkins;
      entry.entity.checkins.forEach((checkin, index) => {
        if (checkin.goal === goalId) found.push({ ...checkin, path, index: positions?.[index] ?? index });
      });
    }
    return found.sort((one, other) => compare(one.date, other.date) || compare(one.path, other.path) || one.index - other.index);
  };

  /** In text order. */
  const idsOf = (target: ReferenceTarget): readonly string[] => [...defined.of(target)].sort(compare);

  const danglingIn = (references: readonly Reference[]): readonly Problem[] =>
    references
      .filter(({ target, id }) => dangling.of(target).has(id) && hiding.of(target).size === 0)
      .map(({ target, id, range }) => {
        const near = nearest(id, defined.of(target));
        return near === undefined ? problem('unknown-reference', range, { target, id }) : problem('misspelt-reference', range, { target, id, near });
      });

  /** What is wrong with a file: in itself, and together with the other files. */
  const problemsOf = (path: string): readonly Problem[] => {
    const entry = files.get(path);
    if (entry?.kind === undefined) return entry?.problems ?? [];
    const [other] = [...identities.of(identityOf(entry))].filter((same) => same !== path).sort(compare);
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

const isMe = (target: ReferenceTarget, id: string): boolean => target === 'person' && id === me;

function referencesOf(entry: KnownFile): readonly Reference[] {
  return entry.state === 'broken' ? [] : entry.references;
}

function goalsCheckedInBy(entry: KnownFile): ReadonlySet<string> {
  return new Set(entry.kind === 'week' && entry.state !== 'broken' ? entry.entity.checkins.map(({ goal }) => goal) : []);
}

function goalsTouchedBy(entry: KnownFile): readonly string[] {
  return entry.kind === 'goal' ? [entry.id] : [...goalsCheckedInBy(entry)];
}

function isOfKind<K extends Kind>(entry: FileEntry, kind: K): entry is Extract<KnownFile, { kind: K }> {
  return entry.kind === kind;
}

function isReadable(entry: KnownFile): entry is Extract<KnownFile, { entity: Entity<Kind> }> {
  return entry.state !== 'broken';
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Texts by key, without empty leftovers. A change tells whether the key has come or gone with it. */
function multimap<Key>() {
  const sets = new Map<Key, Set<string>>();
  const none: ReadonlySet<string> = new Set();
  return {
    of: (key: Key): ReadonlySet<string> => sets.get(key) ?? none,
    add(key: Key, text: string): boolean {
      const texts = sets.get(key);
      texts?.add(text);
      if (!texts) sets.set(key, new Set([text]));
      return !texts;
    },
    delete(key: Key, text: string): boolean {
      const texts = sets.get(key);
      return texts !== undefined && texts.delete(text) && texts.size === 0 && sets.delete(key);
    },
  };
}
