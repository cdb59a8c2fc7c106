/** Fixes for what a goal lacks: a snippet in the file, or questions. */
import * as l10n from '@vscode/l10n';
import { valueAtPath, type ValuePath } from '../base/valuePath.ts';
import { addDays, type IsoDate } from '../base/calendar.ts';
import { isMissingPartCode, partOf, type GoalPart, type MissingPartCode } from '../goals/missingParts.ts';
import { supportKinds } from '../goals/newGoal.ts';
import { measureKinds, type MeasureKind } from '../model/goal.ts';
import type { Problem } from '../problems/problem.ts';
import type { Change, Plain } from '../yaml/edit/edits.ts';
import { offeredIds, type CodeActionContext, type FixContext } from './context.ts';
import { snippetFix, type Fix } from './fix.ts';
import type { TabStops } from './tabStops.ts';

/** The time span of a new goal in days: a quarter. */
const span = 84;

export function partFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { code } = problem;
  if (!isMissingPartCode(code)) return [];
  const part = partOf(code);
  const obstacle = part === 'plan' ? obstacleOf(problem) : undefined;
  // The problem may be older than the text, and an existing part must not be overwritten.
  if (isThere(context, part, obstacle)) return [];
  const effect: Fix['effect'] = {
    do: 'ask',
    goal: context.entry.id,
    code,
    // Its text finds the obstacle even after it moved.
    ...(obstacle !== undefined && { obstacle: textAt(context, ['obstacles', obstacle, 'if']) }),
  };
  return [...snippets(context, problem, part, obstacle), { title: questionTitle(code), effect }];
}

function questionTitle(code: MissingPartCode): string {
  switch (code) {
    case 'goal-without-measure':
      return l10n.t('Add a measure…');
    case 'goal-without-due':
      return l10n.t('Add a due date…');
    case 'goal-without-start':
      return l10n.t('Add a start date…');
    case 'goal-without-why':
      return l10n.t('Say why it matters…');
    case 'goal-without-action':
      return l10n.t('Add a first action…');
    case 'goal-without-obstacle':
      return l10n.t('Add an obstacle and a plan…');
    case 'obstacle-without-plan':
      return l10n.t('Add a plan for this obstacle…');
  }
}

/** Shown at tab stops until the person types. */
export const placeholders = {
  why: () => l10n.t('why this matters to you'),
  action: () => l10n.t('what you can do this week'),
  if: () => l10n.t('what could get in the way'),
  then: () => l10n.t('what you will do about it'),
  nextMilestone: () => l10n.t('next milestone'),
};

function snippets(
  context: CodeActionContext,
  problem: Problem,
  part: GoalPart,
  obstacle: number | undefined,
): readonly Fix[] {
  const preferred = (title: string, changesWith: (stops: TabStops) => readonly Change[]) =>
    snippetFix(context, problem, { title, isPreferred: true }, changesWith);
  switch (part) {
    case 'measure':
      return measureKinds.flatMap((kind, at) =>
        snippetFix(context, problem, { title: addMeasure(kind), isPreferred: at === 0 }, (stops) => [
          set('measure', measureWith(kind, stops)),
        ]),
      );
    case 'due':
      // Pace needs a start date as well.
      if (context.parsed.ok && context.parsed.value.start !== undefined)
        return preferred(l10n.t('Add a due date'), (stops) => [set('due', stops.date(dueFor(context)))]);
      return preferred(l10n.t('Add a start and a due date'), (stops) => [
        set('start', stops.date(startFor(context))),
        set('due', stops.date(dueFor(context))),
      ]);
    case 'start': {
      const start = startFor(context);
      return preferred(l10n.t('Add the start date {0}', start), (stops) => [set('start', stops.date(start))]);
    }
    case 'why':
      return [
        ...preferred(l10n.t('Say why it matters'), (stops) => [set('why', stops.text(placeholders.why()))]),
        ...supportFixes(context, problem),
      ];
    case 'action':
      return preferred(l10n.t('Add a first action'), (stops) => [
        { do: 'append', path: ['actions'], value: { title: stops.text(placeholders.action()) } },
      ]);
    case 'obstacle':
      return preferred(l10n.t('Add an obstacle and a plan'), (stops) => [
        {
          do: 'append',
          path: ['obstacles'],
          value: { if: stops.text(placeholders.if()), then: stops.text(placeholders.then()) },
        },
      ]);
    case 'plan':
      if (obstacle === undefined) return [];
      return preferred(l10n.t('Add a plan for this obstacle'), (stops) => [
        { do: 'set', path: ['obstacles', obstacle, 'then'], value: stops.text(placeholders.then()) },
      ]);
  }
}

const keys: Readonly<Record<Exclude<GoalPart, 'plan'>, string>> = {
  measure: 'measure',
  due: 'due',
  start: 'start',
  why: 'why',
  action: 'actions',
  obstacle: 'obstacles',
};

function isThere({ parsed }: CodeActionContext, part: GoalPart, obstacle: number | undefined): boolean {
  if (!parsed.ok) return true;
  const value = valueAtPath(parsed.value, part === 'plan' ? ['obstacles', obstacle ?? -1, 'then'] : [keys[part]]);
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

const set = (key: string, value: Plain): Change => ({ do: 'set', path: [key], value });

/** Links to the profile: one fix for each list of the profile that has items. */
export function supportFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const targets = { values: 'value', aspirations: 'aspiration', skills: 'skill' } as const;
  const titles = {
    values: () => l10n.t('Link it to a value'),
    aspirations: () => l10n.t('Link it to an aspiration'),
    skills: () => l10n.t('Link it to a skill'),
  };
  return supportKinds.flatMap((list) => {
    const ids = offeredIds(context, targets[list]);
    if (ids.length === 0) return [];
    return snippetFix(context, problem, { title: titles[list]() }, (stops) => [
      { do: 'append', path: ['supports', list], value: stops.choice(ids) },
    ]);
  });
}

export function addMeasure(kind: MeasureKind): string {
  switch (kind) {
    case 'metric':
      return l10n.t('Add a measure: metric');
    case 'milestones':
      return l10n.t('Add a measure: milestones');
    case 'scale':
      return l10n.t('Add a measure: scale');
    case 'habit':
      return l10n.t('Add a measure: habit');
  }
}

export function measureWith(kind: MeasureKind, stops: TabStops): Readonly<Record<string, Plain>> {
  switch (kind) {
    case 'metric':
      return {
        metric: stops.text(l10n.t('what you measure')),
        baseline: stops.number(0),
        target: stops.number(10),
        unit: stops.text(l10n.t('unit')),
      };
    case 'milestones':
      return {
        milestones: [
          { title: stops.text(l10n.t('first milestone')) },
          { title: stops.text(placeholders.nextMilestone()) },
        ],
      };
    case 'scale':
      return {
        scale: {
          '-2': stops.text(l10n.t('where you are today')),
          '-1': stops.text(l10n.t('less than expected')),
          '0': stops.text(l10n.t('as expected')),
          '1': stops.text(l10n.t('more than expected')),
          '2': stops.text(l10n.t('much more than expected')),
        },
      };
    case 'habit':
      return { habit: stops.text(l10n.t('what you do regularly')), times: stops.number(1) };
  }
}

function dueFor({ entry, today }: FixContext): IsoDate {
  const start = entry.kind === 'goal' && entry.state !== 'broken' ? entry.entity.start : undefined;
  return addDays(start !== undefined && start > today ? start : today, span);
}

/** The day of the first check-in, or else today; never after the due date. */
function startFor({ entry, index, today }: FixContext): IsoDate {
  const due = entry.kind === 'goal' && entry.state !== 'broken' ? entry.entity.due : undefined;
  const first = index.checkinsOf(entry.id)[0]?.date ?? today;
  return due !== undefined && first > due ? addDays(due, -span) : first;
}

function textAt({ parsed }: CodeActionContext, path: ValuePath): string {
  const value = parsed.ok ? valueAtPath(parsed.value, path) : undefined;
  return typeof value === 'string' ? value : '';
}

function obstacleOf({ path }: Problem): number | undefined {
  const index = path?.[1];
  return typeof index === 'number' ? index : undefined;
}
