/**
 * The straight way from a baseline to a target, up or down: where a value lies on it, and which value lies at a share
 * of it.
 */

/** What should be the case by now: in the measure's own unit, and as a fraction of the way (0..1). */
export type Expected = { value: number; fraction: number };

/** Held between 0 and 1. Infinite input is held too. */
export function clampFraction(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/**
 * How far `at` is on the way from `from` (0) to `to` (1); below 0 or above 1 beyond the ends. Undefined when the way
 * has no length, or when a number is so extreme that the share has no finite value.
 */
export function shareOf(from: number, to: number, at: number): number | undefined {
  if (from === to) return undefined;
  const [made, whole] = [at - from, to - from];
  // Where the differences overflow, those of the halves don't.
  const share =
    Number.isFinite(made) && Number.isFinite(whole) ? made / whole : (at / 2 - from / 2) / (to / 2 - from / 2);
  // `+ 0` turns a negative zero into zero, here and below.
  return Number.isFinite(share) ? share + 0 : undefined;
}

/** The value at a share (0..1) of the way; exactly the ends at 0 and 1. */
export function valueOnLine(from: number, to: number, share: number): number {
  return from * (1 - share) + to * share + 0;
}

/** Whether `at` is at or beyond `to`, coming from `from`. Undefined when the way has no length and so no direction. */
export function hasReached(from: number, to: number, at: number): boolean | undefined {
  if (from === to) return undefined;
  return to > from ? at >= to : at <= to;
}

/** The straight line from `start` to `due` in time, as a share of the span elapsed by `today` (day numbers). */
export function elapsedShare(start: number, due: number, today: number): number {
  return due > start ? clampFraction((today - start) / (due - start)) : today >= due ? 1 : 0;
}

/**
 * How many days ahead or behind still count as on track (derived): 3 days, or 5 % of the span when that is more, so
 * that a weekly rhythm of check-ins doesn't turn a goal red between two of them.
 */
export function toleranceDays(spanDays: number): number {
  return Math.max(3, Math.floor(spanDays * 0.05));
}

/** What a buffer says, given the tolerance; both in days. */
export function paceVerdict(bufferDays: number, tolerance: number): 'ahead' | 'on-track' | 'behind' {
  if (bufferDays > tolerance) return 'ahead';
  return bufferDays < -tolerance ? 'behind' : 'on-track';
}
