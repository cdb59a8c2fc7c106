/** Temporary folders that do not stay behind, not even when the run is interrupted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type TemporaryFolder = { readonly path: string; readonly remove: () => void };

const present = new Set<string>();

/**
 * @param prefix of its path. It is short when left out, since sockets are put below and a socket's path may have 107
 * characters at most.
 */
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
  // A process that has just been killed may still be seen writing: try again.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  present.delete(folder);
}

process.on('exit', () => {
  for (const folder of present) remove(folder);
});
