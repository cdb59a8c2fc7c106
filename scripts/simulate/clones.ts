/** The clones of one repository, and the growth folder in each. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Writes } from './ledger.ts';
import type { Files } from './oracle.ts';
import type { Folder } from './operations.ts';
import { repositoryIn, type Repository } from './repository.ts';

export type Clone = {
  readonly name: string;
  readonly repository: Repository;
  readonly folder: Folder;
  readonly files: () => Files;
  /** The writes in the history of its branch. */
  readonly known: Writes;
};

export type Clones = {
  readonly clones: readonly Clone[];
  /** What was pushed last. */
  readonly pushed: { commit: string; readonly known: Writes };
};

/** The last commit of a clone. */
export const headOf = ({ repository }: Clone): string => repository.read('.git/refs/heads/main').trim();

/**
 * Creates repositories below a folder. They share their objects, so that a fetch is only the name of a commit: merges
 * are what is simulated, not the transport.
 */
export function createClones(root: string, names: readonly string[], setUp: (repository: Repository) => void): Clones {
  const objects = path.join(root, 'objects');
  mkdirSync(objects, { recursive: true });
  const clones = names.map((name): Clone => {
    const folder = path.join(root, name);
    mkdirSync(folder, { recursive: true });
    const repository = repositoryIn(folder, name, objects);
    repository.git('init', '-q', '-b', 'main');
    // Neither upkeep nor safety against power cuts: the folder lives for minutes.
    for (const setting of ['gc.auto=0', 'maintenance.auto=false', 'core.fsync=none']) {
      const [key = '', value = ''] = setting.split('=');
      repository.git('config', key, value);
    }
    setUp(repository);
    return { name, repository, ...growthFolder(path.join(folder, 'growth')), known: new Set() };
  });
  return { clones, pushed: { commit: '', known: new Set() } };
}

function growthFolder(root: string): { readonly folder: Folder; readonly files: () => Files } {
  mkdirSync(root, { recursive: true });
  const paths = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replaceAll(path.sep, '/'))
      .sort();
  const read = (file: string) => {
    const whole = path.join(root, file);
    return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
  };
  return {
    folder: {
      paths,
      read,
      write: (file, text) => {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
      },
      move: (from, to) => {
        mkdirSync(path.dirname(path.join(root, to)), { recursive: true });
        renameSync(path.join(root, from), path.join(root, to));
      },
    },
    files: () => new Map(paths().map((file) => [file, read(file) ?? ''])),
  };
}

export const removeClones = (root: string): void => {
  rmSync(root, { recursive: true, force: true });
};
