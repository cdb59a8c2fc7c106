/** A year of three clones, with real git. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays } from '../../src/core/base/calendar.ts';
import type { RenamedFile } from '../../src/core/sharing/merge/followRenames.ts';
import { createClones, headOf, removeClones, type Clone, type Clones } from './clones.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { followRenames, joinTwins, mergeAgain, resolveConflicts, type MergeMode } from './mergeModes.ts';
import { doSomething, newGoal, type Doing } from './operations.ts';
import { judge, registersIn, twinsIn, type Damage } from './oracle.ts';
import { randomFrom, type Random } from './random.ts';
import { useDriver } from './repository.ts';
import { reasonOf, unmergedFiles } from './unmerged.ts';

export type YearOptions = {
  readonly seed: number;
  readonly mode: MergeMode;
  readonly days: number;
  /** The command line, for the driver. */
  readonly program: string;
};

export type YearResult = {
  /** Merges of two histories that both had something new. */
  readonly merges: number;
  /** Merges in which git left files unmerged. */
  readonly conflicting: number;
  /** Merges in which a person had to decide something. */
  readonly undecided: number;
  readonly undecidedFiles: readonly string[];
  /** Why git left files unmerged: one for each file. */
  readonly reasons: readonly string[];
  /** Goals that git left in two files, since each machine had renamed them. A person decides which name stays. */
  readonly renamedOnBoth: number;
  /** References that were renamed after a merge. */
  readonly followed: number;
  /** What was wrong after a merge, although nothing said so. */
  readonly damages: readonly Damage[];
  /** Of the merges of one file, in milliseconds. */
  readonly times: readonly number[];
};

type Tally = {
  merges: number;
  conflicting: number;
  undecided: number;
  renamedOnBoth: number;
  followed: number;
  readonly undecidedFiles: string[];
  readonly reasons: string[];
  readonly damages: Damage[];
  readonly times: number[];
};

const firstDay = '2026-01-05';

/** Days on which somebody works, and things that they do on such a day. */
const people = {
  laptop: { who: 'developer', works: 0.7, does: 3, online: 0.6 },
  desktop: { who: 'developer', works: 0.5, does: 3, online: 0.7 },
  mentor: { who: 'mentor', works: 0.12, does: 2, online: 0.8 },
} as const;
type Name = keyof typeof people;
const names: readonly Name[] = ['laptop', 'desktop', 'mentor'];

export function simulateYear({ seed, mode, days, program }: YearOptions): YearResult {
  const root = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cairn-year-'));
  const random = randomFrom(seed);
  const ledger = createLedger();
  const tally: Tally = {
    merges: 0,
    conflicting: 0,
    undecided: 0,
    renamedOnBoth: 0,
    followed: 0,
    undecidedFiles: [],
    reasons: [],
    damages: [],
    times: [],
  };
  let marks = 0;
  const clones = createClones(root, names, (repository) => {
    if (mode === 'driver') useDriver(repository, program);
  });
  const doingOf = (clone: Clone, today: string): Doing => ({
    folder: clone.folder,
    known: clone.known,
    ledger,
    random,
    today,
    newMark: () => `m${++marks}x`,
  });
  try {
    const [laptop] = clones.clones;
    if (!laptop) throw new Error('There is no clone.');
    laptop.folder.write('people/hanneke.yaml', 'name: Hanneke\nrelationship: mentor\n');
    for (let count = 0; count < 4; count += 1) newGoal(doingOf(laptop, firstDay));
    laptop.commit('start');
    push(clones, laptop);
    for (const clone of clones.clones)
      if (clone !== laptop) sync(clones, clone, undefined, { mode, ledger, tally, today: firstDay });
    for (let day = 0; day < days; day += 1) {
      const today = addDays(firstDay, day);
      for (const name of names) oneDay(clones, name, doingOf, { today, random, mode, ledger, tally });
    }
    return tally;
  } finally {
    removeClones(root);
  }
}

type Merging = {
  readonly mode: MergeMode;
  readonly ledger: Ledger;
  readonly tally: Tally;
  readonly today: string;
};

function oneDay(
  clones: Clones,
  name: Name,
  doingOf: (clone: Clone, today: string) => Doing,
  { random, ...merging }: Merging & { readonly random: Random },
): void {
  const clone = clones.clones.find((each) => each.name === name);
  const { who, works, does, online } = people[name];
  if (!clone || !random.chance(works)) return;
  for (let count = 1 + Math.floor(random.next() * does); count > 0; count -= 1)
    doSomething(doingOf(clone, merging.today), who);
  if (!random.chance(online)) return;
  // Now and then two machines pull from each other, which makes histories that cross.
  const peer = random.chance(0.08) ? random.pick(clones.clones.filter((each) => each !== clone)) : undefined;
  sync(clones, clone, peer, merging);
  if (!peer) push(clones, clone);
}

function push({ pushed }: Clones, clone: Clone): void {
  pushed.commit = headOf(clone);
  for (const write of clone.known) pushed.known.add(write);
}

/** @param peer undefined for what was pushed */
function sync({ pushed }: Clones, clone: Clone, peer: Clone | undefined, merging: Merging): void {
  const { repository, known } = clone;
  clone.commit('work');
  peer?.commit('work');
  const theirs = peer?.known ?? pushed.known;
  const other = peer ? headOf(peer) : pushed.commit;
  const { tally } = merging;
  const hasOwn = [...known].some((write) => !theirs.has(write));
  const hasTheirs = [...theirs].some((write) => !known.has(write));
  const before = known.size > 0 ? headOf(clone) : '';
  if (before === other) return;
  for (const write of [...theirs]) known.add(write);
  const { code } = repository.attempt('merge', '-q', '--no-edit', other);
  if (code !== 0) {
    tally.conflicting += 1;
    const files = unmergedFiles(repository);
    tally.reasons.push(...files.map(reasonOf));
    const { undecided, times } = resolveConflicts(clone, merging.mode, files);
    tally.times.push(...times);
    tally.undecidedFiles.push(...undecided);
    if (undecided.length > 0) tally.undecided += 1;
    clone.commitMerge();
  }
  if (!hasOwn || !hasTheirs) return;
  tally.merges += 1;
  afterMerge(clone, [before, other], merging);
}

function afterMerge(
  clone: Clone,
  [ours, theirs]: readonly [string, string],
  { mode, ledger, tally, today }: Merging,
): void {
  const { repository, known } = clone;
  const check = () => judge(clone.files(), ledger, known);
  let damages = check();
  const follow = () => {
    tally.followed += followRenames(clone, renamesBetween(clone, ours, theirs));
    damages = check();
  };
  const twins = twinsIn(clone.files(), ledger, known);
  tally.renamedOnBoth += twins.length;
  for (const { ids } of twins)
    if (!joinTwins(clone, ids)) tally.damages.push({ kind: 'not reported', detail: ids.join(', ') });
  if (twins.length > 0) damages = check();
  if (mode !== 'plain' && damages.some(({ kind }) => kind === 'dangling reference')) follow();
  tally.damages.push(...damages.map(({ kind, detail }) => ({ kind, detail: `${today}, ${clone.name}: ${detail}` })));
  if (damages.length > 0) {
    mergeAgain(clone, [repository.git('merge-base', ours, theirs).trim().split('\n')[0] ?? '', ours, theirs]);
    follow();
  }
  settle(clone, ledger);
  clone.commit('repaired');
}

/**
 * The files that either side renamed, relative to the growth folder. Each commit is looked at on its own: in weeks, a
 * young goal grows so much that git no longer sees that its file is the same under another name.
 */
function renamesBetween({ repository }: Clone, ours: string, theirs: string): readonly RenamedFile[] {
  const what = ['-M', '--diff-filter=R', '--name-status', '-z', '--format='];
  const parts = repository.git('log', ...what, '--topo-order', '--reverse', `${ours}...${theirs}`).split('\0');
  return parts.flatMap((part, at): readonly RenamedFile[] => {
    const [from, to] = [parts[at + 1], parts[at + 2]];
    if (!/^\s*R\d+$/.test(part) || from === undefined || to === undefined) return [];
    return [{ from: from.slice('growth/'.length), to: to.slice('growth/'.length) }];
  });
}

/** Where a merge could give several values, what it gave is known from here on. */
function settle({ files, known }: Clone, ledger: Ledger): void {
  const { values, marks } = registersIn(files());
  for (const register of ledger.registers()) {
    const possible = ledger.values(known, register);
    if (possible.length === 0) continue;
    const [what, subject = ''] = register.split(':');
    const isThere = (marks.get(subject) ?? 0) > 0;
    const actual = what === 'there' ? (isThere ? 'yes' : 'no') : isThere ? (values.get(register) ?? 'none') : undefined;
    if (actual !== undefined && (possible.length > 1 || possible[0] !== actual)) ledger.write(known, register, actual);
  }
}
