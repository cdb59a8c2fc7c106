/** Commits for tests, in a history that is written line by line. */
import { readMessage, type Commit, type GitPerson } from '../../../../src/core/sharing/evidence/commit.ts';

export const me: GitPerson = { name: 'Robin Vos', mail: 'robin@example.org' };
export const sam: GitPerson = { name: 'Sam Okafor', mail: 'sam@example.org' };

export type Written = Readonly<{
  hash?: string;
  message: string;
  author?: GitPerson;
  /** `2026-11-20`, or with a time: `2026-11-20T14:30`. */
  at?: string;
  parents?: readonly string[];
  paths?: readonly string[];
  /** Added and removed lines. */
  lines?: readonly [number, number];
}>;

/** @param written oldest first; without parents, each commit follows the one before */
export function history(...written: readonly Written[]): readonly Commit[] {
  const commits: Commit[] = [];
  written.forEach(({ hash, message, author = me, at = '2026-11-20', parents, paths, lines }, index) => {
    const time = new Date(at.includes('T') ? `${at}Z` : `${at}T${String(index % 24).padStart(2, '0')}:00Z`);
    const before = commits.at(-1)?.hash;
    commits.push({
      hash: hash ?? `${(index + 1).toString(16).padStart(7, 'a')}${'0'.repeat(33)}`,
      ...readMessage(message),
      author,
      date: at.slice(0, 10),
      at: time.getTime(),
      arrived: at.slice(0, 10),
      parents: parents ?? (before === undefined ? [] : [before]),
      size: lines && { files: paths?.length ?? 1, added: lines[0], removed: lines[1] },
      paths,
    });
  });
  return commits.reverse();
}
