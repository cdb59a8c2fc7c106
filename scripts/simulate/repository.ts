/** Real git in a folder, without the configuration of the machine. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../build.ts';

export type GitResult = { readonly code: number; readonly output: string; readonly errors: string };

export type Repository = {
  readonly folder: string;
  /** Runs git and returns how it ended. */
  readonly attempt: (...args: readonly string[]) => GitResult;
  /** Runs git. @returns its output @throws if it fails */
  readonly git: (...args: readonly string[]) => string;
  /** The texts of files by their names in git, such as `HEAD:a.yaml` or a hash; undefined where there is none. */
  readonly texts: (names: readonly string[]) => readonly (string | undefined)[];
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
};

/**
 * @param folder with a repository, or one where `init` is called
 * @param objects a folder for the objects, if several repositories share them
 */
export function repositoryIn(folder: string, author = 'Ada', objects?: string): Repository {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: path.join(folder, 'no-such-file'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: `${author.toLowerCase()}@example.com`,
    GIT_COMMITTER_NAME: author,
    GIT_COMMITTER_EMAIL: `${author.toLowerCase()}@example.com`,
    GIT_EDITOR: 'true',
    GIT_MERGE_AUTOEDIT: 'no',
    ...(objects !== undefined && { GIT_OBJECT_DIRECTORY: objects }),
  };
  const attempt = (...args: readonly string[]): GitResult => {
    const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
    if (error) throw error;
    return { code: status ?? -1, output: stdout, errors: stderr };
  };
  return {
    folder,
    attempt,
    git: (...args) => {
      const { code, output, errors } = attempt(...args);
      if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${errors}${output}`);
      return output;
    },
    texts: (names) => {
      if (names.length === 0) return [];
      const { stdout, error } = spawnSync('git', ['cat-file', '--batch'], {
        cwd: folder,
        env,
        input: `${names.join('\n')}\n`,
        maxBuffer: Infinity,
      });
      if (error) throw error;
      return textsIn(stdout, names.length);
    },
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
  };
}

/** Takes the output of `git cat-file --batch` apart: for each name a line with the size in bytes, and the content. */
function textsIn(output: Buffer, count: number): readonly (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let at = 0; texts.length < count;) {
    const end = output.indexOf('\n', at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) texts.push(undefined);
    else {
      texts.push(output.toString('utf8', at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return texts;
}

/** Builds the command line. @returns the path of the program */
export async function buildProgram(outfile: string): Promise<string> {
  await build({ ...bundles.cli, outfile });
  return outfile;
}

/** Makes git merge the YAML files below `growth/` with the program. */
export function useDriver(repository: Repository, program: string): void {
  const attributes = path.join(repository.folder, '.git', 'info', 'attributes');
  mkdirSync(path.dirname(attributes), { recursive: true });
  writeFileSync(attributes, 'growth/**/*.yaml merge=cairn\n');
  repository.git(
    'config',
    'merge.cairn.driver',
    `"${process.execPath}" "${program}" merge --marker-size=%L %O %A %B %P`,
  );
}
