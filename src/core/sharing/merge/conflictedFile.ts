/** Merging a file with conflict markers, where that leaves a person less to decide. */
import { mergeMarkedFile } from './mergeGrowthFiles.ts';
import { sidesOf } from './sides.ts';

/** A pasted text may have thousands of markers. */
export const mostConflicts = 50;

/** @property left how many conflicts a person still has to decide; their markers are in the text */
export type MergedConflicts = { readonly text: string; readonly left: number };

/**
 * @param path relative to the growth folder
 * @param base the last common version, if git knows it; without it, what only one side has is kept
 * @returns undefined if the file cannot be merged safely, or the result would have more conflicts
 */
export function mergeConflictsIn(text: string, path: string, base?: string): MergedConflicts | undefined {
  const before = sidesOf(text)?.count ?? 0;
  if (before === 0 || before > mostConflicts) return undefined;
  const merged = mergeMarkedFile(text, path, base);
  if (merged.kind === 'refused') return undefined;
  const left = merged.kind === 'conflicts' ? merged.count : 0;
  return left <= before && merged.text !== text ? { text: merged.text, left } : undefined;
}
