/**
 * The SMART review of an active goal (Doran 1981: specific, measurable, achievable, relevant, time-bound): the problems
 * that depend on the day, the check-ins, and the other goals. Problems of the file alone are found when it is read.
 */
import { addDays, daysBetween, type IsoDate } from '../../base/calendar.ts';
import { vagueWordsIn } from '../vagueTitle.ts';
import type { Goal } from '../../model/goal.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import { type DatedCheckin, historyOf } from '../progress/history.ts';
import { startOfFile, type Range } from '../../base/lines.ts';
import type { Anchors } from '../../index/readEntity.ts';
import { paceFrom } from '../progress/pace.ts';
import { progressFrom } from '../progress/progress.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';

/** What the review needs to know besides the goal. */
export type Surroundings = Readonly<{
  today: IsoDate;
  checkins: readonly DatedCheckin[];
  /** Days between check-ins. */
  rhythmDays: number;
  /** The number of active goals including this one, and the user's limit. */
  active: number;
  limit: number | undefined;
  /** Whether there is a value, aspiration, or skill to link to. */
  hasProfile: boolean;
  /** The user's own vague words, in lower case. */
  vagueWords: readonly string[];
}>;

/** In days. */
const longHorizon = 366;

/** @returns empty for a goal that is not active */
export function reviewGoal(goal: Goal, anchors: Anchors, surroundings: Surroundings): readonly Problem[] {
  if (goal.status !== 'active') return [];
  const at = (...keys: readonly (keyof Anchors)[]): Range =>
    keys.map((key) => anchors[key]).find((range) => range !== undefined) ?? startOfFile;
  return [
    ...specific(goal, at('title'), surroundings),
    ...achievable(goal, at('actions', 'title'), at('status', 'title'), surroundings),
    ...relevant(goal, at('title'), surroundings),
    ...timeBound(goal, at('due', 'title'), surroundings),
    ...accountable(goal, at('title'), surroundings),
    ...onPace(goal, at('measure', 'title'), surroundings),
  ];
}

function specific({ title }: Goal, range: Range, { vagueWords }: Surroundings): readonly Problem[] {
  const words = vagueWordsIn(title, vagueWords);
  return words === undefined ? [] : [problem('vague-title', { range }, { words })];
}

function achievable(
  goal: Goal,
  actionsAt: Range,
  statusAt: Range,
  { active, limit }: Surroundings,
): readonly Problem[] {
  const from = lateFrom(goal);
  return [
    ...(from === undefined ? [] : [problem('late-actions', { range: actionsAt }, { from })]),
    ...(limit === undefined || active <= limit
      ? []
      : [problem('too-many-goals', { range: statusAt }, { count: active, limit })]),
  ];
}

/** The first day of the last tenth of the time, if all actions are due in it and none is done. */
function lateFrom({ start, due, actions }: Goal): IsoDate | undefined {
  if (start === undefined || due === undefined || actions.length === 0) return undefined;
  const days = daysBetween(start, due);
  if (days <= 0) return undefined;
  const from = addDays(due, -Math.floor(days / 10));
  return actions.every((action) => action.done === undefined && action.due !== undefined && action.due >= from)
    ? from
    : undefined;
}

function relevant({ why, supports }: Goal, range: Range, { hasProfile }: Surroundings): readonly Problem[] {
  const isLinked =
    supports !== undefined && [supports.values, supports.aspirations, supports.skills].some((ids) => ids.length > 0);
  // Without a reason, `goal-without-why` asks for one of the two.
  return isLinked || why === undefined || !hasProfile ? [] : [problem('goal-without-link', { range })];
}

function timeBound({ start, due, measure }: Goal, range: Range, { today }: Surroundings): readonly Problem[] {
  if (due === undefined || (measure && ('milestones' in measure || 'habit' in measure))) return [];
  const days = daysBetween(start ?? today, due);
  return days <= longHorizon
    ? []
    : [problem('goal-without-milestones', { range }, { months: Math.round(days / 30.4) })];
}

function accountable({ start }: Goal, range: Range, { today, checkins, rhythmDays }: Surroundings): readonly Problem[] {
  const last = checkins.filter(({ date }) => date <= today).at(-1)?.date;
  const days = last === undefined ? daysBetween(start ?? today, today) : daysBetween(last, today);
  if (days <= rhythmDays) return [];
  return [
    last === undefined
      ? problem('never-checked-in', { range }, { days })
      : problem('checkin-overdue', { range }, { days, rhythm: rhythmDays }),
  ];
}

function onPace(goal: Goal, range: Range, { checkins, today }: Surroundings): readonly Problem[] {
  const paces = slowPace(goal, checkins, today);
  if (paces === undefined) return [];
  return [
    problem('pace-too-slow', { range }, { needed: shown(paces.needed), soFar: shown(paces.soFar), unit: paces.unit }),
  ];
}

/** Two significant digits. */
const shown = (pace: number): number => (Math.abs(pace) >= 10 ? Math.round(pace) : Number(pace.toPrecision(2)));

export type Paces = Readonly<{
  /** Per week, in `unit`. */
  soFar: number;
  needed: number;
  /** The metric's unit, or `%` of the way for milestones. */
  unit: string;
}>;

/** In days: before that, a pace says nothing. */
const earliest = 14;

/** A needed pace beyond this factor is more than a good week can make up. */
const tooMuch = 2;

/**
 * The current and the needed pace where the goal is behind and needs more than twice its pace. Undefined otherwise, and
 * in the first two weeks or first tenth of the time. (Derived: with `p` the share reached in `e` days and `l` days
 * left, `(1 - p) / l > 2 p / e`.)
 */
function slowPace(goal: Goal, checkins: readonly DatedCheckin[], today: IsoDate): Paces | undefined {
  const { measure, start, due } = goal;
  if (measure === undefined || start === undefined || due === undefined) return undefined;
  const elapsed = daysBetween(start, today);
  const left = daysBetween(today, due);
  if (left <= 0 || elapsed < Math.max(earliest, daysBetween(start, due) / 10)) return undefined;
  const history = historyOf(goal, checkins, today);
  const { verdict } = paceFrom(history);
  if (verdict !== 'behind') return undefined;
  const progress = progressFrom(history);
  if (progress.kind !== 'metric' && progress.kind !== 'milestones') return undefined;
  const share = progress.kind === 'metric' ? progress.raw : progress.fraction;
  if (share === undefined || share >= 1) return undefined;
  const [soFar, needed] = [(share / elapsed) * 7, ((1 - share) / left) * 7];
  if (needed <= tooMuch * Math.max(0, soFar)) return undefined;
  if (progress.kind === 'milestones' || !('metric' in measure))
    return { soFar: soFar * 100, needed: needed * 100, unit: '%' };
  const way = Math.abs(progress.target - progress.baseline);
  return { soFar: soFar * way, needed: needed * way, unit: progress.unit ?? measure.metric };
}

export type Occasion = Pick<Surroundings, 'today' | 'vagueWords'>;

/** The files that are reviewed: active goals that can be read. */
export function reviewedPaths(index: GrowthIndex): readonly string[] {
  return [...index.readable('goal')]
    .filter(({ entity, state }) => entity.status === 'active' && state === 'current')
    .map(({ path }) => path);
}

/**
 * The review of the goal in a file; empty for any other file.
 * @param active the number of active goals; pass it when reviewing many
 */
export function reviewOf(
  index: GrowthIndex,
  path: string,
  { today, vagueWords }: Occasion,
  active: number = reviewedPaths(index).length,
): readonly Problem[] {
  const entry = index.get(path);
  if (entry?.kind !== 'goal' || entry.state !== 'current' || entry.entity.status !== 'active') return [];
  const { rhythm, limit } = index.settings();
  const { latestDone } = entry;
  const early =
    latestDone !== undefined && latestDone.date > today
      ? [problem('done-in-future', latestDone.place, { date: latestDone.date })]
      : [];
  const reviewed = reviewGoal(entry.entity, entry.anchors ?? {}, {
    today,
    vagueWords,
    active,
    limit,
    checkins: index.checkinsOf(entry.id),
    rhythmDays: rhythm.days,
    hasProfile: (['value', 'aspiration', 'skill'] as const).some((target) => index.idsOf(target).length > 0),
  });
  return [...early, ...reviewed];
}
