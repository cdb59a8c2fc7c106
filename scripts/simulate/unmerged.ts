/** The files that git left unmerged, and why. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Repository } from './repository.ts';

/** Paths in the repository. A version is undefined if the file is not there in it. */
export type UnmergedFile = {
  readonly path: string;
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
};

const stageNames = { 1: 'base', 2: 'ours', 3: 'theirs' } as const;

export function unmergedFiles(repository: Repository): readonly UnmergedFile[] {
  const rows = repository
    .git('ls-files', '-u', '-z')
    .split('\0')
    .flatMap((row) => {
      const [, hash, stage, path] = /^\d+ (\w+) ([123])\t(.+)$/.exec(row) ?? [];
      if (hash === undefined || path === undefined) return [];
      return [{ hash, path, version: stageNames[stage === '1' ? 1 : stage === '2' ? 2 : 3] }];
    });
  const texts = repository.texts(rows.map(({ hash }) => hash));
  const files = new Map<string, UnmergedFile>();
  for (const [index, { path, version }] of rows.entries()) {
    const file = files.get(path) ?? { path, base: undefined, ours: undefined, theirs: undefined };
    files.set(path, { ...file, [version]: texts[index] });
  }
  return [...files.values()];
}

/** What git could not merge by lines: the folder of the file, and the keys that both sides changed. */
export function reasonOf({ path, base, ours, theirs }: UnmergedFile): string {
  const folder = path.split('/')[1] ?? path;
  if (ours === undefined || theirs === undefined) return `${folder}: renamed or deleted on one side`;
  const [old, one, other] = [base ?? '', ours, theirs].map(keysOf);
  const both = Object.keys({ ...one, ...other }).filter(
    (key) => !isDeepStrictEqual(one?.[key], old?.[key]) && !isDeepStrictEqual(other?.[key], old?.[key]),
  );
  const what = both.length > 0 ? both.sort().join(' + ') : 'neighboring lines';
  return `${folder}: ${what}${base === undefined ? ' (both created the file)' : ''}`;
}

function keysOf(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = parse(text, { logLevel: 'silent' });
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
