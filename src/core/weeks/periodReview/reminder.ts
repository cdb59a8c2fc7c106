/**
 * Whether it is time to remind a person of their week. Only who has set a time in cairn.yaml is reminded, and once a
 * day at most.
 */
import { weekdayOf, type IsoDate } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { agendaOf } from '../agenda.ts';

export type Reminder =
  | { readonly of: 'checkin'; /** How many goals wait for one. */ readonly goals: number }
  | { readonly of: 'reflection' };

/** A moment where the person is. */
export type Moment = {
  readonly today: IsoDate;
  /** Since midnight, 0..1439. */
  readonly minute: number;
};

/** The check-ins come first where both are due on one day: without them there is less to look back on. */
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
