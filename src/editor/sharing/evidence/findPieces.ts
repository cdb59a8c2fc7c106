/** Reads the repositories of a growth folder, and finds the person’s pieces of work that have no evidence line yet. */
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../../core/base/calendar.ts';
import { plural } from '../../../core/base/texts.ts';
import { identityTest, isOwn } from '../../../core/sharing/evidence/authors.ts';
import type { Commit } from '../../../core/sharing/evidence/commit.ts';
import { collectSince, recordedTest, type Source } from '../../../core/sharing/evidence/evidenceLines.ts';
import { groupInSteps, type Own, type Piece, type Pieces } from '../../../core/sharing/evidence/pieces.ts';
import { allEvidence } from '../../../core/sharing/evidence/targets.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { timeSlicer } from '../../workspace/timeSlicer.ts';
import { pathIn } from '../repository.ts';
import type { GitRepository } from '../git.ts';
import { identityIn, readHistory, withPaths, type Notice } from './history.ts';
import type { collectionMarks } from './marks.ts';
import { ownMails, type Repositories } from './repositories.ts';

/** How far back the first collection looks, in days. */
const firstSpan = 90;

/** Since the last collection, since a day, or the whole history. */
export type LookBack = Readonly<{ to: 'last' | 'everything' }> | Readonly<{ to: 'day'; day: IsoDate }>;

export type FoundPieces = Readonly<{
  repository: GitRepository;
  source: Source;
  pieces: readonly Piece[];
  /** Commits that are left out because they were taken back. */
  reverted: number;
  /** Whether Git or the settings say who the person is. */
  isKnown: boolean;
  head: string | undefined;
  notices: readonly Notice[];
}>;

export type FindDeps = Readonly<{
  marks: ReturnType<typeof collectionMarks>;
  log: vscode.LogOutputChannel;
  today: IsoDate;
}>;

/** The day from which a repository is read; undefined for its whole history. */
export function firstDayRead(
  { marks, today }: Pick<FindDeps, 'marks' | 'today'>,
  folder: GrowthFolder,
  repository: GitRepository,
  since: LookBack,
): IsoDate | undefined {
  if (since.to === 'everything') return undefined;
  if (since.to === 'day') return since.day;
  const mark = marks.get(folder.uri, repository.rootUri)?.date;
  return collectSince(allEvidence(folder.index), mark) ?? addDays(today, -firstSpan);
}

/** @throws vscode.CancellationError when the person cancels */
export const findPieces = (
  deps: FindDeps,
  folder: GrowthFolder,
  { found }: Repositories,
  since: LookBack,
): Thenable<readonly FoundPieces[]> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading commits'), cancellable: true },
    async (progress, token) => {
      const all: FoundPieces[] = [];
      for (const each of found)
        all.push(
          await findIn(deps, folder, each, firstDayRead(deps, folder, each.repository, since), token, (message) => {
            progress.report({ message });
          }),
        );
      return all;
    },
  );

export async function findIn(
  { marks, log }: FindDeps,
  folder: GrowthFolder,
  { repository, isHome }: Repositories['found'][number],
  since: IsoDate | undefined,
  token: vscode.CancellationToken,
  tell: (message: string) => void,
): Promise<FoundPieces> {
  const history = await readHistory(repository, {
    isHome,
    since,
    lastHead: marks.get(folder.uri, repository.rootUri)?.head,
    progress: (count) => {
      tell(plural(vscode.l10n.t('{count, plural, one {# commit} other {# commits}}'), { count }));
    },
    token,
  });
  const people = await identityIn(repository, ownMails());
  const isMe = identityTest(people);
  const isRecent = ({ arrived }: { arrived: IsoDate }): boolean => since === undefined || arrived >= since;
  const wanted = (commit: Commit): boolean => isRecent(commit) && (commit.parents.length > 1 || isOwn(commit, isMe));
  const commits = await withPaths(repository, history.commits, wanted, token, log);
  const isLeftOut = growthTest(folder, repository);
  const { pieces, reverted } = await inSlices(commits, { isMe, isLeftOut });
  const evidence = allEvidence(folder.index);
  const isRecorded = recordedTest(
    evidence.flatMap(({ ref }) => ref ?? []),
    evidence,
  );
  return {
    repository,
    source: history.source,
    pieces: pieces.filter((piece) => isRecent(piece) && !isRecorded(piece, history.source)),
    reverted,
    isKnown: people.length > 0,
    head: history.head,
    notices: history.notices,
  };
}

/** Check-ins and other changes of the growth folder itself are no evidence. */
function growthTest(folder: GrowthFolder, { rootUri }: GitRepository): (commit: Commit) => boolean {
  if (!`${folder.uri.path}/`.startsWith(`${rootUri.path}/`)) return () => false;
  const inside = `${pathIn(rootUri, folder.uri)}/`;
  return ({ paths }) => paths !== undefined && paths.length > 0 && paths.every((path) => path.startsWith(inside));
}

async function inSlices(commits: readonly Commit[], own: Own): Promise<Pieces> {
  const slicer = timeSlicer();
  const steps = groupInSteps(commits, own);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await slicer.yield();
  }
}
