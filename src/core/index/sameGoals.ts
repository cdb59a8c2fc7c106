/** Goals that are there twice, as after a rename on two machines. */
import type { FileEntry, KnownFile } from './fileEntry.ts';

export type SameGoals = ReturnType<typeof trackSameGoals>;

/**
 * Goals with the same title and the same start are probably one goal in two files: git keeps both when each machine
 * gave the file another name. A private goal and a shared one are never the same, because they must not be merged.
 * @param goals all files of goals; read when the first question is asked, because the title of a cached goal is not
 * parsed before it is used
 */
export function trackSameGoals(goals: () => Iterable<KnownFile>) {
  let paths: Map<string, Set<string>> | undefined;

  const pathsOf = (entry: FileEntry | undefined): ReadonlySet<string> => {
    const key = keyOf(entry);
    return (key === undefined ? undefined : paths?.get(key)) ?? none;
  };
  const add = (entry: FileEntry): void => {
    const key = keyOf(entry);
    if (key === undefined) return;
    const known = paths?.get(key);
    if (known) known.add(entry.path);
    else paths?.set(key, new Set([entry.path]));
  };

  return {
    /** @returns files whose problems may have changed */
    update(was: FileEntry | undefined, now: FileEntry | undefined): readonly string[] {
      if (!paths || keyOf(was) === keyOf(now)) return [];
      const affected = [...pathsOf(was), ...pathsOf(now)];
      const before = keyOf(was);
      if (was && before !== undefined) paths.get(before)?.delete(was.path);
      if (now) add(now);
      return affected;
    },
    /** The path of another file with the same goal. Of several, the first by path. */
    otherOf(entry: KnownFile): string | undefined {
      if (!paths) {
        paths = new Map();
        for (const goal of goals()) add(goal);
      }
      return [...pathsOf(entry)].filter((path) => path !== entry.path).sort()[0];
    },
  };
}

const none: ReadonlySet<string> = new Set();

function keyOf(entry: FileEntry | undefined): string | undefined {
  if (entry?.kind !== 'goal' || entry.state !== 'current') return undefined;
  const { title, start } = entry.entity;
  return JSON.stringify([entry.private, title.trim().toLowerCase(), start]);
}
