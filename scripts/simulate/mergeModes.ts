/** What happens to the files after `git merge`, in each mode. */
import { readFile } from '../../src/core/index/fileEntry.ts';
import { createIndex } from '../../src/core/index/growthIndex.ts';
import { renameIn } from '../../src/core/language/rename.ts';
import { oldReferences, type RenamedFile } from '../../src/core/sharing/merge/followRenames.ts';
import { mergeGrowthFiles } from '../../src/core/sharing/merge/mergeGrowthFiles.ts';
import { sidesOf } from '../../src/core/sharing/merge/sides.ts';
import { parseText } from '../../src/core/yaml/parse.ts';
import type { Clone } from './clones.ts';

/** `plain`: git alone. `driver`: with the merge driver. `editor`: git alone, and then the fix in the editor. */
export const mergeModes = ['plain', 'driver', 'editor'] as const;
export type MergeMode = (typeof mergeModes)[number];

export type Resolved = {
  /** Files in which a person had to decide. */
  readonly undecided: readonly string[];
  /** How long each merge of a file took, in milliseconds. */
  readonly times: readonly number[];
};

/** Resolves the files that git left unmerged, in the index and on disk. Where a person decides, they take ours. */
export function resolveConflicts(clone: Clone, mode: MergeMode): Resolved {
  const { git } = clone.repository;
  const files = git('diff', '--name-only', '--diff-filter=U', '-z').split('\0').filter(Boolean);
  const undecided: string[] = [];
  const times: number[] = [];
  for (const file of files) {
    if (mode === 'driver') {
      undecided.push(file);
      const text = clone.folder.read(file.slice('growth/'.length));
      const sides = text === undefined ? undefined : sidesOf(text);
      if (sides) clone.repository.write(file, sides.ours);
    } else if (!mergeStages(clone, file, times)) undecided.push(file);
  }
  if (files.length > 0) git('add', '-A');
  return { undecided, times };
}

/** @returns whether nothing was left to decide */
function mergeStages({ repository }: Clone, file: string, times: number[]): boolean {
  const [base, ours, theirs] = [1, 2, 3].map((stage) => {
    const { code, output } = repository.attempt('show', `:${stage}:${file}`);
    return code === 0 ? output : undefined;
  });
  // Deleted on one side: git keeps the other version.
  if (ours === undefined || theirs === undefined) return false;
  const started = performance.now();
  const outcome = mergeGrowthFiles({ base, ours, theirs, path: file });
  times.push(performance.now() - started);
  if (outcome.kind === 'refused') {
    repository.write(file, ours);
    return false;
  }
  repository.write(file, outcome.kind === 'merged' ? outcome.text : (sidesOf(outcome.text)?.ours ?? ours));
  return outcome.kind === 'merged';
}

/** Merges the files that both sides changed again, with their base: what a careful person would make of them. */
export function mergeAgain(clone: Clone, [base, ours, theirs]: readonly [string, string, string]): void {
  const { git, attempt, write } = clone.repository;
  const changedIn = (commit: string) => git('diff', '--name-only', '-z', base, commit).split('\0').filter(Boolean);
  const both = new Set(changedIn(theirs));
  for (const file of changedIn(ours).filter((each) => both.has(each))) {
    const [baseText, ourText, theirText] = [base, ours, theirs].map((commit) => {
      const { code, output } = attempt('show', `${commit}:${file}`);
      return code === 0 ? output : undefined;
    });
    if (ourText === undefined || theirText === undefined) continue;
    const outcome = mergeGrowthFiles({ base: baseText, ours: ourText, theirs: theirText, path: file });
    if (outcome.kind === 'merged') write(file, outcome.text);
    else if (outcome.kind === 'conflicts') write(file, sidesOf(outcome.text)?.ours ?? ourText);
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
