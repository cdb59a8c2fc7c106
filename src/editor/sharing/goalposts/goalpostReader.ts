/**
 * Reads how a goal was moved, from the history of its file. Git is asked when a hover or a card asks, and once for each
 * commit that is checked out: what a version says does not change anymore.
 */
import * as vscode from 'vscode';
import { existingDate, type IsoDate } from '../../../core/base/calendar.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import {
  goalpostsOf,
  readVersion,
  type Goalposts,
  type GoalVersion,
} from '../../../core/sharing/goalposts/goalposts.ts';
import { logWarning } from '../../commands/logError.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { timeSlicer } from '../../workspace/timeSlicer.ts';
import { gitApi, type GitRepository } from '../git.ts';

/** More versions of one goal are not read, as each takes a run of Git; the newest are. */
const maxVersions = 100;

export type GoalpostReader = Readonly<{
  /** Without Git, only what `changes` in the file says. */
  read: (folder: GrowthFolder, goal: Readable<'goal'>, today: IsoDate) => Promise<Goalposts>;
  /** What was read last; undefined if nobody has asked yet. */
  known: (folder: GrowthFolder, goal: Readable<'goal'>) => Goalposts | undefined;
}>;

type History = Readonly<{ head: string; versions: Promise<readonly GoalVersion[]> }>;
type Result = Readonly<{
  versions: readonly GoalVersion[];
  goal: Readable<'goal'>;
  text: string;
  today: IsoDate;
  goalposts: Goalposts;
}>;

const none: readonly GoalVersion[] = [];

export function createGoalpostReader(log: vscode.LogOutputChannel): GoalpostReader {
  const histories = new Map<string, History>();
  const results = new Map<string, Result>();

  const committed = async (file: vscode.Uri, path: string): Promise<readonly GoalVersion[]> => {
    const repository = (await gitApi(log))?.getRepository(file);
    const head = repository?.state.HEAD?.commit;
    if (!repository || head === undefined) return none;
    const known = histories.get(file.toString());
    if (known?.head === head) return known.versions;
    const versions = readVersions(repository, file, path).catch((error: unknown) => {
      logWarning(log, 'Git did not show the history of a goal.', error);
      return none;
    });
    histories.set(file.toString(), { head, versions });
    return versions;
  };

  return {
    async read(folder, goal, today) {
      const { path } = goal;
      const file = folder.uriOf(path);
      const versions = await committed(file, path);
      const last = results.get(file.toString());
      const known = last?.versions === versions && last.today === today ? last : undefined;
      // The file is read only when the index has something new of it: cards ask with each change of the folder.
      if (known?.goal === goal) return known.goalposts;
      const { text } = await folder.documentOf(path);
      const goalposts =
        known?.text === text ? known.goalposts : goalpostsOf([...versions, readVersion(path, undefined, text)], today);
      results.set(file.toString(), { versions, goal, text, today, goalposts });
      return goalposts;
    },
    known: (folder, { path }) => results.get(folder.uriOf(path).toString())?.goalposts,
  };
}

/** Oldest first. */
async function readVersions(
  repository: GitRepository,
  file: vscode.Uri,
  path: string,
): Promise<readonly GoalVersion[]> {
  const commits = await repository.log({ path: file.fsPath, maxEntries: maxVersions });
  const slicer = timeSlicer();
  const versions: GoalVersion[] = [];
  for (const { hash, authorDate, commitDate } of [...commits].reverse()) {
    // In the commit that deleted it, there is no such file.
    const text = await repository.show(hash, file.fsPath).catch(() => undefined);
    const date = dayOf(authorDate ?? commitDate);
    if (text !== undefined && date !== undefined) versions.push(readVersion(path, date, text));
    await slicer.yield();
  }
  return versions;
}

const dayOf = (date: Date | undefined): IsoDate | undefined =>
  date && existingDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
