/** What git does with two versions of a file without a merge driver. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MarkerStyle } from '../core/sharing/merge/lineMerge.ts';

export type FileVersions = { readonly base: Uint8Array; readonly ours: Uint8Array; readonly theirs: Uint8Array };

/** Undefined if git cannot merge the versions, as with binary files, or is not there. */
export type GitMerge = { readonly content: Buffer; readonly conflicts: number } | undefined;

/** `git merge-file` gives the number of conflicts as its exit code, and an error as a code above this one. */
const mostConflicts = 127;

export async function mergeWithGit(versions: FileVersions, style: MarkerStyle): Promise<GitMerge> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cairn-merge-'));
  try {
    const names = ['ours', 'base', 'theirs'] as const;
    for (const name of names) await writeFile(path.join(folder, name), versions[name]);
    const labels = ['-L', style.ours, '-L', 'base', '-L', style.theirs];
    const size = style.size === undefined ? [] : [`--marker-size=${style.size}`];
    return await run(folder, ['merge-file', '--stdout', ...size, ...labels, ...names]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const run = (cwd: string, args: readonly string[]): Promise<GitMerge> =>
  new Promise((resolve) => {
    execFile('git', args, { cwd, encoding: 'buffer', maxBuffer: Infinity }, (error, content) => {
      const code = error ? error.code : 0;
      resolve(typeof code === 'number' && code <= mostConflicts ? { content, conflicts: code } : undefined);
    });
  });
