/** The straight line from a baseline to a target, up or down. */

/** Expected by now: in the measure's unit, and as a fraction of the way (0..1). */
export type Expected = { value: number; fraction: number };

/** 0..1, also for infinite input. */
export function clampFraction(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/**
 * The position of `at` between `from` (0) and `to` (1); outside 0..1 beyond the ends. Undefined when both ends are
 * equal or the result is not finite.
 */
export function shareOf(from: number, to: number, at: number): number | undefined {
  if (from === to) return undefined;
  const [made, whole] = [at - from, to - from];
  // Halves do not overflow where the differences do.
  const share =
    Number.isFinite(made) && Number.isFinite(whole) ? made / whole : (at / 2 - from / 2) / (to / 2 - from / 2);
  // `+ 0` turns a negative zero into zero, here and below.
  return Number.isFinite(share) ? share + 0 : undefined;
}

/** The value at a share (0..1) of the way; exact at both ends. */
export function valueOnLine(from: number, to: number, share: number): number {
  return from * (1 - share) + to * share + 0;
}

/** Whether `at` is at or beyond `to`, coming from `from`. Undefined when both are equal. */
export function hasReached(from: number, to: number, at: number): boolean | undefined {
  if (from === to) return undefined;
  return to > from ? at >= to : at <= to;
}

/** The share of the time from `start` to `due` that has passed by `today` (day numbers). */
export function elapsedShare(start: number, due: number, today: number): number {
  return due > start ? clampFraction((today - start) / (due - start)) : today >= due ? 1 : 0;
}

/**
 * How many days ahead or behind still count as on track (derived): 3 days, or 5 % of the span if that is more, so that
 * a goal does not turn red between two weekly check-ins.
 */
export function toleranceDays(spanDays: number): number {
  return Math.max(3, Math.floor(spanDays * 0.05));
}

/** Both in days. */
export function paceVerdict(bufferDays: number, tolerance: number): 'ahead' | 'on-track' | 'behind' {
  if (bufferDays > tolerance) return 'ahead';
  return bufferDays < -tolerance ? 'behind' : 'on-track';
}
