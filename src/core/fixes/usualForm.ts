/** Fixes that write a value in its usual form, and those that choose between the meanings of an ambiguous value. */
import * as l10n from '@vscode/l10n';
import { shortForm, usualFormIn } from '../index/readEntity.ts';
import type { UnusualForm } from '../index/usualForm.ts';
import type { Problem } from '../problems/problem.ts';
import type { Change } from '../yaml/edit/edits.ts';
import { same } from '../yaml/edit/values.ts';
import type { CodeActionContext } from './context.ts';
import { changeTo, editFix, type Fix } from './fix.ts';

export function usualFormFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const form = formsIn(context)?.unusual.find(({ path }) => same(path, problem.path));
  if (!form) return [];
  return editFix(context, problem, changesTo(form), {
    title: l10n.t('Write it the usual way: {0}', shortForm(form.usual)),
    isPreferred: true,
    autoFix: form.isExact,
    // A text with several ids has no references yet.
    tolerate: ({ code }) => code === 'unknown-reference',
  });
}

export function meaningFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const found = formsIn(context)?.ambiguous.find(({ path }) => same(path, problem.path));
  if (!found) return [];
  return found.meanings.flatMap((meaning) =>
    editFix(context, problem, [{ do: 'set', path: found.path, value: meaning }], {
      title: changeTo(shortForm(meaning)),
    }),
  );
}

/** The changes that write a value in its usual form. */
export function changesTo({ path, usual, unit }: UnusualForm): readonly Change[] {
  const own: Change = { do: 'set', path, value: usual };
  return unit === undefined ? [own] : [own, { do: 'set', path: [...path.slice(0, -1), 'unit'], value: unit }];
}

const formsIn = ({ document, entry }: CodeActionContext) => usualFormIn(document, entry.kind, entry.id);
