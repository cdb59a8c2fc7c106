/** Fixes that write a value in its usual form, and those that choose between the meanings of an ambiguous value. */
import * as l10n from '@vscode/l10n';
import { shortForm, usualChanges, usualFormIn } from '../index/usualFormIn.ts';
import { isIsoDate } from '../base/calendar.ts';
import type { Problem } from '../problems/problem.ts';
import { same } from '../yaml/edit/values.ts';
import type { CodeActionContext } from './context.ts';
import { changeTo, editFix, type Fix } from './fix.ts';

export function usualFormFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const form = formsIn(context)?.unusual.find(({ path }) => same(path, problem.path));
  if (!form) return [];
  return editFix(context, problem, usualChanges(form), {
    title: l10n.t('Change to the usual form: {0}', shortForm(form.usual)),
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

/** The day on which something was done: today, or the latest date in the file. */
export function dayFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { path } = problem;
  if (!path) return [];
  const days = [...new Set([context.today, ...latestDate(context)])];
  return days.flatMap((day, at) =>
    editFix(context, problem, [{ do: 'set', path, value: day }], { title: changeTo(day), isPreferred: at === 0 }),
  );
}

/** The latest date in the file up to today. */
function latestDate({ text, today }: CodeActionContext): readonly string[] {
  const dates = [...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([date]) => date);
  return dates
    .filter((date) => isIsoDate(date) && date <= today)
    .sort()
    .slice(-1);
}

const formsIn = ({ document, entry }: CodeActionContext) => usualFormIn(document, entry.kind, entry.id);
