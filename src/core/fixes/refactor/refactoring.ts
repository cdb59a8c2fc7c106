/** A change of form that is offered at a place where nothing is wrong. */
import type { Change, Path } from '../../yaml/edit/edits.ts';
import { planChanges, type CodeActionContext } from '../context.ts';
import { snippetEffect, type Effect } from '../fix.ts';
import { introducesProblems } from '../resolves.ts';
import { snippetFor, type TabStops } from '../tabStops.ts';

export type Refactoring = {
  /** Translated. */
  readonly title: string;
  readonly kind: 'rewrite' | 'extract' | 'move';
  readonly effect: Effect;
};

/** The cursor or the selection. Offsets in UTF-16 code units. */
export type Selection = {
  readonly start: number;
  readonly end: number;
  /** The paths that contain its start, from the outside in. */
  readonly paths: readonly Path[];
};

/** The index of the selected item of a list. */
export function itemAt({ paths }: Selection, list: Path): number | undefined {
  const item = paths
    .find((path) => path.length === list.length + 1 && list.every((key, depth) => path[depth] === key))
    ?.at(-1);
  return typeof item === 'number' ? item : undefined;
}

/** Whether the selection is at a key or within its value. */
export const isWithin = ({ paths }: Selection, path: Path): boolean =>
  paths.some((other) => path.length <= other.length && path.every((key, depth) => other[depth] === key));

/** None if the changes are not safe or introduce problems. */
export function rewrite(context: CodeActionContext, title: string, changes: readonly Change[]): readonly Refactoring[] {
  const plan = planChanges(context, changes);
  return plan && !introducesProblems(context, plan.text)
    ? [{ title, kind: 'rewrite', effect: { do: 'edit', edits: plan.edits } }]
    : [];
}

/** Like `rewrite`, with tab stops for values that only the person knows. */
export function rewriteWithStops(
  context: CodeActionContext,
  title: string,
  changesWith: (stops: TabStops) => readonly Change[],
): readonly Refactoring[] {
  const snippet = snippetFor(context, changesWith);
  if (!snippet || introducesProblems(context, snippet.text)) return [];
  return [{ title, kind: 'rewrite', effect: snippetEffect(snippet) }];
}
