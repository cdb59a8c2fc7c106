/** What a quick fix or a refactoring does, before an editor shows it. */
import * as l10n from '@vscode/l10n';
import type { MissingPartCode } from '../goals/missingParts.ts';
import type { Problem } from '../problems/problem.ts';
import { applyEdits, type Change, type TextEdit } from '../yaml/edit/edits.ts';
import { endOfLine, linesOf } from '../base/lines.ts';
import { planChanges, type FixContext, type Plan } from './context.ts';
import { resolves, type Told } from './resolves.ts';
import { snippetFor, type Snippet, type TabStops } from './tabStops.ts';

/** Another file: changed if it exists, or else created with `text` if there is one. */
export type OtherFile = {
  /** Relative to the growth folder. */
  readonly path: string;
  readonly changes: readonly Change[];
  readonly text?: string;
};

export type Effect =
  | { readonly do: 'edit'; readonly edits: readonly TextEdit[] }
  /** A snippet that replaces `length` characters from `offset` on. */
  | { readonly do: 'snippet'; readonly offset: number; readonly length: number; readonly snippet: string }
  /** Edits of the file together with other files. */
  | { readonly do: 'files'; readonly edits: readonly TextEdit[]; readonly others: readonly OtherFile[] }
  /** Moves the file to another path, relative to the growth folder. */
  | { readonly do: 'rename'; readonly to: string }
  /** Merges two files of one goal, by their paths, as `planJoin` says. */
  | { readonly do: 'join'; readonly from: string; readonly into: string }
  /** Asks the questions for a missing part of a goal. */
  | { readonly do: 'ask'; readonly goal: string; readonly code: MissingPartCode; readonly obstacle?: string }
  | { readonly do: 'check-in'; readonly goal: string };

/** How a fix is offered. */
type Offer = {
  /** Translated. */
  readonly title: string;
  /** Safe to apply without asking, as in "Fix all": nothing else can have been meant. */
  readonly autoFix?: boolean;
  /** The most likely one of several fixes. Implied by `autoFix`. */
  readonly isPreferred?: boolean;
  /** Creates what a reference refers to. */
  readonly isCreation?: boolean;
  /** A merge that an editor with Git does better, because Git knows the last common version. */
  readonly usesHistory?: boolean;
};

export type Fix = Offer & { readonly effect: Effect };

type Options = Offer & {
  /** Problems that the fix may uncover. See `resolves`. */
  readonly tolerate?: (problem: Told) => boolean;
};

/** A fix that changes values of the file; none if that is not safe or does not resolve the problem. */
export function editFix(
  context: FixContext,
  problem: Problem,
  changes: readonly Change[],
  options: Options,
): readonly Fix[] {
  const plan = planChanges(context, changes);
  return plan && leavesTextBehind(context, plan) ? [] : planFix(context, problem, plan, options);
}

/** A fix that edits the text of the file; none if it does not resolve the problem. */
export function textFix(
  context: FixContext,
  problem: Problem,
  edits: readonly TextEdit[],
  options: Options,
): readonly Fix[] {
  return planFix(context, problem, { edits, text: applyEdits(context.text, edits) }, options);
}

/** Whether an edit changes a line whose text is not fully read: the unread part would stay behind, or go elsewhere. */
function leavesTextBehind({ text, entry: { problems } }: FixContext, { edits }: Plan): boolean {
  const lines = linesOf(text);
  return problems.some(({ code, range: { start } }) => {
    if (code !== 'text-as-comment' && code !== 'text-as-tag') return false;
    const lineStart = lines.offsetAt({ line: start.line, character: 0 });
    const lineEnd = endOfLine(text, lineStart);
    return edits.some(
      ({ offset, length, text: inserted }) =>
        offset < lineEnd &&
        offset + length >= lineStart &&
        !(length === 0 && (offset === lineStart || /^\s*\n/.test(inserted))),
    );
  });
}

function planFix(
  context: FixContext,
  problem: Problem,
  plan: Plan | undefined,
  { tolerate, ...offer }: Options,
): readonly Fix[] {
  if (!plan || !resolves(context, problem, plan.text, tolerate)) return [];
  return [{ ...offer, effect: { do: 'edit', edits: plan.edits } }];
}

/** A fix with tab stops for values that only the person knows. */
export function snippetFix(
  context: FixContext,
  problem: Problem,
  { tolerate, ...offer }: Options,
  changesWith: (stops: TabStops) => readonly Change[],
): readonly Fix[] {
  const snippet = snippetFor(context, changesWith);
  return snippet && resolves(context, problem, snippet.text, tolerate)
    ? [{ ...offer, effect: snippetEffect(snippet) }]
    : [];
}

export const snippetEffect = ({ offset, length, snippet }: Snippet): Effect => ({
  do: 'snippet',
  offset,
  length,
  snippet,
});

export const changeTo = (word: string): string => l10n.t('Change to “{0}”', word);
export const addQuotes = (): string => l10n.t('Put quotes around it');

/** One edit that makes one text of another, without the parts at both ends that are equal. */
export function replacement(text: string, result: string): readonly TextEdit[] {
  const shorter = Math.min(text.length, result.length);
  let head = 0;
  while (head < shorter && text[head] === result[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && text.at(-1 - tail) === result.at(-1 - tail)) tail += 1;
  return [{ offset: head, length: text.length - tail - head, text: result.slice(head, result.length - tail) }];
}
