/** The three-way merge of a growth file. Start here; the rules are in docs/merging.md. */
import * as l10n from '@vscode/l10n';
import { modelOrder } from '../../index/planFileChanges.ts';
import { identify, type Kind } from '../../model/kinds.ts';
import { planEdits, type Plain } from '../../yaml/edit/edits.ts';
import { same } from '../../yaml/edit/values.ts';
import { unaccounted } from './accounting.ts';
import { isAnotherGoal } from './anotherGoal.ts';
import { changesBetween } from './changesBetween.ts';
import { addComments, missingComments } from './comments.ts';
import { commonValue } from './commonValue.ts';
import { markJoined } from './joinedTexts.ts';
import type { KeyPath } from './itemKeys.ts';
import { differingLines, mergeLines, preferOurs, withMarkers, type MarkerStyle } from './lineMerge.ts';
import { mergeValues } from './mergeValues.ts';
import type { Merging, SettledClash, ValueClash } from './merging.ts';
import { sidesOf, valueOfVersion } from './sides.ts';

/** What a person may want to know about a merge without conflicts. */
export type MergeNote =
  /** A rule chose one of two changes. */
  | ({ readonly is: 'rule' } & SettledClash)
  /** Both texts were kept. */
  | { readonly is: 'joined'; readonly path: KeyPath }
  /** Both sides sorted a list differently. Ours is kept. */
  | { readonly is: 'order'; readonly path: KeyPath }
  /** A comment that is nowhere in the result. */
  | { readonly is: 'comment'; readonly text: string };

export type MergeOutcome =
  | { readonly kind: 'merged'; readonly text: string; readonly notes: readonly MergeNote[] }
  /** The text has conflict markers around what a person has to decide. Everything else is merged. */
  | {
      readonly kind: 'conflicts';
      readonly text: string;
      /** How many pairs of markers the text has. */
      readonly count: number;
      readonly conflicts: readonly ValueClash[];
      readonly notes: readonly MergeNote[];
    }
  /** @property why a translated sentence */
  | { readonly kind: 'refused'; readonly why: string };

export type MergeInput = {
  /**
   * The last common version; undefined or empty if there is none, as when both sides created the file. It may have
   * conflict markers: git merges several common versions first, and the result of that becomes the base.
   */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  /** Of the file, in its repository or growth folder, with `/`. The kind of file follows from it. */
  readonly path: string;
  readonly markers?: MarkerStyle;
};

const usualMarkers: MarkerStyle = { ours: 'ours', theirs: 'theirs' };

/**
 * Merges two versions of a file into a text that keeps the comments, order and style of ours. The result is `merged`
 * only after it was parsed again and all edits of both sides were found in it.
 */
export function mergeGrowthFiles(input: MergeInput): MergeOutcome {
  const { ours, theirs, path, markers = usualMarkers } = input;
  if (ours === theirs || input.base === theirs) return { kind: 'merged', text: ours, notes: [] };
  if (input.base === ours) return { kind: 'merged', text: theirs, notes: [] };
  const kind = kindOfPath(path);
  const [ourVersion, theirVersion] = [valueOfVersion(ours, kind), valueOfVersion(theirs, kind)];
  if (!ourVersion.ok) return { kind: 'refused', why: ourVersion.why };
  if (!theirVersion.ok) return { kind: 'refused', why: theirVersion.why };
  const base = baseOf(input.base, kind);
  const versions = { base: base.value, ours: ourVersion.value, theirs: theirVersion.value };
  const newline = ours.includes('\r\n') ? '\r\n' : '\n';
  const inOurStyle = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r?\n/g, newline);
  if (isAnotherGoal(kind, versions)) {
    const marked = withMarkers(differingLines(ours, inOurStyle(theirs)), markers);
    return { kind: 'conflicts', ...marked, conflicts: [{ path: [], ...versions }], notes: [] };
  }
  const merging: Merging = { kind, sides: versions, settled: [], conflicts: [], reordered: [] };
  const merged = mergeValues(merging, [], versions.base, versions.ours, versions.theirs);
  const claims = [...merging.settled, ...merging.conflicts];
  if (unaccounted({ ...versions, merged: merged.ours }, claims).length > 0)
    return { kind: 'refused', why: notFullyMerged() };

  const [baseText, theirText] = [base.text && inOurStyle(base.text), inOurStyle(theirs)];
  const drafts = [preferOurs(mergeLines(baseText, ours, theirText)), ours, theirText];
  const ourText = firstOf(drafts, (draft) => textWith(draft, kind, merged.ours ?? {}));
  if (ourText === undefined) return { kind: 'refused', why: notFullyMerged() };
  const { text, notes } = finish(ourText, { kind, value: merged.ours ?? {}, merging, newline }, [
    missingComments(baseText ?? '', ours, ourText),
    missingComments(baseText ?? '', theirText, ourText),
  ]);
  if (merging.conflicts.length === 0) return { kind: 'merged', text, notes };
  const otherText = textWith(text, kind, merged.theirs ?? {});
  if (otherText === undefined) return { kind: 'refused', why: notFullyMerged() };
  const marked = withMarkers(differingLines(text, otherText), markers);
  // A text with lines that look like markers could not be taken apart again.
  const sides = sidesOf(marked.text);
  if (!sides || !hasValue(sides.ours, kind, merged.ours ?? {}) || !hasValue(sides.theirs, kind, merged.theirs ?? {}))
    return { kind: 'refused', why: notFullyMerged() };
  return { kind: 'conflicts', ...marked, conflicts: merging.conflicts, notes };
}

/**
 * Merges both sides of a file with conflict markers, as any git leaves them. Without a base, what only one side has is
 * kept, because nobody can tell whether the other deleted it.
 * @param known the last common version. The markers may have it too.
 */
export function mergeMarkedFile(text: string, path: string, known?: string): MergeOutcome {
  const sides = sidesOf(text);
  if (!sides) return { kind: 'refused', why: l10n.t('The conflict markers do not form pairs. Resolve them manually.') };
  const { base, ours, theirs, names } = sides;
  const markers = { ours: names.ours || usualMarkers.ours, theirs: names.theirs || usualMarkers.theirs };
  return mergeGrowthFiles({ base: known ?? base, ours, theirs, path, markers });
}

const notFullyMerged = (): string => l10n.t('The two versions cannot be merged safely. Resolve the conflict manually.');

/** The kind of a file by the end of its path: the growth folder may be anywhere in the repository. */
export function kindOfPath(path: string): Kind | undefined {
  const parts = path.split('/');
  return identify(parts.slice(-2).join('/')).kind ?? identify(parts.slice(-1).join('/')).kind;
}

/**
 * The base of the values, and the text for merging lines. Of a base with conflict markers, only what both of its sides
 * have counts as known before.
 */
function baseOf(text: string | undefined, kind: Kind | undefined): { readonly value: Plain; readonly text?: string } {
  if (text === undefined) return { value: {} };
  const version = valueOfVersion(text, kind);
  if (version.ok) return { value: version.value, text };
  const sides = sidesOf(text);
  if (!sides) return { value: {} };
  const [ours, theirs] = [valueOfVersion(sides.ours, kind), valueOfVersion(sides.theirs, kind)];
  return ours.ok && theirs.ok ? { value: commonValue(kind, ours.value, theirs.value) ?? {} } : { value: {} };
}

/** The text with another value; undefined if the edit engine cannot write it. */
function textWith(text: string, kind: Kind | undefined, value: Plain): string | undefined {
  const version = valueOfVersion(text, kind);
  if (!version.ok) return undefined;
  const changes = changesBetween(kind, version.value, value);
  if (changes.length === 0) return text;
  const plan = planEdits(text, changes, kind && { keyOrder: modelOrder(kind) });
  return plan.ok && hasValue(plan.text, kind, value) ? plan.text : undefined;
}

function hasValue(text: string, kind: Kind | undefined, value: Plain): boolean {
  const version = valueOfVersion(text, kind);
  return version.ok && same(version.value, value);
}

/** The first result of the drafts, without repeating a draft. */
function firstOf(drafts: readonly string[], resultOf: (draft: string) => string | undefined): string | undefined {
  for (const draft of new Set(drafts)) {
    const result = resultOf(draft);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** Adds comments and the hints at joined texts. A comment that would change the value is left out and named. */
function finish(
  text: string,
  { kind, value, merging, newline }: { kind: Kind | undefined; value: Plain; merging: Merging; newline: string },
  comments: readonly ReturnType<typeof missingComments>[],
): { readonly text: string; readonly notes: readonly MergeNote[] } {
  const notes: MergeNote[] = [
    ...merging.settled.map((clash): MergeNote =>
      clash.by === 'joined' ? { is: 'joined', path: clash.path } : { is: 'rule', ...clash },
    ),
    ...merging.reordered.map((path): MergeNote => ({ is: 'order', path })),
  ];
  let result = text;
  for (const comment of comments.flat()) {
    const next = addComments(result, [comment], newline);
    if (hasValue(next, kind, value)) result = next;
    else notes.push({ is: 'comment', text: comment.text });
  }
  const joined = merging.settled.filter(({ by }) => by === 'joined');
  const hinted = joined.reduce((marked, clash) => markJoined(marked, clash, newline), result);
  return { text: hinted !== result && hasValue(hinted, kind, value) ? hinted : result, notes };
}
