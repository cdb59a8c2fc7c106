/** What Git does with the files in `private/`: which it tracks, and which it would add. */
import * as vscode from 'vscode';
import { privateFolder } from '../../core/model/kinds.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { ifFound, isLink } from '../workspace/listing.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import type { Git } from './git.ts';
import { hasRepository, ignoreTest, isThere, repositoryAround, trackedBelow, type Repository } from './repository.ts';

export type PrivateFiles = {
  /** Files on disk that Git tracks. */
  readonly tracked: readonly vscode.Uri[];
  /** Files on disk that Git does not track, and would add. */
  readonly notIgnored: readonly vscode.Uri[];
  /** Those of them of which it is not known, because the rules take too long to look at. */
  readonly undecided: readonly vscode.Uri[];
  /** Undefined if the growth folder is in no repository. */
  readonly repository: Repository | undefined;
};

export type NotIgnored = Pick<PrivateFiles, 'notIgnored' | 'undecided'>;

const none: NotIgnored = { notIgnored: [], undecided: [] };

/** More files are not looked at: the same lines of a `.gitignore` apply to them. */
const maxFiles = 2_000;
/** Git takes about 50 ms to look for one file. */
const maxSlowFiles = 50;

export async function privateFilesOf(folder: GrowthFolder, git: Git): Promise<PrivateFiles> {
  const repository = await repositoryAround(folder.uri);
  const hidden = folder.uriOf(privateFolder);
  // A repository in `private/` has been created for it on purpose, and the one around does not see its files.
  if (!repository || (await hasRepository(hidden))) return { tracked: [], notIgnored: [], undecided: [], repository };
  const index = await trackedBelow(repository, hidden);
  const files = await filesBelow(hidden);
  const inIndex = (index?.files ?? []).filter(isPersonal);
  // A deleted file leaves Git with the next commit.
  const areThere = await Promise.all(inIndex.map(isThere));
  const tracked = inIndex.filter((_, at) => areThere[at]);
  if (!index || index.isPartial) tracked.push(...((await git.tracked(folder.uri, files.slice(0, maxSlowFiles))) ?? []));
  const known = new Set(tracked.map(String));
  const others = files.filter((uri) => !known.has(uri.toString()));
  return { tracked, ...(await notIgnored(folder, repository, others, git)), repository };
}

/**
 * The files that are to be written to `private/` although Git would not ignore them, and those of which that is not
 * known. Empty if there is no Git.
 */
export async function wouldBeAdded(folder: GrowthFolder, files: readonly vscode.Uri[], git: Git): Promise<NotIgnored> {
  const repository = await repositoryAround(folder.uri);
  const hidden = folder.uriOf(privateFolder);
  if (!repository || (await hasRepository(hidden))) return none;
  const found = await notIgnored(folder, repository, files, git);
  if (found.notIgnored.length === 0) return none;
  // For tracked files there is another problem, which the rules do not solve.
  const tracked = new Set((await trackedBelow(repository, hidden))?.files.map(String));
  const untracked = (uris: readonly vscode.Uri[]) => uris.filter((uri) => !tracked.has(uri.toString()));
  return { notIgnored: untracked(found.notIgnored), undecided: untracked(found.undecided) };
}

/** Git knows best, and else the rules that can be read. */
async function notIgnored(
  { uri: growth }: GrowthFolder,
  repository: Repository,
  files: readonly vscode.Uri[],
  git: Git,
): Promise<NotIgnored> {
  if (files.length === 0) return none;
  const ignored = await git.ignored(growth, files);
  if (ignored) {
    const names = new Set(ignored.map(String));
    return { notIgnored: files.filter((uri) => !names.has(uri.toString())), undecided: [] };
  }
  const answerFor = await ignoreTest(repository, files);
  const [notIgnored, undecided]: [vscode.Uri[], vscode.Uri[]] = [[], []];
  const slicer = timeSlicer();
  for (const uri of files) {
    await slicer.yield();
    const answer = answerFor(uri);
    if (answer !== 'ignored') notIgnored.push(uri);
    if (answer === 'undecided') undecided.push(uri);
  }
  return { notIgnored, undecided };
}

/** All files below a folder, of any kind, but not those behind a link or in a repository of their own. */
async function filesBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next && files.length < maxFiles; next = folders.shift()) {
    const entries = await entriesOf(next);
    if (entries.some(([name]) => name === '.git')) continue;
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(next, name);
      if (isLink(type)) continue;
      if ((type & vscode.FileType.Directory) !== 0) folders.push(uri);
      else if (isPersonal(uri)) files.push(uri);
    }
  }
  return files;
}

/** Not the files that keep an empty folder in Git. */
const isPersonal = ({ path }: vscode.Uri): boolean => !/\/\.git(?:keep|ignore)$/.test(path);

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  const entries = await ifFound(async () => {
    const { type } = await vscode.workspace.fs.stat(folder);
    return isLink(type) ? [] : vscode.workspace.fs.readDirectory(folder);
  });
  return entries ?? [];
}
