/** From changes to fixes. What cannot be made safely, or would not mend the problem, is no fix. */
import type { Problem } from '../problems/problem.ts';
import type { Change } from '../yaml/edit/edits.ts';
import type { Fix, OtherFile, Title, Trust } from './fix.ts';
import { mends } from './mended.ts';
import { planned, type FixContext, type Planned } from './subject.ts';
import { snippetFor, type TabStops } from './tabStops.ts';

type Making = {
  readonly title: Title;
  readonly trust?: Trust;
  /** See `mends`. */
  readonly tolerate?: (problem: Problem) => boolean;
};

/** A fix by changes of values in the file itself. */
export function changing(
  context: FixContext,
  problem: Problem,
  changes: readonly Change[],
  making: Making,
): readonly Fix[] {
  return editing(context, problem, planned(context, changes), making);
}

/** A fix by edits that are already planned. */
export function editing(
  context: FixContext,
  problem: Problem,
  plan: Planned | undefined,
  { title, trust = 'offered', tolerate }: Making,
): readonly Fix[] {
  if (!plan || !mends(context, problem, plan.text, tolerate)) return [];
  return [{ title, trust, effect: { do: 'edit', edits: plan.edits } }];
}

/** A fix that leaves tab stops for what only the person knows. */
export function asking(
  context: FixContext,
  problem: Problem,
  { title, trust = 'offered', tolerate }: Making,
  changesWith: (stops: TabStops) => readonly Change[],
): readonly Fix[] {
  const made = snippetFor(context, changesWith);
  if (!made || !mends(context, problem, made.text, tolerate)) return [];
  const { offset, length, snippet } = made;
  return [{ title, trust, effect: { do: 'snippet', offset, length, snippet } }];
}

/** A fix that creates or changes other files, with or without edits of this one. */
export function withFiles(title: Title, others: readonly OtherFile[], plan?: Planned, trust: Trust = 'offered'): Fix {
  return { title, trust, effect: { do: 'files', edits: plan?.edits ?? [], others } };
}
