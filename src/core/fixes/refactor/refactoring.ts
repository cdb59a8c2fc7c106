/** A change of form that is offered at a place, without anything being wrong there. */
import type { Change } from '../../yaml/edit/edits.ts';
import type { Path } from '../../yaml/edit/edits.ts';
import type { Effect, Title } from '../fix.ts';
import { harms } from '../mended.ts';
import { planned, type Subject } from '../subject.ts';
import { snippetFor, type TabStops } from '../tabStops.ts';

export type Refactoring = {
  readonly title: Title;
  readonly kind: 'rewrite' | 'extract' | 'move';
  readonly effect: Effect;
};

/** Where the cursor is, and what is selected. Offsets in UTF-16 code units. */
export type Place = {
  readonly start: number;
  readonly end: number;
  /** The ways down to it, from the outside in. */
  readonly paths: readonly Path[];
};

/** The item of a list at a place: its index. */
export function itemAt({ paths }: Place, list: Path): number | undefined {
  const item = paths
    .find((path) => path.length === list.length + 1 && list.every((key, depth) => path[depth] === key))
    ?.at(-1);
  return typeof item === 'number' ? item : undefined;
}

/** Whether a place is at a key or within its value. */
export const isWithin = ({ paths }: Place, path: Path): boolean =>
  paths.some((other) => path.length <= other.length && path.every((key, depth) => other[depth] === key));

/** Nothing where the changes cannot be made safely, or would do harm. */
export function rewriting(subject: Subject, title: Title, changes: readonly Change[]): readonly Refactoring[] {
  const plan = planned(subject, changes);
  return plan && !harms(subject, plan.text)
    ? [{ title, kind: 'rewrite', effect: { do: 'edit', edits: plan.edits } }]
    : [];
}

/** As `rewriting`, with tab stops for what only the person knows. */
export function rewritingWith(
  subject: Subject,
  title: Title,
  changesWith: (stops: TabStops) => readonly Change[],
): readonly Refactoring[] {
  const made = snippetFor(subject, changesWith);
  if (!made || harms(subject, made.text)) return [];
  const { offset, length, snippet } = made;
  return [{ title, kind: 'rewrite', effect: { do: 'snippet', offset, length, snippet } }];
}
