/**
 * What was made easier, postponed, or dropped about a goal, from earlier versions of its file and from its `changes`. A
 * goal that moves quietly is the weak point of self-set goals: Beeminder lets nobody ease one for the next 7 days. Here
 * nothing is blocked, but the person sees it.
 */
import type { IsoDate } from '../../base/calendar.ts';
import { compare } from '../../base/compare.ts';
import { readFile } from '../../index/fileEntry.ts';
import type { Goal } from '../../model/goal.ts';

export type GoalpostField = 'target' | 'due' | 'times' | 'action' | 'milestone' | 'measure' | 'status' | 'other';

export type GoalpostMove = Readonly<{
  date: IsoDate;
  field: GoalpostField;
  /** The title of an action or milestone, or the key of another field. */
  what: string | undefined;
  from: string | number | undefined;
  to: string | number | undefined;
  reason: string | undefined;
  /** Whether it is in no commit yet. */
  isNew: boolean;
}>;

/** @property date of the commit; undefined for the file as it is now */
export type GoalVersion = Readonly<{ date: IsoDate | undefined; goal: Goal | undefined }>;

/** @param path of the goal's file, relative to the growth folder; the goal is undefined if it cannot be read */
export function readVersion(path: string, date: IsoDate | undefined, text: string): GoalVersion {
  const entry = readFile(path, text);
  return { date, goal: entry.kind === 'goal' && entry.state === 'current' ? entry.entity : undefined };
}

export type Goalposts = Readonly<{
  /** Oldest first. */
  moves: readonly GoalpostMove[];
  /** Versions that could not be read. */
  skipped: number;
}>;

/**
 * Compares each version that can be read with the one before. What was taken back later is left out. The reason comes
 * from an entry of `changes` about the same field and value; entries without a version, e.g. in a private file that Git
 * ignores, are moves of their own.
 * @param versions oldest first, the file as it is now last
 */
export function goalpostsOf(versions: readonly GoalVersion[], today: IsoDate): Goalposts {
  const read = versions.flatMap(({ date, goal }) => (goal ? [{ date, goal }] : []));
  const moves: GoalpostMove[] = [];
  read.forEach(({ date, goal }, index) => {
    const before = read[index - 1]?.goal;
    if (!before) return;
    const later = read.slice(index + 1).map((each) => each.goal);
    const isNew = date === undefined;
    for (const move of movesBetween(before, goal))
      if (!isTakenBack(move, before, later)) moves.push({ ...move, date: date ?? today, reason: undefined, isNew });
  });
  const latest = read.at(-1)?.goal;
  return { moves: withReasons(moves, latest?.changes ?? []), skipped: versions.length - read.length };
}

type Difference = Pick<GoalpostMove, 'field' | 'what' | 'from' | 'to'>;

function movesBetween(before: Goal, after: Goal): readonly Difference[] {
  return [
    ...measureMoves(before, after),
    ...(isLater(before.due, after.due)
      ? [{ field: 'due' as const, what: undefined, from: before.due, to: after.due }]
      : []),
    ...dropped(before.actions, [...after.actions, ...milestonesOf(after)]).map((what) => ({
      field: 'action' as const,
      what,
      from: undefined,
      to: undefined,
    })),
    ...dropped(milestonesOf(before), [...milestonesOf(after), ...after.actions]).map((what) => ({
      field: 'milestone' as const,
      what,
      from: undefined,
      to: undefined,
    })),
  ];
}

function measureMoves({ measure: before }: Goal, { measure: after }: Goal): readonly Difference[] {
  if (!before) return [];
  if (!after) return [{ field: 'measure', what: undefined, from: undefined, to: undefined }];
  if ('metric' in before && 'metric' in after && before.metric === after.metric)
    return isEasier(before.target, after.target, before.baseline)
      ? [{ field: 'target', what: undefined, from: before.target, to: after.target }]
      : [];
  if ('habit' in before && 'habit' in after)
    return after.times < before.times ? [{ field: 'times', what: undefined, from: before.times, to: after.times }] : [];
  return [];
}

/** Nearer to the baseline, or beyond it. */
const isEasier = (from: number, to: number, baseline: number): boolean => (from >= baseline ? to < from : to > from);

/** A due date that was removed is later than any. */
const isLater = (from: IsoDate | undefined, to: IsoDate | undefined): boolean =>
  from !== undefined && (to === undefined || to > from);

type Item = Readonly<{ id?: string | undefined; title: string; done?: unknown }>;

const milestonesOf = ({ measure }: Goal): readonly Item[] =>
  measure && 'milestones' in measure ? measure.milestones : [];

/** Titles of open items that are gone. If as many new ones have come, they were renamed. */
function dropped(before: readonly Item[], after: readonly Item[]): readonly string[] {
  const isSame = (one: Item, other: Item): boolean =>
    (one.id !== undefined && one.id === other.id) ||
    one.title.trim().toLowerCase() === other.title.trim().toLowerCase();
  const gone = before.filter((item) => !after.some((other) => isSame(item, other)));
  const added = after.filter((item) => !before.some((other) => isSame(item, other)));
  const renamed = Math.min(gone.length, added.length);
  return gone
    .slice(renamed)
    .filter(({ done }) => done === undefined)
    .map(({ title }) => title);
}

function isTakenBack({ field, what, from }: Difference, before: Goal, later: readonly Goal[]): boolean {
  return later.some((goal) => {
    if (field === 'due') return !isLater(typeof from === 'string' ? from : undefined, goal.due);
    if (field === 'measure') return goal.measure !== undefined;
    if (field === 'action' || field === 'milestone')
      return [...goal.actions, ...milestonesOf(goal)].some(({ title }) => title === what);
    const moves = measureMoves(before, goal);
    return goal.measure !== undefined && moves.length === 0;
  });
}

/** How the keys of `changes` are written, with or without the map around them. */
const fields: Readonly<Record<string, GoalpostField>> = {
  due: 'due',
  target: 'target',
  'measure.target': 'target',
  times: 'times',
  'measure.times': 'times',
  habit: 'times',
  measure: 'measure',
  status: 'status',
};

function withReasons(moves: readonly GoalpostMove[], changes: Goal['changes']): readonly GoalpostMove[] {
  const waiting = [...changes];
  const explained = moves.map((move): GoalpostMove => {
    const at = waiting.findIndex(
      ({ field, to }) => fieldOf(field) === move.field && (to === undefined || String(to) === String(move.to)),
    );
    const [entry] = at < 0 ? [] : waiting.splice(at, 1);
    return entry ? { ...move, date: entry.date, reason: entry.reason } : move;
  });
  const recorded = waiting.map(({ date, field, from, to, reason }): GoalpostMove => {
    const known = fieldOf(field);
    return { date, field: known, what: known === 'other' ? field : undefined, from, to, reason, isNew: false };
  });
  return [...explained, ...recorded].sort((one, other) => compare(one.date, other.date));
}

const fieldOf = (field: string): GoalpostField => fields[field.toLowerCase()] ?? 'other';

/** Whether a reason can be recorded for it: it eases the goal, and `changes` says nothing about it. */
export const lacksReason = ({ field, reason }: GoalpostMove): boolean =>
  reason === undefined && (field === 'target' || field === 'due' || field === 'times');
