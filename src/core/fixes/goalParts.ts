/** What a goal lacks, as a snippet where it belongs, and for those who would rather be asked, as questions. */
import { addDays, type IsoDate } from '../base/calendar.ts';
import { partOf, type GoalPart, type MissingPartCode } from '../goals/missingParts.ts';
import { supportKinds } from '../goals/newGoal.ts';
import { measureKinds, type MeasureKind } from '../model/goal.ts';
import type { Problem } from '../problems/problem.ts';
import { valueAt } from '../index/findings.ts';
import type { Change, Plain } from '../yaml/edit/edits.ts';
import type { Fix } from './fix.ts';
import { locate } from './located.ts';
import { asking } from './make.ts';
import type { FixContext, Subject } from './subject.ts';
import type { TabStops } from './tabStops.ts';
import type { Words } from './words.ts';

/**
 * How long a goal is given at first, in days: a quarter, which is long enough to get somewhere and short enough to see.
 */
const span = 84;

export function partFixes(subject: Subject, problem: Problem, code: MissingPartCode): readonly Fix[] {
  const part = partOf(code);
  const obstacle = part === 'plan' ? obstacleOf(subject, problem) : undefined;
  // A problem may be older than the text, and what is there must not be written over.
  if (isThere(subject, part, obstacle)) return [];
  const ask: Fix = {
    title: ['ask-part', code],
    trust: 'offered',
    effect: { do: 'ask', code, ...(obstacle !== undefined && { obstacle }) },
  };
  return [...snippets(subject, problem, part, obstacle), ask];
}

function snippets(subject: Subject, problem: Problem, part: GoalPart, obstacle: number | undefined): readonly Fix[] {
  const { words } = subject;
  switch (part) {
    case 'measure':
      return measureKinds.flatMap((kind, at) =>
        asking(
          subject,
          problem,
          { title: ['add-measure', kind], trust: at === 0 ? 'preferred' : 'offered' },
          (stops) => [set('measure', measureWith(kind, stops, words))],
        ),
      );
    case 'due':
      // Without a start the pace could still not be told.
      if (hasStart(subject))
        return asking(subject, problem, { title: ['add-due'], trust: 'preferred' }, (stops) => [
          set('due', stops.date(dueFor(subject))),
        ]);
      return asking(subject, problem, { title: ['add-dates'], trust: 'preferred' }, (stops) => [
        set('start', stops.date(startFor(subject))),
        set('due', stops.date(dueFor(subject))),
      ]);
    case 'start': {
      const start = startFor(subject);
      return asking(subject, problem, { title: ['add-start', start], trust: 'preferred' }, (stops) => [
        set('start', stops.date(start)),
      ]);
    }
    case 'why':
      return [
        ...asking(subject, problem, { title: ['add-why'], trust: 'preferred' }, (stops) => [
          set('why', stops.text(words.why)),
        ]),
        ...supportFixes(subject, problem),
      ];
    case 'action':
      return asking(subject, problem, { title: ['add-action'], trust: 'preferred' }, (stops) => [
        { do: 'append', path: ['actions'], value: { title: stops.text(words.action) } },
      ]);
    case 'obstacle':
      return asking(subject, problem, { title: ['add-obstacle'], trust: 'preferred' }, (stops) => [
        { do: 'append', path: ['obstacles'], value: { if: stops.text(words.if), then: stops.text(words.then) } },
      ]);
    case 'plan':
      if (obstacle === undefined) return [];
      return asking(subject, problem, { title: ['add-then'], trust: 'preferred' }, (stops) => [
        { do: 'set', path: ['obstacles', obstacle, 'then'], value: stops.text(words.then) },
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

function isThere({ parsed }: Subject, part: GoalPart, obstacle: number | undefined): boolean {
  if (!parsed.ok) return true;
  const value = valueAt(parsed.value, part === 'plan' ? ['obstacles', obstacle ?? -1, 'then'] : [keys[part]]);
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

const set = (key: string, value: Plain): Change => ({ do: 'set', path: [key], value });

/** A link to something of the profile, one action for each list that has anything. */
export function supportFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const targets = { values: 'value', aspirations: 'aspiration', skills: 'skill' } as const;
  return supportKinds.flatMap((list) => {
    const ids = subject.index.idsOf(targets[list]);
    if (ids.length === 0) return [];
    return asking(subject, problem, { title: ['add-support', list] }, (stops) => [
      { do: 'append', path: ['supports', list], value: stops.choice(ids) },
    ]);
  });
}

export function measureWith(kind: MeasureKind, stops: TabStops, words: Words): Plain {
  switch (kind) {
    case 'metric':
      return {
        metric: stops.text(words.metric),
        baseline: stops.number(0),
        target: stops.number(10),
        unit: stops.text(words.unit),
      };
    case 'milestones':
      return { milestones: [{ title: stops.text(words.milestone) }, { title: stops.text(words['next-milestone']) }] };
    case 'scale':
      return {
        scale: {
          '-2': stops.text(words['level-2']),
          '-1': stops.text(words['level-1']),
          '0': stops.text(words.level0),
          '1': stops.text(words.level1),
          '2': stops.text(words.level2),
        },
      };
    case 'habit':
      return { habit: stops.text(words.habit), times: stops.number(1) };
  }
}

function dueFor({ entry, today }: FixContext): IsoDate {
  const start = entry.kind === 'goal' && entry.state !== 'broken' ? entry.entity.start : undefined;
  return addDays(start !== undefined && start > today ? start : today, span);
}

const hasStart = ({ parsed }: Subject): boolean => parsed.ok && parsed.value.start !== undefined;

/** The day of the first check-in, else today; never after the due date. */
function startFor({ entry, index, today }: FixContext): IsoDate {
  const due = entry.kind === 'goal' && entry.state !== 'broken' ? entry.entity.due : undefined;
  const first = index.checkinsOf(entry.id)[0]?.date ?? today;
  return due !== undefined && first > due ? addDays(due, -span) : first;
}

function obstacleOf({ parsed, text, lines }: Subject, { range }: Problem): number | undefined {
  if (!parsed.ok) return undefined;
  const place = locate(parsed.doc, text, lines, range).find(
    ({ path: [list, , key] }) => list === 'obstacles' && key === 'if',
  );
  return typeof place?.path[1] === 'number' ? place.path[1] : undefined;
}
