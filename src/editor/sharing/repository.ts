/** Reads the Git repository that contains a folder, from the files in `.git`. */
import * as vscode from 'vscode';
import { readGitConfig, isTrue, type GitConfig } from '../../core/sharing/gitConfig.ts';
import { ignoreRules, type IgnoreAnswer, type IgnoreFile } from '../../core/sharing/gitIgnore.ts';
import { gitDirOf, sharedIndexOf, trackedFiles, type ObjectFormat } from '../../core/sharing/gitIndex.ts';
import { ifFound } from '../workspace/listing.ts';

export type Repository = Readonly<{
  /** The root of the work tree. */
  top: vscode.Uri;
  /** The folder of `index`. In a worktree or submodule, this is not `.git` in the root. */
  gitDir: vscode.Uri;
  /** The folder of `config` and `info/`. It is another one in a worktree. */
  commonDir: vscode.Uri;
  config: GitConfig;
}>;

export type Tracked = Readonly<{
  files: readonly vscode.Uri[];
  /** Whether a sparse index does not list all files of the folder. */
  isPartial: boolean;
}>;

/** Sizes in bytes. Larger files are not read: they are not what they should be. */
const limits = { index: 512 * 2 ** 20, text: 2 ** 20 };
/** Rules of this length together, in UTF-16 code units, are read. */
const maxRules = 4 * 2 ** 20;

/** The nearest repository that contains a folder. Its root may be outside the workspace. */
export async function repositoryAround(folder: vscode.Uri): Promise<Repository | undefined> {
  try {
    return await nearestRepository(folder);
  } catch (error) {
    // Other file systems may refuse to look above the workspace. They have no `.git` that Git would use.
    if (onDisk.has(folder.scheme)) throw error;
    return undefined;
  }
}

/** `vscode-remote`: the disk of a server, as a web worker sees it. */
const onDisk: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

async function nearestRepository(folder: vscode.Uri): Promise<Repository | undefined> {
  for (let top = folder; ; top = vscode.Uri.joinPath(top, '..')) {
    const gitDir = await gitDirIn(top);
    // As Git does, look further up if this is not a repository.
    if (gitDir && (await isThere(vscode.Uri.joinPath(gitDir, 'HEAD')))) {
      const common = await textOf(vscode.Uri.joinPath(gitDir, 'commondir'));
      const commonDir = common === undefined ? gitDir : (resolved(gitDir, common.trim()) ?? gitDir);
      return { top, gitDir, commonDir, config: readGitConfig((await textOf(at(commonDir, 'config'))) ?? '') };
    }
    if (vscode.Uri.joinPath(top, '..').path === top.path) return undefined;
  }
}

/** Whether a folder is the root of a repository of its own. */
export const hasRepository = (folder: vscode.Uri): Promise<boolean> => isThere(at(folder, '.git'));

async function gitDirIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const git = at(folder, '.git');
  const type = await typeOf(git);
  if (type === undefined) return undefined;
  if ((type & vscode.FileType.Directory) !== 0) return git;
  const target = gitDirOf((await textOf(git)) ?? '');
  return target === undefined ? undefined : resolved(folder, target);
}

/**
 * The tracked files below a folder of the work tree; none if there is no index yet.
 * @returns undefined if the index cannot be read
 */
export async function trackedBelow(repository: Repository, folder: vscode.Uri): Promise<Tracked | undefined> {
  const { top, gitDir, config } = repository;
  const file = at(gitDir, 'index');
  if (!(await isThere(file))) return { files: [], isPartial: false };
  const index = await bytesOf(file, limits.index);
  if (index === undefined) return undefined;
  const format: ObjectFormat = config.get('extensions.objectformat')?.toLowerCase() === 'sha256' ? 'sha256' : 'sha1';
  const name = sharedIndexOf(index, format);
  const shared = name === undefined ? undefined : await bytesOf(at(gitDir, name), limits.index);
  const ignoreCase = isTrue(config.get('core.ignorecase'));
  const found = trackedFiles(index, `${pathIn(top, folder)}/`, { format, ignoreCase, shared });
  return found && { files: found.files.map((path) => at(top, path)), isPartial: found.collapsed.length > 0 };
}

/**
 * A function that tells whether Git ignores each of some files of the work tree. The rules of the user count only where
 * the configuration of the repository names their file. All answers together take a bounded time.
 */
export async function ignoreTest(
  { top, commonDir, config }: Repository,
  files: readonly vscode.Uri[],
): Promise<(file: vscode.Uri) => IgnoreAnswer> {
  const rules: IgnoreFile[] = [];
  let length = 0;
  const add = async (uri: vscode.Uri | undefined, folder: string): Promise<void> => {
    if (!uri || !isFile(await typeOf(uri))) return;
    const text = length > maxRules ? undefined : await textOf(uri);
    length += text?.length ?? 0;
    rules.push({ folder, text });
  };
  const ofUser = config.get('core.excludesfile');
  await add(ofUser === undefined ? undefined : resolved(top, ofUser), '');
  await add(at(commonDir, 'info/exclude'), '');
  const paths = files.map((file) => pathIn(top, file));
  for (const folder of foldersOf(paths)) {
    const file = at(top, `${folder}.gitignore`);
    // Git does not follow a link here.
    if ((await typeOf(file)) === vscode.FileType.File) await add(file, folder);
  }
  const answer = ignoreRules(rules, { ignoreCase: isTrue(config.get('core.ignorecase')) });
  return (file) => answer(pathIn(top, file));
}

/** The folders with a `.gitignore` that may concern files, with a final `/`, outer ones first. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set(['']);
  for (const path of paths)
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end + 1));
  return [...folders].sort((one, other) => one.length - other.length);
}

/** The path from the root of the work tree. */
export const pathIn = (top: vscode.Uri, uri: vscode.Uri): string => uri.path.slice(top.path.length).replace(/^\//, '');

/**
 * Resolves a path in a Git file: relative, absolute, or with a drive letter on Windows. Undefined for a path on another
 * computer, and for one in the user's home folder, which is not known here.
 */
function resolved(from: vscode.Uri, path: string): vscode.Uri | undefined {
  if (/^[a-z]:[\\/]/i.test(path)) return from.with({ path: `/${path.replaceAll('\\', '/')}` });
  if (path === '' || path.startsWith('~') || /^[\\/]{2}/.test(path)) return undefined;
  return path.startsWith('/') ? from.with({ path }) : at(from, path);
}

const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);

/** Also for a link to a file. */
const isFile = (type: vscode.FileType | undefined): boolean =>
  type !== undefined && (type & vscode.FileType.File) !== 0;

const typeOf = (uri: vscode.Uri): Promise<vscode.FileType | undefined> =>
  ifThere(async () => (await vscode.workspace.fs.stat(uri)).type);

export const isThere = async (uri: vscode.Uri): Promise<boolean> => (await typeOf(uri)) !== undefined;

/** Undefined for a missing file, for devices and pipes, which could be endless, and for files over the limit. */
const bytesOf = (uri: vscode.Uri, limit: number): Promise<Uint8Array | undefined> =>
  ifThere(async () => {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return !isFile(type) || size > limit ? undefined : vscode.workspace.fs.readFile(uri);
  });

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await bytesOf(uri, limits.text);
  return bytes && new TextDecoder().decode(bytes);
}

async function ifThere<T>(ask: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await ifFound(ask);
  } catch (error) {
    // Folders above the workspace may be unreadable. A repository there is ignored.
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return undefined;
    throw error;
  }
}
