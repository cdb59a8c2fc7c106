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
  /** Commits what changed since the last commit, if anything did. */
  readonly commit: (message: string) => void;
  /** Ends a merge that git left open. */
  readonly commitMerge: () => void;
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
    const { folder: growth, files, takeChange } = growthFolder(path.join(folder, 'growth'));
    const add = (change: ChangeInFolder) => {
      // Starting git takes most of the time of a simulated year, so it is done only where it is needed.
      if (change === 'paths') repository.git('add', '-A');
    };
    return {
      name,
      repository,
      folder: growth,
      files,
      commit: (message) => {
        const change = takeChange();
        if (change === 'none') return;
        add(change);
        repository.git('commit', '-q', '-a', '--allow-empty', '-m', message);
      },
      commitMerge: () => {
        add(takeChange());
        repository.git('commit', '-q', '-a', '--no-edit');
      },
      known: new Set(),
    };
  });
  return { clones, pushed: { commit: '', known: new Set() } };
}

/** `paths`: there are files at other paths, which git has to look for. */
type ChangeInFolder = 'none' | 'texts' | 'paths';

type GrowthFolder = Pick<Clone, 'folder' | 'files'> & {
  /** What changed since the last call. */
  readonly takeChange: () => ChangeInFolder;
};

function growthFolder(root: string): GrowthFolder {
  mkdirSync(root, { recursive: true });
  let change: ChangeInFolder = 'none';
  const paths = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replaceAll(path.sep, '/'))
      .sort();
  const read = (file: string) => {
    const whole = path.join(root, file);
    return existsSync(whole) ? readFileSync(whole, 'utf8') : undefined;
  };
  const folderFor = (file: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  };
  return {
    folder: {
      paths,
      read,
      write: (file, text) => {
        change = change === 'paths' || !existsSync(path.join(root, file)) ? 'paths' : 'texts';
        folderFor(file);
        writeFileSync(path.join(root, file), text);
      },
      move: (from, to) => {
        change = 'paths';
        folderFor(to);
        renameSync(path.join(root, from), path.join(root, to));
      },
      remove: (file) => {
        change = 'paths';
        rmSync(path.join(root, file), { force: true });
      },
    },
    files: () => new Map(paths().map((file) => [file, read(file) ?? ''])),
    takeChange: () => {
      const taken = change;
      change = 'none';
      return taken;
    },
  };
}

export const removeClones = (root: string): void => {
  rmSync(root, { recursive: true, force: true });
};
