/** Fixes for conflict markers: merging what can be merged, and keeping one side, or both. */
import * as l10n from '@vscode/l10n';
import type { Problem } from '../problems/problem.ts';
import { isMergeOf } from '../sharing/merge/lineFallback.ts';
import { mergeConflictsIn, mostConflicts, type MergedConflicts } from '../sharing/merge/conflictedFile.ts';
import { sidesOf } from '../sharing/merge/sides.ts';
import { applyEdits } from '../yaml/edit/edits.ts';
import type { CodeActionContext } from './context.ts';
import { afterLine } from './file.ts';
import { replacement, textFix, type Fix } from './fix.ts';

export function conflictFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { text, lines } = context;
  const conflict = conflictAt(text, lines.offsetAt(problem.range.start));
  if (!conflict) {
    // A single marker remains from a conflict that was only partly resolved.
    const [start] = lines.offsetsOf(problem.range);
    return textFix(context, problem, [{ offset: start, length: afterLine(text, start) - start, text: '' }], {
      title: l10n.t('Remove this line'),
    });
  }
  const { offset, length, ours, theirs } = conflict;
  const keep = (title: string, kept: string): Fix => ({
    title,
    effect: { do: 'edit', edits: [{ offset, length, text: kept }] },
  });
  return [
    ...mergeFixes(context),
    keep(withName(l10n.t('Keep the first side'), ours.name), ours.text),
    keep(withName(l10n.t('Keep the second side'), theirs.name), theirs.text),
    // Offered only where nothing would be lost, or end up in another item.
    ...(isWholeWithBoth(context, conflict) ? [keep(l10n.t('Keep both sides'), ours.text + theirs.text)] : []),
  ];
}

/** The whole file is merged. What a person must decide keeps its markers. */
function mergeFixes(context: CodeActionContext): readonly Fix[] {
  const merged = mergeOf(context);
  if (!merged) return [];
  return [
    {
      title: l10n.t('Merge automatically'),
      isPreferred: true,
      usesHistory: true,
      effect: { do: 'edit', edits: replacement(context.text, merged.text) },
    },
  ];
}

const merges = new WeakMap<CodeActionContext, MergedConflicts | undefined>();

function mergeOf(context: CodeActionContext): MergedConflicts | undefined {
  if (!merges.has(context)) merges.set(context, mergeConflictsIn(context.text, context.entry.path));
  return merges.get(context);
}

/** Whether both sides of a conflict, one after the other, lose nothing and mix nothing. */
function isWholeWithBoth({ text, entry }: CodeActionContext, { offset, length, ours, theirs }: Conflict): boolean {
  if ((sidesOf(text)?.count ?? mostConflicts) > mostConflicts) return false;
  // In the other conflicts, one side is as good as the other.
  const withPart = (part: string) => {
    const result = applyEdits(text, [{ offset, length, text: part }]);
    return sidesOf(result)?.ours ?? result;
  };
  return isMergeOf(entry.path, withPart(ours.text), withPart(theirs.text), withPart(ours.text + theirs.text));
}

/** @param name the branch or commit in the marker line; may be empty */
const withName = (title: string, name: string): string => (name === '' ? title : l10n.t('{0} ({1})', title, name));

type Side = { readonly name: string; readonly text: string };

/** `length` characters from `offset` on, including the marker lines. */
type Conflict = { readonly offset: number; readonly length: number; readonly ours: Side; readonly theirs: Side };

function conflictAt(text: string, offset: number): Conflict | undefined {
  for (const conflict of conflictsIn(text)) {
    if (offset < conflict.offset || offset >= conflict.offset + conflict.length) continue;
    // Nested or incomplete conflicts are ambiguous.
    if (/^(?:<{7}|>{7})(?: |\r?$)/m.test(conflict.ours.text + conflict.theirs.text)) return undefined;
    return conflict;
  }
  return undefined;
}

/**
 * Conflicts with all their markers, in one pass over the lines, because a pasted text may have thousands of markers.
 * With the `diff3` style there is a third part between the sides: their common base.
 */
function* conflictsIn(text: string): Generator<Conflict> {
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  let at = from;
  let started: { offset: number; ourName: string; ours: number; oursEnd?: number; theirs?: number } | undefined;
  for (const line of text.slice(from).split(/(?<=\n)/)) {
    const next = at + line.length;
    const marker = line.replace(/\r?\n$/, '');
    const isWhole = marker !== line;
    if (started === undefined) {
      if (isWhole && isMarker(marker, '<')) started = { offset: at, ourName: marker.slice(7).trim(), ours: next };
    } else if (started.theirs === undefined) {
      const isSeparator = isWhole && marker === '=======';
      if (isSeparator || (isWhole && marker.startsWith('|||||||'))) started.oursEnd ??= at;
      if (isSeparator) started.theirs = next;
    } else if (isMarker(marker, '>')) {
      const { offset, ourName, ours, oursEnd = ours, theirs } = started;
      yield {
        offset,
        length: next - offset,
        ours: { name: ourName, text: text.slice(ours, oursEnd) },
        theirs: { name: marker.slice(7).trim(), text: text.slice(theirs, at) },
      };
      started = undefined;
    }
    at = next;
  }
}

/** The character seven times, alone or before the name of a branch or commit. */
const isMarker = (line: string, character: '<' | '>'): boolean =>
  line.startsWith(character.repeat(7)) && (line.length === 7 || line.charAt(7) === ' ');
