/** Days and months on a chart's axis. */

const day = 86_400_000;

/** Days since January 1, 1970: an ISO date alone is read as UTC midnight (ECMA-262). */
export const daysSinceEpoch = (date: string): number => Math.round(Date.parse(date) / day);

/** The position of a day on an axis, both ends included; a single day is at the start. */
export function dayScale(
  from: string,
  to: string,
  { start, length }: { readonly start: number; readonly length: number },
): (date: string) => number {
  const [first, last] = [daysSinceEpoch(from), Math.max(daysSinceEpoch(to), daysSinceEpoch(from) + 1)];
  return (date) => start + ((daysSinceEpoch(date) - first) / (last - first)) * length;
}

/** The possible distances between ticks, in months, and the largest number of ticks. */
const steps = [1, 3, 12, 60, 120, 1_200, 12_000];
const mostTicks = 30;
/** The width of a name with some space. */
const nameWidth = 26;

/** Months since the year 0. */
const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const stepOf = (from: string, to: string): number =>
  steps.find((months) => (monthNumber(to) - monthNumber(from)) / months <= mostTicks) ?? Infinity;

/** Whether the span is so long that the ticks name years instead of months. */
export const isLong = (from: string, to: string): boolean => stepOf(from, to) >= 12;

/**
 * The start of each month, or of each year in a long span, and whether there is room for its name.
 *
 * @param end the drawing's width: names that do not fit are left out
 */
export function monthTicks(
  from: string,
  to: string,
  x: (date: string) => number,
  end: number,
): readonly { readonly at: number; readonly month: string; readonly isNamed: boolean }[] {
  const [last, step] = [monthNumber(to), stepOf(from, to)];
  const starts: { readonly at: number; readonly month: string }[] = [];
  for (let number = (Math.floor(monthNumber(from) / step) + 1) * step; number <= last; number += step) {
    const month = `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
    starts.push({ at: x(`${month}-01`), month });
  }
  const closest = Math.min(...starts.slice(1).map(({ at }, before) => at - (starts[before]?.at ?? at)));
  const every = Math.max(1, Math.ceil(nameWidth / closest));
  return starts.map((start, index) => ({ ...start, isNamed: index % every === 0 && start.at + nameWidth <= end }));
}
