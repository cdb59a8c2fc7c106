/** What happens to the files after `git merge`, in each mode. */
import { readFile } from '../../src/core/index/fileEntry.ts';
import { createIndex } from '../../src/core/index/growthIndex.ts';
import { renameIn } from '../../src/core/language/rename.ts';
import { oldReferences, type RenamedFile } from '../../src/core/sharing/merge/followRenames.ts';
import { filesToJoin, planJoin } from '../../src/core/language/joinGoals.ts';
import { mergeGrowthFiles } from '../../src/core/sharing/merge/mergeGrowthFiles.ts';
import type { ValueClash } from '../../src/core/sharing/merge/merging.ts';
import { sidesOf } from '../../src/core/sharing/merge/sides.ts';
import { parseText } from '../../src/core/yaml/parse.ts';
import type { Clone } from './clones.ts';
import { reasonOf, type UnmergedFile } from './unmerged.ts';

/** `plain`: git alone. `driver`: with the merge driver. `editor`: git alone, and then the fix in the editor. */
export const mergeModes = ['plain', 'driver', 'editor'] as const;
export type MergeMode = (typeof mergeModes)[number];

export type Resolved = {
  /** Files in which a person had to decide, and what. */
  readonly undecided: readonly string[];
  /** How long each merge of a file took, in milliseconds. */
  readonly times: readonly number[];
};

/** Resolves the files that git left unmerged, on disk. Where a person decides, they take ours. */
export function resolveConflicts(clone: Clone, mode: MergeMode, files: readonly UnmergedFile[]): Resolved {
  const undecided: string[] = [];
  const times: number[] = [];
  for (const file of files) {
    if (mode === 'driver' || file.ours === undefined || file.theirs === undefined) {
      undecided.push(`${file.path}: ${reasonOf(file)}`);
      takeOurs(clone, file);
    } else {
      const left = mergeVersions(clone, { ...file, ours: file.ours, theirs: file.theirs }, times);
      if (left !== undefined) undecided.push(`${file.path}: ${left}`);
    }
  }
  return { undecided, times };
}

function takeOurs({ folder }: Clone, { path }: UnmergedFile): void {
  const text = folder.read(inFolder(path));
  const sides = text === undefined ? undefined : sidesOf(text);
  if (sides) folder.write(inFolder(path), sides.ours);
}

const inFolder = (path: string): string => path.slice('growth/'.length);

/** @returns what was left to decide; undefined if nothing was */
function mergeVersions(
  { folder }: Clone,
  { path, base, ours, theirs }: UnmergedFile & { readonly ours: string; readonly theirs: string },
  times: number[],
): string | undefined {
  const started = performance.now();
  const outcome = mergeGrowthFiles({ base, ours, theirs, path });
  times.push(performance.now() - started);
  if (outcome.kind === 'merged') folder.write(inFolder(path), outcome.text);
  else folder.write(inFolder(path), outcome.kind === 'conflicts' ? (sidesOf(outcome.text)?.ours ?? ours) : ours);
  if (outcome.kind === 'refused') return outcome.why;
  return outcome.kind === 'merged' ? undefined : outcome.conflicts.map(described).join(', ');
}

const described = ({ path, base, ours, theirs }: ValueClash): string =>
  `${path.join('.')} was ${JSON.stringify(base)}, is ${JSON.stringify(ours)} or ${JSON.stringify(theirs)}`;

/** Joins the files of a goal, as the fix for it does. @returns whether the problem was reported */
export function joinTwins({ folder }: Clone, [into = '', ...others]: readonly string[]): boolean {
  let isReported = true;
  for (const from of others) {
    const index = createIndex();
    for (const path of folder.paths()) index.put(readFile(path, folder.read(path) ?? ''));
    const path = `goals/${from}.yaml`;
    isReported &&= index.problemsOf(path).some(({ code }) => code === 'duplicate-goal');
    const [gone, kept] = [index.get(path), index.get(`goals/${into}.yaml`)];
    if (gone?.kind === undefined || kept?.kind === undefined) throw new Error(`One of the goals is missing: ${path}`);
    const pair = { from: gone, into: kept };
    const texts = new Map(filesToJoin(index, pair).map((each) => [each, folder.read(each) ?? '']));
    const plan = planJoin(index, pair, texts);
    if (!plan.ok) throw new Error(plan.message);
    for (const [each, text] of plan.texts) folder.write(each, sidesOf(text)?.ours ?? text);
    for (const each of plan.remove) folder.remove(each);
  }
  return isReported;
}

/** Merges the files that both sides changed again, with their base: what a careful person would make of them. */
export function mergeAgain(clone: Clone, [base, ours, theirs]: readonly [string, string, string]): void {
  const { git, texts } = clone.repository;
  const changedIn = (commit: string) => git('diff', '--name-only', '-z', base, commit).split('\0').filter(Boolean);
  const both = new Set(changedIn(theirs));
  for (const file of changedIn(ours).filter((each) => both.has(each))) {
    const [baseText, ourText, theirText] = texts([base, ours, theirs].map((commit) => `${commit}:${file}`));
    if (ourText === undefined || theirText === undefined) continue;
    const outcome = mergeGrowthFiles({ base: baseText, ours: ourText, theirs: theirText, path: file });
    if (outcome.kind === 'merged') clone.folder.write(inFolder(file), outcome.text);
    else if (outcome.kind === 'conflicts') clone.folder.write(inFolder(file), sidesOf(outcome.text)?.ours ?? ourText);
  }
}

/** Follows goals that one side renamed, in the references of the other. @returns how many were followed */
export function followRenames(clone: Clone, renamed: readonly RenamedFile[]): number {
  const { folder } = clone;
  const index = createIndex();
  for (const path of folder.paths()) index.put(readFile(path, folder.read(path) ?? ''));
  const found = oldReferences(index, renamed);
  for (const { target, id, to, files, move } of found) {
    for (const { path } of files) {
      const document = parseText(folder.read(path) ?? '');
      const plan = renameIn(path, document, { target, id }, to);
      if (!plan.ok) throw new Error(plan.message);
      let { text } = document;
      for (const edit of plan.edits.toReversed())
        text = text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length);
      folder.write(path, text);
    }
    if (!move) continue;
    const [old, present] = [folder.read(move.from) ?? '', folder.read(move.to)];
    const joined = mergeGrowthFiles({ base: '', ours: present ?? old, theirs: old, path: move.to });
    if (joined.kind !== 'merged') continue;
    folder.move(move.from, move.to);
    folder.write(move.to, joined.text);
  }
  return found.length;
}
