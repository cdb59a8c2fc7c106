/** Days on a chart's axis. */

const day = 86_400_000;

/** Days since 1 January 1970: an ISO date alone is read as UTC midnight (ECMA-262). */
export const dayNumber = (date: string): number => Math.round(Date.parse(date) / day);

/** Where on an axis of some length a day is, both ends included; a span of one day has its day at the beginning. */
export function dayScale(from: string, to: string, { start, length }: { readonly start: number; readonly length: number }): (date: string) => number {
  const [first, last] = [dayNumber(from), Math.max(dayNumber(to), dayNumber(from) + 1)];
  return (date) => start + ((dayNumber(date) - first) / (last - first)) * length;
}
