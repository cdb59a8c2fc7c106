/** Fixes for values that are valid but contradict each other. */
import * as l10n from '@vscode/l10n';
import { valueAtPath } from '../base/valuePath.ts';
import { addDays, dayOfWeek, daysBetween, weekdayOf, weekOf } from '../base/calendar.ts';
import { checkinPath, newWeekText } from '../weeks/weekFile.ts';
import { slugOf } from '../model/ids.ts';
import type { Problem } from '../problems/problem.ts';
import type { Path, Plain } from '../yaml/edit/edits.ts';
import { planChanges, type CodeActionContext } from './context.ts';
import { changeTo, editFix, snippetFix, type Fix } from './fix.ts';
import { isPlainMap } from '../yaml/edit/values.ts';
import { plainAt, stringAt } from './plainValues.ts';
import { resolves } from './resolves.ts';

export function dueBeforeStartFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { start, due } = problem.args;
  if (typeof start !== 'string' || typeof due !== 'string') return [];
  return [
    ...dateFixes(context, problem, { startPath: ['start'], start, endPath: ['due'], end: due }, (later) =>
      l10n.t('Change the due date to {0}', later),
    ),
    ...snippetFix(context, problem, { title: l10n.t('Enter another due date') }, (stops) => [
      { do: 'set', path: ['due'], value: stops.date(addDays(start, 84)) },
    ]),
  ];
}

export function endBeforeStartFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { start, end } = problem.args;
  if (typeof start !== 'string' || typeof end !== 'string') return [];
  const span = { startPath: ['engagement', 'start'], start, endPath: ['engagement', 'end'], end };
  return dateFixes(context, problem, span, changeTo);
}

type Span = { readonly startPath: Path; readonly start: string; readonly endPath: Path; readonly end: string };

/** Moves the end to a later year, or swaps the two dates. */
function dateFixes(
  context: CodeActionContext,
  problem: Problem,
  { startPath, start, endPath, end }: Span,
  titleFor: (later: string) => string,
): readonly Fix[] {
  const later = yearsLater(end, start);
  return [
    // If the dates are far apart, the year is probably wrong, as often happens in January.
    ...editFix(context, problem, [{ do: 'set', path: endPath, value: later }], {
      title: titleFor(later),
      isPreferred: daysBetween(end, start) > 92,
    }),
    ...editFix(
      context,
      problem,
      [
        { do: 'set', path: startPath, value: end },
        { do: 'set', path: endPath, value: start },
      ],
      { title: l10n.t('Swap the two dates') },
    ),
  ];
}

/** The same day in the first year in which it is not before `start`. */
function yearsLater(date: string, start: string): string {
  const year = Number(start.slice(0, 4));
  // February 29 does not exist in every year.
  const day = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4);
  const same = `${String(year).padStart(4, '0')}${day}`;
  return same >= start ? same : `${String(year + 1).padStart(4, '0')}${day}`;
}

export function sameTargetFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { value } = problem.args;
  if (typeof value !== 'number') return [];
  const other = value === 0 ? 10 : value * 2;
  return [
    ...snippetFix(context, problem, { title: l10n.t('Enter another target'), isPreferred: true }, (stops) => [
      { do: 'set', path: ['measure', 'target'], value: stops.number(other) },
    ]),
    ...(value === 0
      ? []
      : editFix(context, problem, [{ do: 'set', path: ['measure', 'baseline'], value: 0 }], {
          title: l10n.t('Set the baseline to 0'),
        })),
    ...snippetFix(context, problem, { title: l10n.t('Enter another baseline') }, (stops) => [
      { do: 'set', path: ['measure', 'baseline'], value: stops.number(other) },
    ]),
  ];
}

/** Gives the second item an id from its title, or its old id with a number. */
export function duplicateItemFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { path } = problem;
  if (!path) return [];
  const itemPath = path.slice(0, -1);
  const list = context.parsed.ok ? valueAtPath(context.parsed.value, path.slice(0, -2)) : undefined;
  const taken = new Set(Array.isArray(list) ? list.map((item: unknown) => valueAtPath(item, ['id'])) : []);
  const id = String(problem.args.id);
  const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${id.replace(/-\d$/, '')}-${number}`);
  const free = [slugOf(stringAt(context, [...itemPath, 'title']) ?? ''), ...numbered]
    .filter((candidate) => candidate !== '' && !taken.has(candidate))
    .slice(0, 2);
  return [
    ...free.flatMap((word, at) =>
      editFix(context, problem, [{ do: 'set', path, value: word }], { title: changeTo(word), isPreferred: at === 0 }),
    ),
    ...editFix(context, problem, [{ do: 'remove', path: itemPath }], { title: l10n.t('Remove this item') }),
  ];
}

/** Writes the sum of two values of one day. */
export function totalFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { before, value } = problem.args;
  const { path } = problem;
  if (!path || typeof before !== 'number' || typeof value !== 'number') return [];
  const total = Number((before + value).toPrecision(12));
  return editFix(context, problem, [{ do: 'set', path, value: total }], {
    title: l10n.t('Write the total: {0}', total),
    isPreferred: true,
  });
}

/** Moves the check-in to the file of its week, or moves its date into the week of the file. */
export function strayCheckinFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { date, week } = problem.args;
  if (typeof date !== 'string' || typeof week !== 'string') return [];
  const path = problem.path?.slice(0, -1);
  if (!path) return [];
  const day = dayOfWeek(week, weekdayOf(date));
  return [
    ...moveCheckin(context, problem, path, weekOf(date)),
    ...editFix(context, problem, [{ do: 'set', path: [...path, 'date'], value: day }], { title: changeTo(day) }),
  ];
}

function moveCheckin(context: CodeActionContext, problem: Problem, path: Path, week: string): readonly Fix[] {
  const { index, entry } = context;
  const to = checkinPath(index, week, entry);
  const checkin = plainAt(context, path);
  const target = index.get(to);
  if (
    !isPlainMap(checkin) ||
    !Object.values(checkin).every(isScalar) ||
    to === entry.path ||
    (target !== undefined && (target.kind === undefined || target.state !== 'current'))
  )
    return [];
  const plan = planChanges(context, [{ do: 'remove', path }]);
  if (!plan || !resolves(context, problem, plan.text)) return [];
  const other = {
    path: to,
    changes: [{ do: 'append', path: ['checkins'], value: checkin } as const],
    text: newWeekText({ checkins: [checkin] }),
  };
  return [
    {
      title: l10n.t('Move the check-in to {0}', week),
      isPreferred: true,
      effect: { do: 'files', edits: plan.edits, others: [other] },
    },
  ];
}

const isScalar = (value: Plain): boolean => typeof value !== 'object';
