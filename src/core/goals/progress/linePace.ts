/**
 * Pace on the straight line from the start to the due date: where the value should be by now, and the buffer in days.
 */
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import { clampFraction, elapsedShare, toleranceDays, valueAt, verdictOf, type Expected } from './line.ts';
import { dayNumber } from './days.ts';

/** Where the line begins: the goal's own `start`, or else the first day on which something was said or done. */
export type LineStart = { date: IsoDate; from: 'start' | 'first-checkin' | 'first-done' };

export type LinePace = {
  basis: 'line';
  verdict: 'ahead' | 'on-track' | 'behind' | 'overdue';
  /** By today: the value in the measure's own unit (for milestones their weight), and the fraction of the way. */
  expected: Expected;
  /** Whole days: when the line reaches the current value, minus today. Negative: behind. */
  bufferDays: number;
  /** A buffer up to this many days either way is on track. */
  toleranceDays: number;
  start: LineStart;
  due: IsoDate;
};

/** The way that the line makes: its ends in the measure's unit, and the share of it that was made. */
export type Way = { from: number; to: number; share: number };

/**
 * Expected by now: `b + (t - b) * clamp((now - s) / (due - s), 0, 1)`; the buffer: the day on which the line reaches
 * the current value, minus today (derived, METHODS: pace). A value beyond an end of the line counts as that end, so a
 * buffer is never longer than the line.
 *
 * Undefined when the line has no length in time and isn't over either. `today` is not before the start.
 */
export function linePace(way: Way, start: LineStart, due: IsoDate, today: IsoDate): LinePace | undefined {
  const span = daysBetween(start.date, due);
  const overdue = today > due;
  if (span <= 0 && !overdue) return undefined;
  const now = dayNumber(today);
  const from = dayNumber(start.date);
  const until = dayNumber(due);
  const fraction = elapsedShare(from, until, now);
  const lineDay = until - (1 - clampFraction(way.share)) * Math.max(0, span);
  const bufferDays = Math.round(lineDay - now) + 0; // no negative zero
  const tolerance = toleranceDays(Math.max(0, span));
  return {
    basis: 'line',
    verdict: overdue ? 'overdue' : verdictOf(bufferDays, tolerance),
    expected: { value: valueAt(way.from, way.to, fraction), fraction },
    bufferDays,
    toleranceDays: tolerance,
    start,
    due,
  };
}
