/** Which commits came in with which merge: read from the shape of the history, not from names of branches. */
import type { Commit } from './commit.ts';

/** By the hash of a commit: the merge that brought it into the main line. Others are on the main line themselves. */
export type Merges = ReadonlyMap<string, Commit>;

/**
 * The main line follows first parents from the newest commit. What a merge on it brings in is one branch, with what was
 * merged into that before. Where the main line was merged into a branch that it later followed, both are main lines.
 * @param commits newest first; parents may be missing, as in a shallow clone or before the first page
 */
export function branchesOf(commits: readonly Commit[]): Merges {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const onMain = mainLines(commits, byHash);
  const owner = new Map<string, Commit>();
  // Oldest first: an older merge has brought in what a newer one reaches too.
  for (const merge of [...commits].reverse()) {
    if (merge.parents.length < 2 || !onMain.has(merge.hash) || isBackMerge(merge)) continue;
    const waiting = merge.parents.slice(1);
    for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
      const commit = byHash.get(hash);
      if (!commit || onMain.has(hash) || owner.has(hash)) continue;
      owner.set(hash, merge);
      waiting.push(...commit.parents);
    }
  }
  return owner;
}

function mainLines(commits: readonly Commit[], byHash: ReadonlyMap<string, Commit>): ReadonlySet<string> {
  const parents = new Set(commits.flatMap((commit) => commit.parents));
  const starts = commits.filter(({ hash }) => !parents.has(hash)).map(({ hash }) => hash);
  const onMain = new Set<string>();
  for (let start = starts.shift(); start !== undefined; start = starts.shift())
    for (let at = byHash.get(start); at && !onMain.has(at.hash); at = byHash.get(at.parents[0] ?? '')) {
      onMain.add(at.hash);
      if (at.parents.length > 1 && isBackMerge(at)) starts.push(...at.parents.slice(1));
    }
  return onMain;
}

const mainName =
  '(?:main|master|trunk|develop|development|dev|default|next|stable|production|staging|release[\\w./-]*)';
const intoBranch = new RegExp(
  `^Merge (?:remote-tracking )?branch '(?:(?:origin|upstream)/)?${mainName}'` +
    "(?: of \\S+)?(?: into '?(?<into>[^']+)'?)?$",
  'i',
);
const pulled = /^Merge (?:remote-tracking )?branch '(?<branch>[^']+)' of \S+(?: into '?(?<into>[^']+)'?)?$/i;
const byHand = new RegExp(`^Merge (?:(?:origin|upstream)/)?${mainName}(?: into \\S+)?$`, 'i');
const isMainName = (name: string): boolean => new RegExp(`^${mainName}$`, 'i').test(name);

/** Whether a merge brings the main line into a branch, or is one of `git pull`. That is no piece of work. */
export function isBackMerge({ subject, parents }: Pick<Commit, 'subject' | 'parents'>): boolean {
  if (parents.length < 2) return false;
  const main = intoBranch.exec(subject);
  // A release that is made from the development branch brings work in.
  if (main) return main.groups?.into === undefined || !isMainName(main.groups.into);
  const pull = pulled.exec(subject);
  if (pull) return pull.groups?.into === undefined || pull.groups.into === pull.groups.branch;
  return byHand.test(subject);
}
