/** The order in which goals are offered for a check-in: the most urgent first, so that Enter picks it. */
import { addDays, addWeeks, daysBetween, firstDayOf, weekOf, type IsoDate } from '../../base/calendar.ts';
import type { Goal } from '../../model/goal.ts';
import type { FolderSettings } from '../../model/settings.ts';
import { verdictOf, type GoalSummary } from '../../goals/progress/summary.ts';
import { nextCheckinDay } from '../checkins.ts';
import { compare } from '../../base/compare.ts';

/** How urgent a goal's check-in is. */
export type CheckInPriority = Readonly<{
  /** `seen`: it has a check-in today. */
  turn: 'due' | 'later' | 'seen';
  /** It has started but has no check-in. */
  first: boolean;
  /** Days since the check-in was due; negative before that. */
  waiting: number;
  /** Overdue 3, behind 2, reached 0, anything else 1. */
  trouble: 3 | 2 | 1 | 0;
  /** Days overdue or behind; 0 otherwise. */
  delay: number;
  /** Far in the future without a due date. */
  due: IsoDate;
  title: string;
}>;

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

/** As in the weekly agenda. A habit is due every day until this week's repetitions are done, then next week. */
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
 * Compares for sorting: due before later before seen. Within each: first check-ins, then the longest waiting, the worst
 * pace, the longest delay, the earliest due date, and the title.
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
