/** Groups the commits of a person into pieces of work: what one would name when asked what was done. */
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import { compare } from '../../base/compare.ts';
import { areasOf, isSameArea } from './area.ts';
import { isOwn, othersIn } from './authors.ts';
import { branchesOf, isBackMerge, type Merges } from './branches.ts';
import { sumOf, type Commit, type GitPerson, type Size } from './commit.ts';
import { readReview, type Review } from './reviews.ts';
import { revertsIn } from './reverts.ts';
import { readSubject, type CommitSubject } from './subject.ts';

/** Why commits belong together. */
export type GroupedBy = 'merge' | 'review' | 'ticket' | 'scope' | 'time' | 'single';

export type Piece = Readonly<{
  /** The hash of the merge, or of the newest commit. */
  hash: string;
  title: string;
  by: GroupedBy;
  review: Review | undefined;
  tickets: readonly string[];
  /** The scope of Conventional Commits, or another area that the subjects name. */
  scope: string | undefined;
  /** The person’s own commits, newest first. */
  commits: readonly Commit[];
  from: IsoDate;
  to: IsoDate;
  /** The day on which it came to this line of the history: that of the merge, or of the newest commit. */
  arrived: IsoDate;
  size: Size | undefined;
  /** Folders with most of the changes. */
  areas: readonly string[];
  /** Other people who worked on it. */
  others: readonly GitPerson[];
}>;

export type Pieces = Readonly<{
  /** Newest first. */
  pieces: readonly Piece[];
  /** The number of the person’s commits that are left out because they were taken back. */
  reverted: number;
}>;

/** Commits of one ticket with a longer break are two pieces, in days. */
const ticketGap = 30;
/** The same for commits with one scope, in days. */
const scopeGap = 3;
/** Commits in one area belong together if they are at most this far apart, in milliseconds: one working day. */
const areaGap = 8 * 3_600_000;
/** The same if the changed files are not known. */
const timeGap = 90 * 60_000;

export type Own = Readonly<{
  isMe: (person: GitPerson) => boolean;
  /** Commits that are no evidence, e.g. those of the growth folder itself. */
  isLeftOut?: (commit: Commit) => boolean;
}>;

/**
 * What belongs together, by the first of these that applies: the merge that brought commits in, the number of a pull
 * request or a Change-Id, a ticket, the scope with breaks of at most three days, and last the time: one working day in
 * one area, or 90 minutes. A `fixup!` goes with what it completes.
 *
 * Left out are merges as such, what bots wrote, copies on other branches, and what was reverted, with its revert.
 * @param commits of everyone, newest first, as the shape of the history says what came in together
 */
export function groupCommits(commits: readonly Commit[], own: Own): Pieces {
  const steps = groupInSteps(commits, own);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of less than a millisecond each, except for the shape of the history, which is read in one. */
export function* groupInSteps(
  commits: readonly Commit[],
  { isMe, isLeftOut = () => false }: Own,
): Generator<undefined, Pieces> {
  const merges = branchesOf(commits);
  yield;
  const reverts = revertsIn(commits, merges);
  yield;
  const own: Commit[] = [];
  for (const commit of commits) {
    if (commit.parents.length < 2 && isOwn(commit, isMe) && !isLeftOut(commit)) own.push(commit);
    yield;
  }
  const originals = withoutCopies(own);
  const collect = grouper();
  // Oldest first, so that each commit finds the group that it continues.
  for (const commit of [...originals].reverse()) {
    if (!reverts.undone.has(commit.hash) && !reverts.neutral.has(commit.hash)) collect.add(readCommit(commit, merges));
    yield;
  }
  const branches = new Map<string, Commit[]>();
  for (const commit of commits) {
    const merge = merges.get(commit.hash)?.hash;
    if (merge === undefined) continue;
    const known = branches.get(merge);
    if (known) known.push(commit);
    else branches.set(merge, [commit]);
  }
  const pieces: Piece[] = [];
  for (const group of collect.groups()) {
    pieces.push(pieceOf(group, branches, isMe));
    yield;
  }
  return {
    // Groups come oldest first. Of commits within the same second, the later ones in the history are newer.
    pieces: pieces.reverse().sort((one, other) => compare(other.to, one.to) || timeOf(other) - timeOf(one)),
    reverted: originals.filter(({ hash }) => reverts.undone.has(hash)).length,
  };
}

const timeOf = ({ commits }: Piece): number => commits[0]?.at ?? 0;

type Read = Readonly<{
  commit: Commit;
  merge: Commit | undefined;
  review: Review | undefined;
  title: string;
  subject: CommitSubject;
}>;

type Group = Readonly<{ by: GroupedBy; members: Read[] }>;

/** Cherry-picking keeps author, time, and subject. Newest first, so the original is the last one. */
function withoutCopies(commits: readonly Commit[]): readonly Commit[] {
  const originals = new Map<string, Commit>();
  for (const commit of commits) {
    const copied = commit.subject
      .replace(/^\[[^\]]*\]\s*/, '')
      .replace(/\(#\d+\)/g, '')
      .trim();
    originals.set(`${commit.at} ${commit.author.mail.toLowerCase()} ${copied}`, commit);
  }
  const kept = new Set(originals.values());
  return commits.filter((commit) => kept.has(commit));
}

function readCommit(commit: Commit, merges: Merges): Read {
  const { review, title, branch } = readReview(commit.subject, commit.body);
  return {
    commit,
    merge: merges.get(commit.hash),
    review,
    title: title ?? commit.subject,
    subject: readSubject(title ?? commit.subject, { branch, body: commit.body }),
  };
}

/** Collects commits, oldest first, into groups. */
function grouper(): Readonly<{ add: (read: Read) => void; groups: () => readonly Group[] }> {
  const groups: Group[] = [];
  /** The latest group of each merge, review, ticket, scope, and completed subject. */
  const latest = new Map<string, Group>();
  const byTime: Group[] = [];

  const continued = ({
    commit,
    merge,
    review,
    subject,
  }: Read): Readonly<{ by: GroupedBy; group: Group | undefined }> => {
    if (merge) return { by: 'merge', group: latest.get(`merge ${merge.hash}`) };
    if (review) return { by: 'review', group: latest.get(`review ${review.is} ${review.id}`) };
    const completed = subject.completes === undefined ? undefined : latest.get(`subject ${subject.completes}`);
    if (completed) return { by: completed.by, group: completed };
    const within = (group: Group | undefined, days: number): Group | undefined =>
      group && daysTo(lastOf(group), commit) <= days ? group : undefined;
    const [ticket] = subject.tickets;
    if (ticket !== undefined) return { by: 'ticket', group: within(latest.get(`ticket ${ticket}`), ticketGap) };
    if (subject.scope !== undefined)
      return { by: 'scope', group: within(latest.get(`scope ${subject.scope}`), scopeGap) };
    // Work in two areas may alternate.
    return { by: 'time', group: byTime.slice(-4).findLast((group) => isNear(lastOf(group), commit)) };
  };

  return {
    add(read) {
      const found = continued(read);
      const group = found.group ?? { by: found.by, members: [] };
      if (!found.group) {
        groups.push(group);
        if (group.by === 'time') byTime.push(group);
      }
      group.members.push(read);
      for (const key of keysOf(read, group)) latest.set(key, group);
    },
    groups: () => groups,
  };
}

/** Under what later commits find the group. */
function keysOf({ commit, merge, review, subject }: Read, { by }: Group): readonly string[] {
  const completed = `subject ${commit.subject}`;
  if (merge) return [`merge ${merge.hash}`, completed];
  if (review) return [`review ${review.is} ${review.id}`, completed];
  if (by === 'ticket') return [...subject.tickets.map((ticket) => `ticket ${ticket}`), completed];
  return by === 'scope' ? [`scope ${subject.scope}`, completed] : [completed];
}

const lastOf = ({ members }: Group): Commit | undefined => members.at(-1)?.commit;

const daysTo = (from: Commit | undefined, to: Commit): number =>
  from === undefined ? Infinity : Math.abs(daysBetween(from.date, to.date));

function isNear(from: Commit | undefined, to: Commit): boolean {
  if (!from) return false;
  const apart = Math.abs(to.at - from.at);
  if (!from.paths || !to.paths) return apart <= timeGap;
  return apart <= areaGap && isSameArea(from.paths, to.paths);
}

/** @param branches all commits that each merge brought in, by its hash */
function pieceOf(
  { by, members }: Group,
  branches: ReadonlyMap<string, readonly Commit[]>,
  isMe: (person: GitPerson) => boolean,
): Piece {
  const newestFirst = [...members].reverse();
  const commits = newestFirst.map(({ commit }) => commit);
  const merge = newestFirst[0]?.merge;
  const inBranch = (merge && branches.get(merge.hash)) ?? commits;
  const ofMerge = merge && readReview(merge.subject, merge.body);
  const review = ofMerge?.review ?? newestFirst.find((read) => read.review)?.review;
  const main = mainOf(newestFirst);
  const branch = merge && readSubject(merge.subject, { branch: ofMerge?.branch, body: merge.body });
  const others = othersIn(
    inBranch.filter((commit) => !isBackMerge(commit)),
    isMe,
  );
  // The difference of a merge is that of its whole branch, so it is only the person’s if nobody else worked on it.
  const whole = merge && others.length === 0 ? merge : undefined;
  const paths = whole?.paths ?? [...new Set(commits.flatMap((commit) => commit.paths ?? []))];
  const dates = commits.map(({ date }) => date).sort(compare);
  return {
    hash: merge?.hash ?? commits[0]?.hash ?? '',
    title: titleOf(ofMerge?.title, main, members.length),
    by: members.length === 1 && (by === 'scope' || by === 'time') ? 'single' : by,
    review,
    tickets: [...new Set([...(branch?.tickets ?? []), ...newestFirst.flatMap(({ subject }) => subject.tickets)])],
    scope: main?.subject.scope,
    commits,
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    arrived: [merge?.arrived ?? '', ...commits.map(({ arrived }) => arrived)].sort(compare).at(-1) ?? '',
    size: whole?.size ?? sumOf(commits.map(({ size }) => size)),
    areas: areasOf(paths),
    others,
  };
}

/** That of the merge, otherwise that of its main commit. A merge without a title has only the name of a branch. */
const titleOf = (ofMerge: string | undefined, main: Read | undefined, count: number): string =>
  ofMerge !== undefined && (count > 1 || main === undefined) ? ofMerge : (ofMerge ?? main?.title ?? '');

/** In the order in which they are likely to be what the work was about; other types are in between. */
const weights: Readonly<Record<string, number>> = {
  feat: 3,
  feature: 3,
  perf: 2,
  fix: 2,
  security: 2,
  style: -1,
  test: -1,
  tests: -1,
  docs: -1,
  doc: -1,
  chore: -2,
  ci: -2,
  build: -2,
  release: -3,
  wip: -3,
};

/** The commit that names the work best: by its type, then by its size, then the first. */
function mainOf(members: readonly Read[]): Read | undefined {
  const linesOf = ({ commit: { size } }: Read): number => (size ? size.added + size.removed : 0);
  const weightOf = ({ subject }: Read): number =>
    subject.completes === undefined ? (weights[subject.type ?? ''] ?? 0) : -4;
  return [...members]
    .reverse()
    .sort((one, other) => weightOf(other) - weightOf(one) || linesOf(other) - linesOf(one))
    .at(0);
}
