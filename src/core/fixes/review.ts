/** What can be done about a goal that is complete and yet not promising: the answers to the review of active goals. */
import { addDays, daysBetween, type IsoDate } from '../base/calendar.ts';
import { changesInFile } from '../index/location.ts';
import type { Readable } from '../index/fileEntry.ts';
import { measureKind, type Goal } from '../model/goal.ts';
import { pathOf } from '../model/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import { summarize } from '../goals/progress/summary.ts';
import { placeOf } from '../yaml/nodes.ts';
import { printNew, type Change } from '../yaml/edit/edits.ts';
import type { Fix, Title } from './fix.ts';
import { measureWith, supportFixes } from './goalParts.ts';
import { changing, withFiles } from './make.ts';
import { convertMeasure } from './refactor/convertMeasure.ts';
import type { Subject } from './subject.ts';
import { rewriting, snippetFor, type TabStops } from './tabStops.ts';

/** The goal as it is in the file now; nothing where the file cannot be read. */
function goalOf({ entry }: Subject): Readable<'goal'> | undefined {
  return entry.kind === 'goal' && entry.state === 'current' ? entry : undefined;
}

/** The title is selected, to be written anew: nobody else knows the better one. */
export function retitle(subject: Subject): readonly Fix[] {
  const { parsed, text } = subject;
  if (!parsed.ok || typeof parsed.value.title !== 'string') return [];
  const [start, end] = placeOf(parsed.doc, ['title']);
  const isQuoted = /^["']/.test(text.slice(start, end));
  const made = /[\r\n]/.test(text.slice(start, end))
    ? undefined
    : rewriting(text, [start, end], isQuoted ? [start + 1, end - 1] : [start, end]);
  return made ? [snippetFix(['retitle'], made)] : [];
}

/** The open actions get dates at even distances from today to the due date. */
export function spreadDueDates(subject: Subject, problem: Problem): readonly Fix[] {
  const entry = goalOf(subject);
  if (entry?.entity.due === undefined) return [];
  const { actions, start, due } = entry.entity;
  const from = start !== undefined && start > subject.today ? start : subject.today;
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
  return changing(subject, problem, changes, { title: ['spread-dates'], trust: 'preferred' });
}

/** Something to reach on the way, or a nearer end. */
export function divideLongGoal(subject: Subject, problem: Problem): readonly Fix[] {
  const entry = goalOf(subject);
  if (!entry) return [];
  const { measure, start, due } = entry.entity;
  const conversion =
    measure && measureKind(measure) !== 'milestones'
      ? convertMeasure(subject, { start: 0, end: 0, paths: [['measure']] })
      : [];
  return [
    ...(measure === undefined
      ? asking(subject, ['add-measure', 'milestones'], (stops) => [
          { do: 'set', path: ['measure'], value: measureWith('milestones', stops, subject.words) },
        ])
      : []),
    ...conversion.flatMap(({ title, effect }): readonly Fix[] =>
      title[0] === 'convert' && title[1] === 'milestones' ? [{ title, effect, trust: 'offered' }] : [],
    ),
    ...(measure && 'milestones' in measure
      ? asking(subject, ['add-milestone'], (stops) => [
          {
            do: 'append',
            path: ['measure', 'milestones'],
            value: { title: stops.text(subject.words['next-milestone']) },
          },
        ])
      : []),
    ...(due === undefined
      ? []
      : changing(subject, problem, [{ do: 'set', path: ['due'], value: addDays(start ?? subject.today, halfYear) }], {
          title: ['change-due', addDays(start ?? subject.today, halfYear)],
        })),
  ];
}

/** In days. */
const halfYear = 182;

/** A link to the profile, or the reason in words. */
export const linkGoal = (subject: Subject, problem: Problem): readonly Fix[] => supportFixes(subject, problem);

/** One goal fewer, or one more that the person allows. */
export function tooManyActive(subject: Subject, problem: Problem): readonly Fix[] {
  const { index } = subject;
  const active = [...index.readable('goal')].filter(({ entity }) => entity.status === 'active').length;
  const limit: Change = { do: 'set', path: ['limit'], value: active };
  return [
    ...restGoal(subject, problem),
    withFiles(
      ['raise-limit', active],
      [{ path: pathOf('settings', 'cairn'), changes: [limit], text: printNew({ limit: active }) }],
    ),
  ];
}

function restGoal(subject: Subject, problem: Problem): readonly Fix[] {
  if (!goalOf(subject)) return [];
  return [
    ...changing(subject, problem, [{ do: 'set', path: ['status'], value: 'paused' }], { title: ['pause'] }),
    ...changing(subject, problem, [{ do: 'set', path: ['status'], value: 'idea' }], { title: ['make-idea'] }),
  ];
}

export function checkInOrRest(subject: Subject, problem: Problem): readonly Fix[] {
  const { id } = subject.entry;
  return [
    { title: ['check-in'], trust: 'preferred', effect: { do: 'check-in', goal: id } },
    ...restGoal(subject, problem),
  ];
}

/**
 * More time or a nearer target. Either makes the goal easier than it was promised, so the change and its reason are
 * written down, for a mentor to ask about.
 */
export function easeGoal(subject: Subject): readonly Fix[] {
  const entry = goalOf(subject);
  if (!entry) return [];
  const { entity: goal } = entry;
  const later = laterDue(subject, goal);
  return [
    ...(later === undefined
      ? []
      : asking(subject, ['move-due', later], (stops) => [
          { do: 'set', path: ['due'], value: stops.date(later) },
          recorded(subject, stops, 'due', goal.due, later),
        ])),
    ...nearerTarget(subject, goal),
  ];
}

/** When things go on as they did; else as much time again as is left. */
function laterDue({ index, entry, today }: Subject, goal: Goal): IsoDate | undefined {
  if (goal.due === undefined) return undefined;
  const { forecast } = summarize(goal, index.checkinsOf(entry.id), today);
  const guess =
    forecast.kind === 'forecast' ? forecast.date : addDays(goal.due, Math.max(28, daysBetween(today, goal.due)));
  return guess > goal.due ? guess : undefined;
}

function nearerTarget(subject: Subject, goal: Goal): readonly Fix[] {
  const { measure } = goal;
  if (!measure || !('metric' in measure)) return [];
  const { baseline, target } = measure;
  const half = baseline + (target - baseline) / 2;
  const nearer = Number.isInteger(target) && Number.isInteger(baseline) ? Math.round(half) : half;
  if (nearer === target || nearer === baseline) return [];
  return asking(subject, ['ease-target', nearer], (stops) => [
    { do: 'set', path: ['measure', 'target'], value: stops.number(nearer) },
    recorded(subject, stops, 'target', target, nearer),
  ]);
}

function recorded(
  { today, words }: Subject,
  stops: TabStops,
  field: string,
  from: string | number | undefined,
  to: string | number,
): Change {
  return {
    do: 'append',
    path: ['changes'],
    value: { date: today, field, ...(from !== undefined && { from }), to, reason: stops.text(words.reason) },
  };
}

function asking(subject: Subject, title: Title, changesWith: (stops: TabStops) => readonly Change[]): readonly Fix[] {
  const made = snippetFor(subject, changesWith);
  return made ? [snippetFix(title, made)] : [];
}

const snippetFix = (
  title: Title,
  { offset, length, snippet }: { readonly offset: number; readonly length: number; readonly snippet: string },
): Fix => ({ title, trust: 'offered', effect: { do: 'snippet', offset, length, snippet } });
