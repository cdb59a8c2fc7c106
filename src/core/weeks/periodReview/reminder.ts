/**
 * Whether to remind the user of check-ins or the reflection. Only with `rhythm.remind` in cairn.yaml, at most once a
 * day.
 */
import { weekdayOf, type IsoDate } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { agendaOf } from '../agenda.ts';

export type Reminder =
  Readonly<{ of: 'checkin'; /** Goals due for a check-in. */ goals: number }> | { readonly of: 'reflection' };

/** Local time. */
export type Moment = Readonly<{
  today: IsoDate;
  /** Since midnight, 0..1439. */
  minute: number;
}>;

/** Check-ins come first when both are due: the reflection builds on them. */
export function reminderAt(index: GrowthIndex, { today, minute }: Moment): Reminder | undefined {
  const { rhythm } = index.settings();
  if (rhythm.remind === undefined || minute < minuteOf(rhythm.remind)) return undefined;
  const weekday = weekdayOf(today);
  const open = agendaOf(index, today).filter(({ standing }) => standing !== 'done');
  const goals = open.filter((item) => (item.kind === 'habit' ? !item.checkedIn : item.kind === 'checkin')).length;
  if (weekday === rhythm.checkin && goals > 0) return { of: 'checkin', goals };
  const isOpen = open.some((item) => item.kind === 'reflection' && !item.late);
  return weekday === rhythm.reflection && isOpen ? { of: 'reflection' } : undefined;
}

/** Minutes since midnight of a time such as `9:00` or `17:30`. */
function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
