/** Fixes for comments: what they are about, their authors, and comments that are written as a line of a file. */
import * as l10n from '@vscode/l10n';
import { endOfLine } from '../base/lines.ts';
import { nearest } from '../base/nearest.ts';
import { commentLinesIn } from '../index/commentLines.ts';
import { nameOf } from '../index/lookup.ts';
import { pathOf } from '../model/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import { feedbackPath, newThread } from '../sharing/threads/plans.ts';
import { offeredIds, type CodeActionContext } from './context.ts';
import { changeTo, editFix, snippetFix, type Fix, type OtherFile } from './fix.ts';
import { creationOf, creationTitle, mostOffered, newFile } from './references.ts';

/** For comments whose goal, week, or note is gone: attaches them to another one, or creates it. */
export function attachFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { kind, id } = problem.args;
  if (typeof id !== 'string') return [];
  const place = { private: !context.index.isShared(context.entry.path) };
  if (kind === 'week') {
    const week = newFile(pathOf('week', id, place), { wins: [], blockers: [] });
    return [creationFix(l10n.t('Create the week “{0}”', id), week)];
  }
  if (kind === 'note') {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? context.today;
    const note = newFile(pathOf('note', id, place), { date });
    return [...attachments(context, problem, kind, id), creationFix(creationTitle('note', id), note)];
  }
  const goal = creationOf(context, 'goal', id);
  return [
    ...attachments(context, problem, 'goal', id),
    ...(goal ? [creationFix(creationTitle('goal', id), goal)] : []),
  ];
}

const creationFix = (title: string, file: OtherFile): Fix => ({
  title,
  isCreation: true,
  effect: { do: 'files', edits: [], others: [file] },
});

function attachments(context: CodeActionContext, problem: Problem, kind: 'goal' | 'note', id: string): readonly Fix[] {
  const ids = offeredIds(context, kind);
  const near = nearest(id, ids);
  const others = ids.length <= mostOffered ? ids.filter((other) => other !== near) : [];
  return [...(near === undefined ? [] : [near]), ...others].flatMap((other) =>
    editFix(context, problem, [{ do: 'set', path: [kind], value: other }], {
      title: l10n.t('Attach the comments to “{0}”', nameOf(context.index, { target: kind, id: other })),
      isPreferred: other === near,
    }),
  );
}

/** For a thread whose key or item is gone. */
export function placeFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { path, args } = problem;
  if (!path) return [];
  const { near } = args;
  return [
    ...(typeof near === 'string'
      ? editFix(context, problem, [{ do: 'set', path, value: near }], { title: changeTo(near), isPreferred: true })
      : []),
    ...editFix(context, problem, [{ do: 'remove', path }], {
      title: l10n.t('Make the thread about the whole file'),
    }),
  ];
}

export function authorFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { path } = problem;
  if (!path) return [];
  return snippetFix(context, problem, { title: l10n.t('Add “{0}”', 'by'), isPreferred: true }, (stops) => [
    { do: 'set', path: [...path, 'by'], value: stops.text(l10n.t('name')) },
  ]);
}

/** Moves the comment into a thread. */
export function commentLineFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { entry, index, document, lines, parsed, text, today, random } = context;
  const [start, end] = lines.offsetsOf(problem.range);
  const comment = parsed.ok
    ? commentLinesIn(entry.kind, parsed.doc, text).find(({ offsets }) => offsets[0] === start && offsets[1] === end)
    : undefined;
  const path = feedbackPath(index, entry);
  if (!comment || path === undefined) return [];
  const { line } = problem.range.start;
  const draft = { by: authorName(context, comment.by), date: today, text: comment.text };
  const { changes, text: newText } = newThread(index, path, { file: entry, document, line }, draft, random);
  return [
    {
      title: l10n.t('Turn the comment into a thread'),
      isPreferred: true,
      effect: {
        do: 'files',
        edits: [{ ...wholeLine(text, start), text: '' }],
        others: [{ path, changes: changes.changes, text: newText }],
      },
    },
  ];
}

/** The name of a person who is written with the ID, if those who read the comment may know it. */
function authorName(context: CodeActionContext, by: string): string {
  const isKnown = offeredIds(context, 'person').includes(by);
  return isKnown ? nameOf(context.index, { target: 'person', id: by }) : by;
}

function wholeLine(text: string, at: number): Readonly<{ offset: number; length: number }> {
  const offset = text.lastIndexOf('\n', at - 1) + 1;
  const end = endOfLine(text, at);
  const lineBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
  return { offset, length: end + lineBreak - offset };
}
