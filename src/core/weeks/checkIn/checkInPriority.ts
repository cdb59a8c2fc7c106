/**
 * In which order goals are offered for a check-in: the one that waits most for a look comes first, so that Enter takes
 * it.
 */
import { addDays, addWeeks, daysBetween, firstDayOf, weekOf, type IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import type { FolderSettings } from '../../model/settings.ts';
import { verdictOf, type GoalSummary } from '../../goals/progress/summary.ts';
import { nextCheckinDay } from '../checkins.ts';
import { compare } from '../../base/compare.ts';

/** How much a goal needs a look. */
export type CheckInPriority = {
  /** `due`: its day has come. `later`: it has not. `seen`: it was looked at today already. */
  readonly turn: 'due' | 'later' | 'seen';
  /** It was never looked at, although it has begun. */
  readonly first: boolean;
  /** Days since it wanted to be looked at again; negative when that is still to come. */
  readonly waiting: number;
  /** How badly it goes: past its due date, behind its pace, neither, or at its target already. */
  readonly trouble: 3 | 2 | 1 | 0;
  /** In days: how long it is overdue, or how far behind; 0 for all others. */
  readonly delay: number;
  /** A day that never comes when there is no due date. */
  readonly due: IsoDate;
  readonly title: string;
};

const never: IsoDate = '9999-12-31';

export function priorityOf(
  goal: Goal,
  summary: GoalSummary,
  rhythm: FolderSettings['rhythm'],
  today: IsoDate,
): CheckInPriority {
  const { lastCheckin, daysSinceCheckin } = summary;
  const waiting = daysBetween(nextLook(goal, summary, rhythm, today), today);
  return {
    turn: daysSinceCheckin === 0 ? 'seen' : waiting >= 0 ? 'due' : 'later',
    first: lastCheckin === undefined && waiting >= 0,
    waiting,
    ...troubleOf(summary),
    due: goal.due ?? never,
    title: goal.title,
  };
}

/**
 * As the week's agenda has it, except for a habit: as long as repetitions of this week are left it asks every day, and
 * once they are done it waits for the next week.
 */
function nextLook(
  goal: Goal,
  { progress, lastCheckin }: GoalSummary,
  rhythm: FolderSettings['rhythm'],
  today: IsoDate,
): IsoDate {
  if (progress.kind !== 'habit' || lastCheckin === undefined)
    return nextCheckinDay(lastCheckin?.date, goal.start ?? today, rhythm);
  const week = weekOf(today);
  if (progress.resting || progress.count >= progress.times) return firstDayOf(addWeeks(week, 1));
  const monday = firstDayOf(week);
  const dayAfter = addDays(lastCheckin.date, 1);
  return dayAfter > monday ? dayAfter : monday;
}

function troubleOf(summary: GoalSummary): Pick<CheckInPriority, 'trouble' | 'delay'> {
  const { pace, daysLeft } = summary;
  if (pace.verdict === 'done') return { trouble: 0, delay: 0 };
  if (verdictOf(summary) === 'overdue') return { trouble: 3, delay: -(daysLeft ?? 0) };
  if (pace.verdict === 'behind') return { trouble: 2, delay: -pace.bufferDays };
  return { trouble: 1, delay: 0 };
}

const turns: readonly CheckInPriority['turn'][] = ['due', 'later', 'seen'];

/**
 * Compares for sorting. What was looked at today comes last, and before it what is not due for a look yet.
 *
 * Among the others: what was never looked at; then what waits longest past the rhythm; then overdue before behind
 * before the rest, and among those that go equally badly the worst; then what is due soonest. A goal that has reached
 * its target is last of those that wait equally long. The title decides between what is equal in all of this, so that
 * the order never changes by itself.
 */
export function byPriority(one: CheckInPriority, other: CheckInPriority): number {
  return (
    turns.indexOf(one.turn) - turns.indexOf(other.turn) ||
    Number(other.first) - Number(one.first) ||
    other.waiting - one.waiting ||
    other.trouble - one.trouble ||
    other.delay - one.delay ||
    compare(one.due, other.due) ||
    compare(one.title.toLowerCase(), other.title.toLowerCase()) ||
    compare(one.title, other.title)
  );
}
