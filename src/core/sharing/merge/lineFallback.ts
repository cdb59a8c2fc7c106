/** What becomes of a merge that `mergeGrowthFiles` refuses: git merges the lines, and this judges the result. */
import { isList, isRecord } from '../../yaml/edit/values.ts';
import { unaccounted } from './accounting.ts';
import { differingLines, withMarkers, type MarkedText } from './lineMerge.ts';
import { kindOfPath, mergeGrowthFiles, type MergeInput } from './mergeGrowthFiles.ts';
import { valueOfVersion } from './sides.ts';

export type LineMergeVerdict =
  /** It can be read, and has every edit of both sides. */
  | 'whole'
  /** It can't be read, but neither can a version it is made of. No line of it is lost. */
  | 'unreadable'
  /** The versions can be read, but the result can't, or edits are missing in it. */
  | 'damaged';

/** @param merged by lines, without conflicts */
export function judgeLineMerge({ base, ours, theirs, path }: MergeInput, merged: string): LineMergeVerdict {
  const kind = kindOfPath(path);
  const [baseValue, ourValue, theirValue, result] = [base ?? '', ours, theirs, merged].map((text) =>
    valueOfVersion(text, kind),
  );
  if (!baseValue?.ok || !ourValue?.ok || !theirValue?.ok) return 'unreadable';
  if (!result?.ok) return 'damaged';
  const versions = { base: baseValue.value, ours: ourValue.value, theirs: theirValue.value, merged: result.value };
  return unaccounted(versions, []).length === 0 ? 'whole' : 'damaged';
}

/**
 * Whether a text is what merging two others gives, up to the order of lists: everything of both, and each value in the
 * item it belongs to. None of them has markers.
 */
export function isMergeOf(path: string, ours: string, theirs: string, text: string): boolean {
  const merged = mergeGrowthFiles({ base: undefined, ours, theirs, path });
  if (merged.kind !== 'merged') return false;
  const kind = kindOfPath(path);
  const [expected, actual] = [valueOfVersion(merged.text, kind), valueOfVersion(text, kind)];
  return expected.ok && actual.ok && unordered(expected.value) === unordered(actual.value);
}

const unordered = (value: unknown): string =>
  isList(value)
    ? `[${value.map(unordered).sort().join()}]`
    : isRecord(value)
      ? `{${Object.entries(value)
          .map(([key, inner]) => `${JSON.stringify(key)}:${unordered(inner)}`)
          .sort()
          .join()}}`
      : JSON.stringify(value);

/** Our version, with conflict markers wherever theirs differs. */
export const markAllDifferences = ({ ours, theirs, markers }: MergeInput): MarkedText =>
  withMarkers(differingLines(ours, theirs), markers ?? { ours: 'ours', theirs: 'theirs' });
