/** One goal in two files, as after a rename on two machines: joins the files and everything that refers to them. */
import * as l10n from '@vscode/l10n';
import { isWritable, type FileEntry, type KnownFile } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { referringFiles } from '../index/lookup.ts';
import { renameIn, unreadableRefusal } from './rename.ts';
import { applyEdits } from '../yaml/edit/edits.ts';
import { parseText } from '../yaml/parse.ts';
import { differingLines, withMarkers } from '../sharing/merge/lineMerge.ts';
import { mergeGrowthFiles } from '../sharing/merge/mergeGrowthFiles.ts';
import { sidesOf } from '../sharing/merge/sides.ts';

/** Two files of goals. What `from` has is moved into `into`, and `from` is deleted. */
export type GoalPair = { readonly from: KnownFile; readonly into: KnownFile };

/** @property message a translated sentence */
export type JoinPlan =
  | { readonly ok: true; readonly texts: ReadonlyMap<string, string>; readonly remove: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** The files of which `planJoin` needs the texts. */
export function filesToJoin(index: GrowthIndex, { from, into }: GoalPair): readonly string[] {
  const unreadable = index.paths().filter((path) => {
    const entry = index.get(path);
    return entry?.kind !== undefined && !isWritable(entry) && entry.state !== 'newer';
  });
  const referring = [from, into].flatMap(({ id }) => referringFiles(index, { target: 'goal', id }));
  return [...new Set([from.path, into.path, ...[...referring].map(({ path }) => path), ...unreadable])];
}

/**
 * The texts after joining, by path. Both goals are merged without a common version, so everything that either has is
 * kept, and conflict markers are around what differs. Files that still have conflict markers change on both sides.
 * @param texts of `filesToJoin`
 */
export function planJoin(index: GrowthIndex, pair: GoalPair, texts: ReadonlyMap<string, string>): JoinPlan {
  const { from, into } = pair;
  const changed = new Map<string, string>();
  for (const [path, text] of texts) {
    const entry = index.get(path);
    if (entry?.kind !== undefined && entry.state === 'newer')
      return refused(l10n.t('{0} was created by a newer version of Cairn and is read-only.', path));
    const renamed = isReadable(entry) || sidesOf(text) ? renamedIn(path, text, pair) : unchanged(path, text, pair);
    if (typeof renamed !== 'string') return renamed;
    changed.set(path, renamed);
  }
  const remove = [from.path];
  const joined = joinedText(changed, from.path, into.path);
  if (typeof joined !== 'string') return joined;
  changed.set(into.path, joined);
  const feedback = feedbackOf(index, from);
  if (feedback && changed.has(feedback)) {
    const to = `${feedback.slice(0, feedback.lastIndexOf('/') + 1)}${into.id}${/\.ya?ml$/i.exec(feedback)?.[0] ?? ''}`;
    const comments = joinedText(changed, feedback, feedbackOf(index, into) ?? to);
    if (typeof comments !== 'string') return comments;
    changed.set(feedbackOf(index, into) ?? to, comments);
    remove.push(feedback);
  }
  for (const path of remove) changed.delete(path);
  return { ok: true, texts: new Map([...changed].filter(([path, text]) => texts.get(path) !== text)), remove };
}

type Refusal = Extract<JoinPlan, { ok: false }>;

const refused = (message: string): Refusal => ({ ok: false, message });

/** The comments on a goal, in a file with its ID. */
const feedbackOf = (index: GrowthIndex, goal: KnownFile): string | undefined =>
  [...index.entries('feedback')].find(({ id, private: isPrivate }) => id === goal.id && isPrivate === goal.private)
    ?.path;

function joinedText(texts: ReadonlyMap<string, string>, from: string, into: string): string | Refusal {
  const theirs = texts.get(from) ?? '';
  const ours = texts.get(into) ?? theirs;
  const outcome = mergeGrowthFiles({
    base: undefined,
    ours,
    theirs,
    path: into,
    markers: { ours: into, theirs: from },
  });
  return outcome.kind === 'refused' ? refused(outcome.why) : outcome.text;
}

const isReadable = (entry: FileEntry | undefined): boolean => entry?.kind !== undefined && isWritable(entry);

const unchanged = (path: string, text: string, { from }: GoalPair): string | Refusal =>
  unreadableRefusal(path, text, { target: 'goal', id: from.id }) ?? text;

function renamedIn(path: string, text: string, { from, into }: GoalPair): string | Refusal {
  const rename = (version: string): string | Refusal => {
    const renamed = renameIn(path, parseText(version), { target: 'goal', id: from.id }, into.id);
    return renamed.ok ? applyEdits(version, renamed.edits) : refused(renamed.message);
  };
  const sides = sidesOf(text);
  if (!sides) return rename(text);
  const [ours, theirs] = [rename(sides.ours), rename(sides.theirs)];
  if (typeof ours !== 'string') return ours;
  if (typeof theirs !== 'string') return theirs;
  if (ours === sides.ours && theirs === sides.theirs) return text;
  return withMarkers(differingLines(ours, theirs), sides.names).text;
}
