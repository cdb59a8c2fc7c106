/** Fixes for the problems of the SMART review that depend on the day, the check-ins and the other goals. */
import * as l10n from '@vscode/l10n';
import { addDays, daysBetween, type IsoDate } from '../base/calendar.ts';
import { changesInFile } from '../index/location.ts';
import type { Readable } from '../index/fileEntry.ts';
import { measureKind, type Goal } from '../model/goal.ts';
import { pathOf } from '../model/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import { summarize } from '../goals/progress/summary.ts';
import { placeOf } from '../yaml/nodes.ts';
import { printNew, type Change } from '../yaml/edit/edits.ts';
import type { CodeActionContext } from './context.ts';
import { editFix, snippetEffect, type Fix } from './fix.ts';
import { addMeasure, measureWith, placeholders } from './goalParts.ts';
import { convertMeasure } from './refactor/convertMeasure.ts';
import { selectingSnippet, snippetFor, type TabStops } from './tabStops.ts';

/** Undefined if the file is not a goal or cannot be read. */
function goalOf({ entry }: CodeActionContext): Readable<'goal'> | undefined {
  return entry.kind === 'goal' && entry.state === 'current' ? entry : undefined;
}

/** Selects the title. */
export function retitle(context: CodeActionContext): readonly Fix[] {
  const { parsed, text } = context;
  if (!parsed.ok || typeof parsed.value.title !== 'string') return [];
  const [start, end] = placeOf(parsed.doc, ['title']);
  const isQuoted = /^["']/.test(text.slice(start, end));
  const made = /[\r\n]/.test(text.slice(start, end))
    ? undefined
    : selectingSnippet(text, [start, end], isQuoted ? [start + 1, end - 1] : [start, end]);
  return made ? [{ title: l10n.t('Rewrite the title'), effect: snippetEffect(made) }] : [];
}

/** Gives the open actions evenly spaced dates from today to the due date. */
export function spreadDueDates(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const entry = goalOf(context);
  if (entry?.entity.due === undefined) return [];
  const { actions, start, due } = entry.entity;
  const from = start !== undefined && start > context.today ? start : context.today;
  const open = actions.flatMap(({ done }, at) => (done === undefined ? [at] : []));
  const days = daysBetween(from, due);
  if (open.length < 2 || days < open.length) return [];
  const changes = changesInFile(
    entry,
    open.map((at, step) => ({
      do: 'set',
      path: ['actions', at, 'due'],
      value: addDays(from, Math.round((days * (step + 1)) / open.length)),
    })),
  );
  return editFix(context, problem, changes, {
    title: l10n.t('Spread the due dates of the actions evenly'),
    isPreferred: true,
  });
}

/** Adds milestones, or sets an earlier due date. */
export function divideLongGoal(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const entry = goalOf(context);
  if (!entry) return [];
  const { measure, start, due } = entry.entity;
  const earlier = addDays(start ?? context.today, halfYear);
  return [
    ...(measure === undefined
      ? suggest(context, addMeasure('milestones'), (stops) => [
          { do: 'set', path: ['measure'], value: measureWith('milestones', stops) },
        ])
      : []),
    ...(measure && measureKind(measure) !== 'milestones'
      ? convertMeasure(context, ['milestones']).map(({ title, effect }) => ({ title, effect }))
      : []),
    ...(measure && 'milestones' in measure
      ? suggest(context, l10n.t('Add a milestone'), (stops) => [
          {
            do: 'append',
            path: ['measure', 'milestones'],
            value: { title: stops.text(placeholders.nextMilestone()) },
          },
        ])
      : []),
    ...(due === undefined
      ? []
      : editFix(context, problem, [{ do: 'set', path: ['due'], value: earlier }], {
          title: l10n.t('Change the due date to {0}', earlier),
        })),
  ];
}

/** In days. */
const halfYear = 182;

/** Pauses this goal, or raises the limit. */
export function tooManyActive(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { index } = context;
  const active = [...index.readable('goal')].filter(({ entity }) => entity.status === 'active').length;
  const limit: Change = { do: 'set', path: ['limit'], value: active };
  return [
    ...pauseFixes(context, problem),
    {
      title: l10n.t('Raise the limit of active goals to {0}', active),
      effect: {
        do: 'files',
        edits: [],
        others: [{ path: pathOf('settings', 'cairn'), changes: [limit], text: printNew({ limit: active }) }],
      },
    },
  ];
}

function pauseFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  if (!goalOf(context)) return [];
  return [
    ...editFix(context, problem, [{ do: 'set', path: ['status'], value: 'paused' }], {
      title: l10n.t('Pause this goal'),
    }),
    ...editFix(context, problem, [{ do: 'set', path: ['status'], value: 'idea' }], {
      title: l10n.t('Turn this goal back into an idea'),
    }),
  ];
}

export function checkInOrPause(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { id } = context.entry;
  return [
    { title: l10n.t('Check in now…'), isPreferred: true, effect: { do: 'check-in', goal: id } },
    ...pauseFixes(context, problem),
  ];
}

/** Extends the due date or lowers the target, and records the change with its reason for a coach or mentor to see. */
export function easeGoal(context: CodeActionContext): readonly Fix[] {
  const entry = goalOf(context);
  if (!entry) return [];
  const { entity: goal } = entry;
  const later = laterDue(context, goal);
  return [
    ...(later === undefined
      ? []
      : suggest(context, l10n.t('Change the due date to {0} and say why', later), (stops) => [
          { do: 'set', path: ['due'], value: stops.date(later) },
          recorded(context, stops, 'due', goal.due, later),
        ])),
    ...lowerTarget(context, goal),
  ];
}

/** The forecast, or else twice the remaining time. */
function laterDue({ index, entry, today }: CodeActionContext, goal: Goal): IsoDate | undefined {
  if (goal.due === undefined) return undefined;
  const { forecast } = summarize(goal, index.checkinsOf(entry.id), today);
  const guess =
    forecast.kind === 'forecast' ? forecast.date : addDays(goal.due, Math.max(28, daysBetween(today, goal.due)));
  return guess > goal.due ? guess : undefined;
}

function lowerTarget(context: CodeActionContext, goal: Goal): readonly Fix[] {
  const { measure } = goal;
  if (!measure || !('metric' in measure)) return [];
  const { baseline, target } = measure;
  const half = baseline + (target - baseline) / 2;
  const lower = Number.isInteger(target) && Number.isInteger(baseline) ? Math.round(half) : half;
  if (lower === target || lower === baseline) return [];
  return suggest(context, l10n.t('Change the target to {0} and say why', lower), (stops) => [
    { do: 'set', path: ['measure', 'target'], value: stops.number(lower) },
    recorded(context, stops, 'target', target, lower),
  ]);
}

function recorded(
  { today }: CodeActionContext,
  stops: TabStops,
  field: string,
  from: string | number | undefined,
  to: string | number,
): Change {
  return {
    do: 'append',
    path: ['changes'],
    value: {
      date: today,
      field,
      ...(from !== undefined && { from }),
      to,
      reason: stops.text(l10n.t('why this changed')),
    },
  };
}

/** Without a check that the problem is resolved: the review is not part of the file. */
function suggest(
  context: CodeActionContext,
  title: string,
  changesWith: (stops: TabStops) => readonly Change[],
): readonly Fix[] {
  const made = snippetFor(context, changesWith);
  return made ? [{ title, effect: snippetEffect(made) }] : [];
}
