/**
 * An index of files, updated one file at a time. The cost of a change depends on the file and what refers to it, not on
 * the size of the folder. `growthIndex.ts` keeps two of them: one of all files, and one of the shared files.
 */
import { isPrivatePath, type Entity, type Kind } from '../model/kinds.ts';
import { settings as settingsSchema, type FolderSettings } from '../model/settings.ts';
import { me } from '../model/note.ts';
import type { EntityRef, ReferenceTarget } from '../model/values.ts';
import type { Checkin } from '../model/week.ts';
import { problem, type Problem, type ProblemAtPath } from '../problems/problem.ts';
import { startOfFile } from '../base/lines.ts';
import { isNear, nearest } from '../base/nearest.ts';
import { declarableKinds, isDeclaredPrivate, isSamePrivacy } from './audience.ts';
import { unreadableTargets, definitionsIn, identityOf, keyOf, type ReferenceKey } from './definitions.ts';
import { idsInText, isName, nameKeysDefined, nameKeysUsed } from './names.ts';
import { feedbackProblems } from './feedbackProblems.ts';
import { trackSameGoals } from './sameGoals.ts';
import { resolveNames } from './resolveNames.ts';
import type { FilesNamed } from './subjects.ts';
import { isCommentable, type CommentSubject } from '../model/subjects.ts';
import { keepingLastGood, type FileEntry, type KnownFile, type Readable } from './fileEntry.ts';
import { compare } from '../base/compare.ts';

/** A check-in and its place in the files. */
export type WrittenCheckin = Checkin & { readonly path: string; readonly index: number };

/** What a change affects. */
export type IndexChange = {
  /** Files whose problems may have changed. */
  readonly problems: ReadonlySet<string>;
  /** Ids of goals whose progress may have changed. */
  readonly goals: ReadonlySet<string>;
};

export type FileIndex = ReturnType<typeof createFileIndex>;

export function createFileIndex() {
  const files = new Map<string, FileEntry>();
  const facts = new Map<string, IndexedFacts>();
  const definers = multimap<ReferenceKey>();
  const referrers = multimap<ReferenceKey>();
  /** Ids that are defined, and ids that are referred to but not defined. */
  const defined = multimap<ReferenceTarget>();
  const dangling = multimap<ReferenceTarget>();
  /** Unreadable files that may define ids. */
  const unreadableDefiners = multimap<ReferenceTarget>();
  const identities = multimap<string>();
  const weeksOfGoal = multimap<string>();
  const byKind = multimap<Kind>();
  const namesUsed = multimap<string>();
  let revision = 0;

  const connect = (
    path: string,
    { kind, identity, definitions, unreadable, references, checkedIn }: IndexedFacts,
    way: 'add' | 'delete',
  ): void => {
    byKind[way](kind, path);
    identities[way](identity, path);
    for (const target of unreadable) unreadableDefiners[way](target, path);
    for (const definition of definitions) if (definers[way](keyOf(definition), path)) updateDefined(definition);
    for (const reference of references) if (referrers[way](keyOf(reference), path)) updateDefined(reference);
    for (const goal of checkedIn) weeksOfGoal[way](goal, path);
    for (const key of nameKeysUsed(references)) namesUsed[way](key, path);
  };

  /** Updates whether an id is defined or dangling. */
  const updateDefined = ({ target, id }: EntityRef): void => {
    const key = keyOf({ target, id });
    const isDefined = definers.of(key).size > 0;
    defined[isDefined ? 'add' : 'delete'](target, id);
    dangling[!isDefined && referrers.of(key).size > 0 && !isMe(target, id) ? 'add' : 'delete'](target, id);
  };

  /** Also reports the files that the settings now declare private, or no longer. */
  const replace = (path: string, entry: FileEntry | undefined): IndexChange => {
    if (files.get(path)?.kind !== 'settings' && entry?.kind !== 'settings') return replaceOne(path, entry);
    const before = declaredPrivate();
    const change = replaceOne(path, entry);
    const now = declaredPrivate();
    if (isSamePrivacy({ privacy: before }, { privacy: now })) return change;
    return { ...change, problems: new Set([...change.problems, ...entriesOutsidePrivate()]) };
  };

  const replaceOne = (path: string, entry: FileEntry | undefined): IndexChange => {
    const [before, now] = [facts.get(path), entry?.kind === undefined ? undefined : factsOf(entry)];
    // Other files are affected when an id becomes defined or undefined, when a file that may define ids becomes
    // unreadable or readable, and when a file gets or loses a duplicate.
    const definitions = [...(before?.definitions ?? []), ...(now?.definitions ?? [])];
    const wereDefined = definitions.map(isDefined);
    const wereShared = definitions.map(isDefinedByShared);
    const unreadable = [...(before?.unreadable ?? []), ...(now?.unreadable ?? [])];
    const wereUnreadable = unreadable.map(mayBeUnreadable);

    const was = files.get(path);
    const sameAsBefore = sameGoals.update(was, entry);
    if (before) connect(path, before, 'delete');
    if (now) connect(path, now, 'add');
    if (now) facts.set(path, now);
    else facts.delete(path);
    if (entry) files.set(path, entry);
    else files.delete(path);
    names.update(path, entry, definitions.length > 0);
    revision += 1;

    const problems = new Set([path, ...sameAsBefore]);
    // The names are read only if any are used, because the entity of a cached file is not parsed before it is used.
    if (namesUsed.size() > 0 && definitions.length > 0)
      for (const side of [was, entry])
        if (side?.kind !== undefined)
          for (const key of nameKeysDefined(side)) for (const user of namesUsed.of(key)) problems.add(user);
    for (const [index, definition] of definitions.entries()) {
      if (isDefined(definition) === wereDefined[index] && isDefinedByShared(definition) === wereShared[index]) continue;
      const { target, id } = definition;
      addReferrers(target, id, problems);
      // The id may become or stop being a suggestion for them.
      for (const other of dangling.of(target)) if (isNear(other, id)) addReferrers(target, other, problems);
    }
    for (const [index, target] of unreadable.entries()) {
      if (mayBeUnreadable(target) === wereUnreadable[index]) continue;
      for (const id of dangling.of(target)) addReferrers(target, id, problems);
    }
    if (before?.identity !== now?.identity) {
      for (const side of [before, now]) if (side) for (const same of identities.of(side.identity)) problems.add(same);
    }
    for (const { kind, id } of [was, entry].filter((side) => side?.kind !== undefined))
      if (isCommentable(kind)) addFeedbackOn({ kind, id }, problems);
    const goals = [...(before?.goals ?? []), ...(now?.goals ?? [])];
    return { problems, goals: new Set(goals.map((id) => (isName(id) ? (names.idIn(false)('goal', id) ?? id) : id))) };
  };

  const knownFile = (path: string): readonly KnownFile[] => {
    const entry = files.get(path);
    return entry?.kind === undefined ? [] : [entry];
  };

  const knownFiles = function* (): Generator<KnownFile> {
    for (const entry of files.values()) if (entry.kind !== undefined) yield entry;
  };

  const isDefined = (definition: EntityRef): boolean => definers.of(keyOf(definition)).size > 0;
  const isDefinedByShared = (definition: EntityRef): boolean =>
    [...definers.of(keyOf(definition))].some((path) => !isPrivatePath(path));
  const mayBeUnreadable = (target: ReferenceTarget): boolean => unreadableDefiners.of(target).size > 0;

  const names = resolveNames({
    files: knownFiles,
    isDefined,
    isForSharedFiles: (named) => isMe(named.target, named.id) || isDefinedByShared(named),
  });

  const sameGoals = trackSameGoals(() => [...byKind.of('goal')].flatMap(knownFile));

  const get = (path: string): FileEntry | undefined => {
    const entry = files.get(path);
    return entry?.kind !== undefined && isReadable(entry) ? names.withIds(entry) : entry;
  };

  const addReferrers = (target: ReferenceTarget, id: string, paths: Set<string>): void => {
    for (const referrer of referrers.of(keyOf({ target, id }))) paths.add(referrer);
  };

  /** What a comment is about may be there again, or be gone. */
  const addFeedbackOn = ({ kind, id }: CommentSubject, paths: Set<string>): void => {
    for (const path of byKind.of('feedback')) {
      const file = files.get(path);
      if (file?.kind !== 'feedback') continue;
      const isReferred =
        file.state !== 'broken' && file.references.some((each) => each.target === kind && each.id === id);
      if (isReferred || file.id.toLowerCase() === id.toLowerCase()) paths.add(path);
    }
  };

  /** The files of a kind with an ID, shared ones first, also those that cannot be read. */
  const filesNamed: FilesNamed = (kind, id) =>
    [false, true].flatMap((isPrivate) =>
      [...identities.of(identityOf({ kind, id, private: isPrivate }))].flatMap((path) => {
        const file = get(path);
        return file?.kind === kind && file.id === id && file.private === isPrivate ? [file] : [];
      }),
    );

  const entries = function* <K extends Kind>(kind: K): Generator<Extract<KnownFile, { kind: K }>> {
    for (const path of byKind.of(kind)) {
      const entry = get(path);
      if (entry !== undefined && isOfKind(entry, kind)) yield entry;
    }
  };

  /** Readable files of a kind, including those with only a last good state. */
  const readable = function* <K extends Kind>(kind: K): Generator<Readable<K>> {
    // `isOfKind` does not narrow to a kind that is a type parameter.
    for (const entry of entries(kind)) if (isReadable(entry)) yield entry as unknown as Readable<K>;
  };

  /** The file with an id. Of several, the shared one comes first, then the first by path. */
  const find = <K extends Kind>(kind: K, id: string): Readable<K> | undefined => {
    let found: Readable<K> | undefined;
    for (const isPrivate of [false, true]) {
      for (const path of identities.of(identityOf({ kind, id, private: isPrivate }))) {
        const entry = get(path);
        if (entry === undefined || !isOfKind(entry, kind) || entry.id !== id || !isReadable(entry)) continue;
        const candidate = entry as unknown as Readable<K>;
        if (!found || (Number(candidate.private) - Number(found.private) || compare(candidate.path, found.path)) < 0)
          found = candidate;
      }
    }
    return found;
  };

  const goal = (id: string): Readable<'goal'> | undefined => find('goal', id);

  const entriesOutsidePrivate = (): readonly string[] =>
    declarableKinds.flatMap((kind) => [...byKind.of(kind)]).filter((path) => !isPrivatePath(path));

  /** The defaults without a file. */
  const settingsOr = (ifDamaged: FolderSettings['privacy']): FolderSettings => {
    const read = find('settings', 'cairn')?.entity ?? defaults;
    return [...entries('settings')].some(isDamaged) ? { ...read, privacy: ifDamaged } : read;
  };

  /** Settings that cannot be read may say that files are private, so they are. */
  const settings = (): FolderSettings => settingsOr(cautious);

  /** What the settings say themselves. Settings that cannot be read declare nothing. */
  const declaredPrivate = (): FolderSettings['privacy'] => settingsOr(defaults.privacy).privacy;

  /** A goal's check-ins, oldest first; within a day in the order of the file. */
  const checkinsOf = (goalId: string): readonly WrittenCheckin[] => {
    const found: WrittenCheckin[] = [];
    const weeks = weeksOfGoal.of(goalId);
    for (const path of names.users().size > 0 ? new Set([...weeks, ...names.users()]) : weeks) {
      const entry = get(path);
      if (entry?.kind !== 'week' || entry.state === 'broken') continue;
      const originalIndexes = entry.originalIndexes?.checkins;
      entry.entity.checkins.forEach((checkin, index) => {
        if (checkin.goal === goalId) found.push({ ...checkin, path, index: originalIndexes?.[index] ?? index });
      });
    }
    return found.sort(
      (one, other) => compare(one.date, other.date) || compare(one.path, other.path) || one.index - other.index,
    );
  };

  /** Sorted by UTF-16 code units. */
  const idsOf = (target: ReferenceTarget): readonly string[] => [...defined.of(target)].sort(compare);

  /**
   * The references of a file, in the index or not, to what no file defines. A fix may write the nearest ID into the
   * file, so a shared file is not offered one that only private files define.
   */
  const unknownReferences = ({
    references,
    private: isPrivate,
  }: Pick<Readable<Kind>, 'references' | 'private'>): readonly ProblemAtPath[] => {
    const idOf = names.idIn(isPrivate);
    return (
      references
        // The name of a feedback file is no reference that could be corrected.
        .filter(({ path }) => path.length > 0)
        .filter(({ target, id }) => !isDefined({ target, id }) && !isMe(target, id) && !mayBeUnreadable(target))
        .map(({ target, id, path }): ProblemAtPath => {
          const named = isName(id) ? (idOf(target, id) ?? idsInText(target, id, idOf)?.join(', ')) : undefined;
          if (named !== undefined) return { code: 'reference-by-name', path, args: { target, id, near: named } };
          const ids = [...defined.of(target)].filter((each) => isPrivate || isDefinedByShared({ target, id: each }));
          const near = nearest(id, ids);
          return near === undefined
            ? { code: 'unknown-reference', path, args: { target, id } }
            : { code: 'misspelt-reference', path, args: { target, id, near } };
        })
    );
  };

  /** The problems of a file, alone and in combination with other files. */
  const problemsOf = (path: string): readonly (Problem | ProblemAtPath)[] => {
    const entry = files.get(path);
    if (entry?.kind === undefined) return entry?.problems ?? [];
    const sameGoal = entry.kind === 'goal' ? sameGoals.otherOf(entry) : undefined;
    const [other] = [...identities.of(identityOf(entry))].filter((same) => same !== path).sort(compare);
    return [
      ...entry.problems,
      ...(entry.state === 'current' ? unknownReferences(entry) : []),
      ...(entry.kind === 'feedback' && entry.state === 'current' ? feedbackProblems(filesNamed, entry) : []),
      ...(!entry.private && isDeclaredPrivate(entry.kind, { privacy: declaredPrivate() })
        ? [problem('declared-private', { range: startOfFile }, { kind: entry.kind })]
        : []),
      ...(other === undefined ? [] : [problem('duplicate-id', { range: startOfFile }, { id: entry.id, other })]),
      ...(sameGoal === undefined || sameGoal === other
        ? []
        : [{ code: 'duplicate-goal', path: ['title'], args: { other: sameGoal } } as const]),
    ];
  };

  return {
    /** Adds or replaces a file. One that cannot be read keeps its last good state, marked as stale. */
    put: (entry: FileEntry): IndexChange => replace(entry.path, keepingLastGood(files.get(entry.path), entry)),
    remove: (path: string): IndexChange =>
      files.has(path) ? replace(path, undefined) : { problems: new Set(), goals: new Set() },
    /** With IDs in place of names. */
    get,
    /** As it was put, with names where the file has names. */
    written: (path: string): FileEntry | undefined => files.get(path),
    paths: (): readonly string[] => [...files.keys()],
    /** Increases with every change. */
    revision: (): number => revision,
    entries,
    readable,
    find,
    filesNamed,
    goal,
    settings,
    checkinsOf,
    idsOf,
    problemsOf,
    unknownReferences,
    has: (target: ReferenceTarget, id: string): boolean => isDefined({ target, id }),
    /** Whether a shared file defines the ID, so that another shared file may refer to it. */
    isSharedId: (target: ReferenceTarget, id: string): boolean => isDefinedByShared({ target, id }),
  };
}

const defaults = settingsSchema.parse({});
const cautious: FolderSettings['privacy'] = { notes: 'private', weeks: 'private' };

/** Whether a part of the file is not read. An empty file says nothing, so nothing of it is lost. */
const isDamaged = ({ state, problems }: KnownFile): boolean =>
  (state === 'broken' || state === 'stale') && problems.every(({ code }) => code !== 'empty-file');

const isMe = (target: ReferenceTarget, id: string): boolean => target === 'person' && id === me;

/** What the index needs to know about an entry. */
type IndexedFacts = {
  readonly kind: Kind;
  readonly identity: string;
  readonly definitions: readonly EntityRef[];
  readonly unreadable: readonly ReferenceTarget[];
  readonly references: readonly EntityRef[];
  /** The goals with check-ins in a week. */
  readonly checkedIn: ReadonlySet<string>;
  /** The goals whose progress depends on the entry. */
  readonly goals: Iterable<string>;
};

const none: ReadonlySet<string> = new Set();

function factsOf(entry: KnownFile): IndexedFacts {
  const references = entry.state === 'broken' ? [] : entry.references;
  // Uses the references, because the entity of a cached week is not parsed before it is used.
  const checkedIn =
    entry.kind === 'week' ? new Set(references.filter(({ target }) => target === 'goal').map(({ id }) => id)) : none;
  return {
    kind: entry.kind,
    identity: identityOf(entry),
    definitions: definitionsIn(entry),
    unreadable: unreadableTargets(entry),
    references,
    checkedIn,
    goals: entry.kind === 'goal' ? [entry.id] : checkedIn,
  };
}

function isOfKind<K extends Kind>(entry: FileEntry, kind: K): entry is Extract<KnownFile, { kind: K }> {
  return entry.kind === kind;
}

function isReadable(entry: KnownFile): entry is Extract<KnownFile, { entity: Entity<Kind> }> {
  return entry.state !== 'broken';
}

/** Sets of strings by key. `add` and `delete` return whether the set of the key was created or removed. */
function multimap<Key>() {
  const sets = new Map<Key, Set<string>>();
  return {
    size: (): number => sets.size,
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
