/** What becomes of a merge that `mergeGrowthFiles` refuses: git merges the lines, and this judges the result. */
import { isList, isRecord } from '../../yaml/edit/values.ts';
import { unaccounted } from './accounting.ts';
import {
  alignLines,
  differingLines,
  isSameLines,
  joinLines,
  withMarkers,
  type LineChunk,
  type LineStretch,
  type MarkedText,
} from './lineMerge.ts';
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

/** How many changes of one version are tried. Each is a reading of the whole text. */
const mostTried = 100;

/**
 * Markers around the changes that make a merge by lines unreadable, or that are missing in it; around no others. Those
 * of theirs are tried one by one, or those of ours if only theirs can be read. Undefined if no version can be read, so
 * that no choice would help.
 */
export function markDamage(input: MergeInput): MarkedText | undefined {
  const { base, ours, theirs, path, markers = { ours: 'ours', theirs: 'theirs' } } = input;
  const kind = kindOfPath(path);
  const isReadable = (text: string) => valueOfVersion(text, kind).ok;
  const kept = isReadable(ours) ? 'ours' : isReadable(theirs) ? 'theirs' : undefined;
  if (kept === undefined) return undefined;
  const tried = kept === 'ours' ? 'theirs' : 'ours';
  const stretches = alignLines(base, ours, theirs);
  const open = new Set(
    stretches.flatMap((stretch, index) =>
      isSameLines(stretch.base, stretch[tried]) || isSameLines(stretch[kept], stretch[tried]) ? [] : [index],
    ),
  );
  const isWhole = (without: ReadonlySet<number>): boolean => {
    const merged = joinLines(stretches.flatMap((each, index) => settledLines(each, without.has(index), kept)));
    if (!isReadable(base ?? '')) return isReadable(merged);
    const partly = joinLines(stretches.flatMap((each, index) => (without.has(index) ? each.base : each[tried])));
    return judgeLineMerge({ ...input, [tried]: partly }, merged) === 'whole';
  };
  for (const index of [...open].slice(0, mostTried)) {
    const { base: before, [kept]: other } = stretches[index] ?? { base: [], ours: [], theirs: [] };
    // Both sides changed these lines.
    if (!isSameLines(before, other)) continue;
    const fewer = new Set([...open].filter((each) => each !== index));
    if (isWhole(fewer)) open.delete(index);
  }
  if (open.size === 0) return undefined;
  const chunks = stretches.map((stretch, index): LineChunk =>
    open.has(index) ? { is: 'clash', ...stretch } : { is: 'same', lines: settledLines(stretch, false, kept) },
  );
  return withMarkers(chunks, markers);
}

/** The lines of a stretch that at most one side changed, or of the kept side. */
const settledLines = (stretch: LineStretch, isOpen: boolean, kept: 'ours' | 'theirs'): readonly string[] =>
  isOpen || !isSameLines(stretch.base, stretch[kept]) ? stretch[kept] : stretch[kept === 'ours' ? 'theirs' : 'ours'];

/** Our version, with conflict markers wherever theirs differs. */
export const markAllDifferences = ({ ours, theirs, markers }: MergeInput): MarkedText =>
  withMarkers(differingLines(ours, theirs), markers ?? { ours: 'ours', theirs: 'theirs' });
