/** The history of a repository, read by the Git extension in pages, so that long histories neither wait nor block. */
import * as vscode from 'vscode';
import { existingDate, type IsoDate } from '../../../core/base/calendar.ts';
import { readMessage, type Commit, type GitPerson } from '../../../core/sharing/evidence/commit.ts';
import type { Source } from '../../../core/sharing/evidence/evidenceLines.ts';
import { readRemote, type Remote } from '../../../core/sharing/evidence/remote.ts';
import { logWarning } from '../../commands/logError.ts';
import { timeSlicer } from '../../workspace/timeSlicer.ts';
import type { GitLogCommit, GitRepository } from '../git.ts';
import { isThere, repositoryAround } from '../repository.ts';

/** Commits that are read at once. */
const pageSize = 500;
/** Older ones are not read; twenty years of work for most. */
const maxCommits = 20_000;
/** Commits whose changed files are asked for, as each takes one run of Git. */
const maxWithPaths = 200;
/** Runs of Git at the same time. */
const parallel = 4;

export type Notice = 'no-commits' | 'shallow' | 'detached' | 'changed' | 'too-many';

export type ReadHistory = Readonly<{
  source: Source;
  /** Newest first. */
  commits: readonly Commit[];
  head: string | undefined;
  notices: readonly Notice[];
}>;

export type HistoryQuestion = Readonly<{
  isHome: boolean;
  /** Where to stop; undefined for everything. */
  since: IsoDate | undefined;
  /** The newest commit at the last time. */
  lastHead: string | undefined;
  /** Told after each page, with the number of commits so far. */
  progress: (commits: number) => void;
  token: vscode.CancellationToken;
}>;

/** @throws vscode.CancellationError */
export async function readHistory(
  repository: GitRepository,
  { isHome, since, lastHead, progress, token }: HistoryQuestion,
): Promise<ReadHistory> {
  // A repository that was just opened knows neither its head nor its remotes.
  await repository.status();
  const { HEAD, remotes } = repository.state;
  const name = repository.rootUri.path.slice(repository.rootUri.path.lastIndexOf('/') + 1);
  const source: Source = { name, remote: remoteOf(remotes), isHome };
  if (HEAD?.commit === undefined) return { source, commits: [], head: undefined, notices: ['no-commits'] };
  const { commits, isCut } = await readPages(repository, since, progress, token);
  const notices: Notice[] = [
    ...(isCut ? (['too-many'] as const) : []),
    ...((await isShallow(repository.rootUri)) ? (['shallow'] as const) : []),
    ...(HEAD.name === undefined ? (['detached'] as const) : []),
    ...((await isChanged(repository, lastHead, HEAD.commit)) ? (['changed'] as const) : []),
  ];
  return { source, commits, head: HEAD.commit, notices };
}

async function readPages(
  repository: GitRepository,
  since: IsoDate | undefined,
  progress: (commits: number) => void,
  token: vscode.CancellationToken,
): Promise<Readonly<{ commits: readonly Commit[]; isCut: boolean }>> {
  const commits: Commit[] = [];
  const slicer = timeSlicer();
  for (;;) {
    const page = await repository.log({ maxEntries: pageSize, skip: commits.length, shortStats: true });
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    for (const commit of page) {
      commits.push(commitOf(commit));
      await slicer.yield();
    }
    progress(commits.length);
    if (page.length < pageSize) return { commits, isCut: false };
    // Git sorts by the committer's date, as far as parents allow: one old commit says nothing about the next ones.
    const isOld = since !== undefined && commits.slice(-pageSize).every(({ arrived }) => arrived < since);
    if (isOld) return { commits, isCut: false };
    if (commits.length >= maxCommits) return { commits, isCut: true };
  }
}

function commitOf({ hash, message, parents, shortStat, ...rest }: GitLogCommit): Commit {
  const authored = rest.authorDate ?? rest.commitDate ?? new Date(0);
  return {
    hash,
    ...readMessage(message),
    author: { name: rest.authorName ?? '', mail: rest.authorEmail ?? '' },
    date: dayOf(authored),
    at: authored.getTime(),
    arrived: dayOf(rest.commitDate ?? authored),
    parents,
    size: shortStat && { files: shortStat.files, added: shortStat.insertions, removed: shortStat.deletions },
    paths: undefined,
  };
}

/** In the time zone of this machine. */
const dayOf = (date: Date): IsoDate =>
  existingDate(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? '1970-01-01';

/** `origin` before others. */
function remoteOf(remotes: GitRepository['state']['remotes']): Remote | undefined {
  const sorted = [...remotes].sort((one, other) => Number(other.name === 'origin') - Number(one.name === 'origin'));
  for (const { fetchUrl, pushUrl } of sorted) {
    const remote = readRemote(fetchUrl ?? pushUrl ?? '');
    if (remote) return remote;
  }
  return undefined;
}

async function isShallow(root: vscode.Uri): Promise<boolean> {
  const found = await repositoryAround(root);
  return found !== undefined && isThere(vscode.Uri.joinPath(found.commonDir, 'shallow'));
}

/** Whether the last commit seen is not part of this history: it was rewritten, or another branch is checked out. */
async function isChanged(repository: GitRepository, lastHead: string | undefined, head: string): Promise<boolean> {
  if (lastHead === undefined || lastHead === head) return false;
  return repository.getMergeBase(lastHead, head).then(
    (base) => base !== lastHead,
    // Git fails for a commit that it does not know anymore.
    () => true,
  );
}

/** The names and addresses in the configuration of Git, and the addresses of the setting. */
export async function identityIn(repository: GitRepository, mails: readonly string[]): Promise<readonly GitPerson[]> {
  const valueOf = async (key: string): Promise<string> => {
    // Git fails for a key without a value.
    const local = await repository.getConfig(key).catch(() => '');
    return local.trim() === '' ? (await repository.getGlobalConfig(key).catch(() => '')).trim() : local.trim();
  };
  const own = { name: await valueOf('user.name'), mail: await valueOf('user.email') };
  return [own, ...mails.map((mail) => ({ name: '', mail }))].filter(({ name, mail }) => name !== '' || mail !== '');
}

/** The commits with the paths of their files, as far as they are among `wanted`: for the newest ones alone. */
export async function withPaths(
  repository: GitRepository,
  commits: readonly Commit[],
  wanted: (commit: Commit) => boolean,
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
): Promise<readonly Commit[]> {
  const asked = commits.filter((commit) => commit.parents.length > 0 && wanted(commit)).slice(0, maxWithPaths);
  const found = new Map<string, readonly string[]>();
  const queue = [...asked];
  const work = async (): Promise<void> => {
    for (let commit = queue.shift(); commit; commit = queue.shift()) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const [parent = ''] = commit.parents;
      try {
        const changes = await repository.diffBetween(parent, commit.hash);
        const { path: root } = repository.rootUri;
        found.set(
          commit.hash,
          changes.map(({ uri }) => uri.path.slice(root.length + 1)),
        );
      } catch (error) {
        // At the edge of a shallow clone, the parent is missing.
        logWarning(log, 'Git did not say which files a commit changes.', error);
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return commits.map((commit) => ({ ...commit, paths: found.get(commit.hash) }));
}
