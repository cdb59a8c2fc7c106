/** Where a growth folder is on the website of a Git host, read from the files in `.git`. */
import * as vscode from 'vscode';
import { readRemote, type Remote } from '../../../core/sharing/evidence/remote.ts';
import { ifFound } from '../../workspace/listing.ts';
import { pathIn, repositoryAround } from '../repository.ts';

export type WebPlace = Readonly<{
  remote: Remote;
  /** The branch that is checked out; undefined on a detached head. */
  branch: string | undefined;
  /** The path of the folder in the repository: empty, or with a final `/`. */
  prefix: string;
}>;

/** @returns undefined without a repository, and without a remote that has an address on the web */
export async function webPlaceOf(folder: vscode.Uri): Promise<WebPlace | undefined> {
  const repository = await repositoryAround(folder);
  if (!repository) return undefined;
  const { top, gitDir, config } = repository;
  const urls = [...config].filter(([key]) => /^remote\..+\.url$/.test(key)).map(([, url]) => url);
  const remote = [config.get('remote.origin.url'), ...urls]
    .map((url) => (url === undefined ? undefined : readRemote(url)))
    .find((found) => found !== undefined);
  if (!remote) return undefined;
  const head = await ifFound(() => vscode.workspace.fs.readFile(vscode.Uri.joinPath(gitDir, 'HEAD')));
  const branch = /^ref: refs\/heads\/(\S+)\s*$/.exec(head ? new TextDecoder().decode(head) : '')?.[1];
  const path = pathIn(top, folder);
  return { remote, branch, prefix: path === '' ? '' : `${path}/` };
}
