/** Which commits were taken back. */
import type { Commit } from './commit.ts';
import type { Merges } from './branches.ts';
import { readRevert } from './subject.ts';

export type Reverts = Readonly<{
  /** Hashes of the commits that were taken back and not brought in again. */
  undone: ReadonlySet<string>;
  /** Hashes of the commits that take something back, or bring it in again, and are no work of their own. */
  neutral: ReadonlySet<string>;
}>;

/**
 * A revert names its commit by hash or by subject. If it is reverted itself, it has no effect. Reverting a merge takes
 * back its branch. A revert of what is not among the commits counts as work.
 * @param commits newest first
 */
export function revertsIn(commits: readonly Commit[], merges: Merges): Reverts {
  const undone = new Set<string>();
  const neutral = new Set<string>();
  commits.forEach((commit, at) => {
    const reverted = readRevert(commit.subject, commit.body);
    if (!reverted) return;
    const older = commits.slice(at + 1);
    const byHash = older.filter(({ hash }) => reverted.hashes.some((short) => hash.startsWith(short)));
    const bySubject = older.find(({ subject }) => subject === reverted.subject);
    const targets = byHash.length > 0 ? byHash : bySubject ? [bySubject] : [];
    if (targets.length === 0) return;
    neutral.add(commit.hash);
    if (undone.has(commit.hash)) return;
    for (const target of targets) {
      undone.add(target.hash);
      if (target.parents.length > 1)
        for (const [hash, merge] of merges) if (merge.hash === target.hash) undone.add(hash);
    }
  });
  return { undone, neutral };
}
