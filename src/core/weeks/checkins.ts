/** The check-ins of the week: due and done. */
import { addDays, addWeeks, daysBetween, dayOfWeek, weekOf, type IsoDate } from '../base/calendar.ts';
import type { Readable } from '../index/fileEntry.ts';
import type { WrittenCheckin } from '../index/fileIndex.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { FolderSettings } from '../model/settings.ts';
import { progressOf } from '../goals/progress/progress.ts';
import { type AgendaItem, type CheckinItem, type HabitItem, hasBeen, dueStateOf, type WeekSpan } from './items.ts';

type Rhythm = FolderSettings['rhythm'];

/** Check-ins and habits. A goal that is not active is included only if it has a check-in this week. */
export function checkinItems(index: GrowthIndex, span: WeekSpan): readonly (CheckinItem | HabitItem)[] {
  const { rhythm } = index.settings();
  const lookedAt = goalsLookedAt(index, span);
  return [...index.readable('goal')].flatMap((goal) => {
    if (goal.entity.status !== 'active' && !lookedAt.has(goal.id)) return [];
    const checkins = index.checkinsOf(goal.id).filter(({ date }) => date <= span.today);
    const item = isRunningHabit(goal, span)
      ? habitItem(goal, checkins, span)
      : checkinItem(goal, checkins, rhythm, span);
    return item === undefined ? [] : [item];
  });
}

/** Goals with a check-in in this week's files. */
function goalsLookedAt(index: GrowthIndex, { week }: WeekSpan): ReadonlySet<string> {
  const goals = new Set<string>();
  for (const { id, entity } of index.readable('week')) {
    if (id === week) for (const { goal } of entity.checkins) goals.add(goal);
  }
  return goals;
}

function checkinItem(
  goal: Readable<'goal'>,
  checkins: readonly WrittenCheckin[],
  rhythm: Rhythm,
  span: WeekSpan,
): CheckinItem | undefined {
  const last = checkins.at(-1);
  const item = { kind: 'checkin', goal, last, stale: goal.state === 'stale' } as const;
  const due =
    goal.entity.status === 'active' ? nextCheckinDay(last?.date, goal.entity.start ?? span.today, rhythm) : undefined;
  const standing = due === undefined ? undefined : dueStateOf(due, span);
  if (due !== undefined && (standing === 'overdue' || standing === 'today'))
    return { ...item, standing: 'today', day: due };
  if (last !== undefined && hasBeen(last.date, span)) return { ...item, standing: 'done', day: last.date };
  return due !== undefined && standing === 'later' ? { ...item, standing, day: due } : undefined;
}

/**
 * The date of a goal's next check-in.
 *
 * The earlier of `rhythm.days` after the last one and next week's check-in day, so that a check-in on Thursday does not
 * move the usual Monday. With more than 7 days only `rhythm.days` counts. The first check-in is due at the goal's
 * start.
 */
export function nextCheckinDay(last: IsoDate | undefined, start: IsoDate, rhythm: Rhythm): IsoDate {
  if (last === undefined) return start;
  const byDays = addDays(last, rhythm.days);
  if (rhythm.days > 7) return byDays;
  const byWeek = dayOfWeek(addWeeks(weekOf(last), 1), rhythm.checkin);
  return byDays < byWeek ? byDays : byWeek;
}

/** Active, started, and not past its due date. */
function isRunningHabit({ entity }: Readable<'goal'>, { today }: WeekSpan): boolean {
  const { measure, start, due, status } = entity;
  return (
    status === 'active' &&
    measure !== undefined &&
    'habit' in measure &&
    (start === undefined || start <= today) &&
    (due === undefined || due >= today)
  );
}

/** A rest week has no item unless something was done. */
function habitItem(goal: Readable<'goal'>, checkins: readonly WrittenCheckin[], span: WeekSpan): HabitItem | undefined {
  const progress = progressOf(goal.entity, checkins, span.today);
  if (progress.kind !== 'habit') return undefined;
  const { count, times, resting } = progress;
  const last = checkins.at(-1);
  if (resting && count === 0) return undefined;
  const checkedIn = last !== undefined && hasBeen(last.date, span);
  const item = { kind: 'habit', goal, count, times, checkedIn, last, stale: goal.state === 'stale' } as const;
  if (last !== undefined && (count >= times || resting)) return { ...item, standing: 'done', day: last.date };
  const day = lastChance(times - count, checkins, span);
  return day <= span.today ? { ...item, standing: 'today', day: span.today } : { ...item, standing: 'later', day };
}

/** The last day on which doing the rest, once a day, still completes the week's plan. */
function lastChance(remaining: number, checkins: readonly WrittenCheckin[], { last, today }: WeekSpan): IsoDate {
  const doneToday = checkins.some(({ date, value }) => date === today && value !== undefined && value > 0);
  const daysLeft = daysBetween(today, last);
  const earliest = doneToday && daysLeft > 0 ? 1 : 0;
  return addDays(today, Math.max(earliest, daysLeft + 1 - remaining));
}

export const isCheckInItem = (item: AgendaItem): item is CheckinItem | HabitItem =>
  item.kind === 'checkin' || item.kind === 'habit';

/** The check-in items that have a check-in this week. */
export function checkedInItems(items: readonly AgendaItem[]): readonly (CheckinItem | HabitItem)[] {
  return items
    .filter(isCheckInItem)
    .filter((item) => item.standing === 'done' || (item.kind === 'habit' && item.checkedIn));
}

export function countCheckins(items: readonly AgendaItem[]): Readonly<{ done: number; total: number }> {
  return { done: checkedInItems(items).length, total: items.filter(isCheckInItem).length };
}
