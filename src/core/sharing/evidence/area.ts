/** Where in a repository the work was done. */
import { compare } from '../../base/compare.ts';

/** Files that programs write. They say little about the work, and can have more lines than all others. */
const generated: readonly RegExp[] = [
  /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Cargo\.lock|Gemfile\.lock|composer\.lock)$/,
  /(?:^|\/)(?:poetry\.lock|uv\.lock|go\.sum|flake\.lock)$/,
  /(?:^|\/)(?:dist|vendor|node_modules|__snapshots__)\/|\.(?:snap|min\.js)$/,
];

/** At most this many folders name an area. */
const most = 2;
/** A folder with less than this share of the files is left out, from 0 to 1. */
const least = 0.25;
/** Where this share of the files is in one folder, the next folder below is looked at, from 0 to 1. */
const deeper = 0.8;
/** Folders below each other that are named at most. */
const maxDepth = 4;

/**
 * The folders with most of the changed files, such as `src/core/sharing`. First the two upper levels are counted; while
 * one folder below has 80% of the files, that one is named instead, as far as four levels.
 * @param paths with `/`
 * @returns one or two folders, without a final `/`; empty if all files are at the root
 */
export function areasOf(paths: readonly string[]): readonly string[] {
  const written = paths.filter((path) => !generated.some((pattern) => pattern.test(path)));
  const counted = written.length > 0 ? written : paths;
  return ranked(counted.map((path) => folderOf(path, 2)))
    .filter(({ folder, count }) => folder !== '' && count / counted.length >= least)
    .slice(0, most)
    .map(({ folder }) => narrowed(folder, counted));
}

function narrowed(folder: string, paths: readonly string[]): string {
  const depth = folder.split('/').length;
  const inside = paths.filter((path) => path.startsWith(`${folder}/`));
  const [best] = ranked(inside.map((path) => folderOf(path, depth + 1)));
  const isDeeper = best && best.folder !== folder && best.count / inside.length >= deeper;
  return isDeeper && depth < maxDepth ? narrowed(best.folder, inside) : folder;
}

function folderOf(path: string, depth: number): string {
  return path.split('/').slice(0, -1).slice(0, depth).join('/');
}

function ranked(folders: readonly string[]): readonly Readonly<{ folder: string; count: number }>[] {
  const counts = new Map<string, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .map(([folder, count]) => ({ folder, count }))
    .sort((one, other) => other.count - one.count || compare(one.folder, other.folder));
}

/** Whether two sets of files have a folder of the upper two levels in common. */
export function isSameArea(one: readonly string[], other: readonly string[]): boolean {
  const folders = new Set(one.map((path) => folderOf(path, 2)));
  return other.some((path) => folders.has(folderOf(path, 2)));
}
