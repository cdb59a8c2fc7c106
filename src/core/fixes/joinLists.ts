/** Makes one list of two that have the same key, as git leaves them when both sides add the key at different places. */
import * as l10n from '@vscode/l10n';
import type { Problem } from '../problems/problem.ts';
import { mergeGrowthFiles } from '../sharing/merge/mergeGrowthFiles.ts';
import { applyEdits, type TextEdit } from '../yaml/edit/edits.ts';
import type { CodeActionContext } from './context.ts';
import { replacement, textFix, type Fix } from './fix.ts';

/** The edits that remove one of the two keys with its value. */
type Removals = { readonly first: TextEdit; readonly second: TextEdit };

/** An item that is in both lists is kept once. The list stays where it is first. */
export function joinListsFixes(
  context: CodeActionContext,
  problem: Problem,
  { first, second }: Removals,
): readonly Fix[] {
  const { text, entry } = context;
  const [ours, theirs] = [second, first].map((removal) => applyEdits(text, [removal]));
  if (ours === undefined || theirs === undefined) return [];
  const merged = mergeGrowthFiles({ base: undefined, ours, theirs, path: entry.path });
  if (merged.kind !== 'merged') return [];
  return textFix(context, problem, replacement(text, merged.text), {
    title: l10n.t('Join the two lists'),
    isPreferred: true,
  });
}
