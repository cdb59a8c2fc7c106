/** Temporary folders that are deleted on exit, even if the run is interrupted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type TemporaryFolder = { readonly path: string; readonly remove: () => void };

const present = new Set<string>();

/** @param prefix of the path. The default is short, because the path of a socket has at most 107 characters. */
export function temporaryFolder(
  prefix = path.join(process.platform === 'win32' ? tmpdir() : '/tmp', 'cairn-'),
): TemporaryFolder {
  const folder = mkdtempSync(prefix);
  present.add(folder);
  return {
    path: folder,
    remove: () => {
      remove(folder);
    },
  };
}

function remove(folder: string): void {
  // A process that was just killed may still write, so retry.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  present.delete(folder);
}

process.on('exit', () => {
  for (const folder of present) remove(folder);
});
