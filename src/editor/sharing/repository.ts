/** Reads the git repository that contains a folder, from the files in `.git`. */
import * as vscode from 'vscode';
import { gitDirOf, objectFormatOf, trackedFiles } from '../../core/problems/trackedFiles.ts';
import { isNotFound } from '../workspace/listing.ts';

export type Repository = {
  /** The root of the work tree. */
  readonly top: vscode.Uri;
  /** The folder of `index`. In a worktree or submodule, this is not `.git` in the root. */
  readonly gitDir: vscode.Uri;
};

/** The nearest repository that contains a folder. Its root may be outside the workspace. */
export async function repositoryAround(folder: vscode.Uri): Promise<Repository | undefined> {
  for (let top = folder; ; top = vscode.Uri.joinPath(top, '..')) {
    const git = vscode.Uri.joinPath(top, '.git');
    const found = await whatIs(git);
    if (found === 'folder') return { top, gitDir: git };
    if (found === 'file') {
      const target = gitDirOf((await textOf(git)) ?? '');
      return target === undefined ? undefined : { top, gitDir: resolved(top, target) };
    }
    if (vscode.Uri.joinPath(top, '..').path === top.path) return undefined;
  }
}

/** The tracked files below a folder of the work tree; none if the index is missing or cannot be read. */
export async function trackedBelow({ top, gitDir }: Repository, folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const index = await bytesOf(vscode.Uri.joinPath(gitDir, 'index'));
  if (index === undefined) return [];
  const under = `${folder.path.slice(top.path.length).replace(/^\/+/, '')}/`;
  const common = await textOf(vscode.Uri.joinPath(gitDir, 'commondir'));
  const config = await textOf(
    vscode.Uri.joinPath(common === undefined ? gitDir : resolved(gitDir, common.trim()), 'config'),
  );
  const paths = trackedFiles(index, under, objectFormatOf(config ?? '')) ?? [];
  return paths.map((path) => vscode.Uri.joinPath(top, path));
}

/** Resolves a path in a git file: relative, absolute, or with a drive letter on Windows. */
function resolved(from: vscode.Uri, path: string): vscode.Uri {
  if (/^[a-z]:[\\/]/i.test(path)) return from.with({ path: `/${path.replaceAll('\\', '/')}` });
  return path.startsWith('/') ? from.with({ path }) : vscode.Uri.joinPath(from, path);
}

const whatIs = (uri: vscode.Uri): Promise<'file' | 'folder' | undefined> =>
  ifThere(async () =>
    ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) === 0 ? 'file' : 'folder',
  );

export const isThere = async (uri: vscode.Uri): Promise<boolean> => (await whatIs(uri)) !== undefined;

const bytesOf = (uri: vscode.Uri): Promise<Uint8Array | undefined> => ifThere(() => vscode.workspace.fs.readFile(uri));

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await bytesOf(uri);
  return bytes && new TextDecoder().decode(bytes);
}

async function ifThere<T>(ask: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    // Folders above the workspace may be unreadable. A repository there is ignored.
    if (isNotFound(error) || (error instanceof vscode.FileSystemError && error.code === 'NoPermissions'))
      return undefined;
    throw error;
  }
}
