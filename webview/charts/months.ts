/** Months along a chart. */
import { nothing, svg, type TemplateResult } from 'lit-html';

let names: Intl.DateTimeFormat | undefined;

/** @param month `2026-11` */
export function monthName(month: string): string {
  names ??= new Intl.DateTimeFormat(document.documentElement.lang, { month: 'short', timeZone: 'UTC' });
  return names.format(Date.parse(`${month}-01`));
}

export type MonthAxis = {
  readonly from: string;
  readonly to: string;
  /** Where a day is, from left to right. */
  readonly x: (date: string) => number;
  /** Where the drawing ends: a name that would not fit before it is left out. */
  readonly end: number;
  /** Of the ticks' middle, and of the names' foot. */
  readonly tick: number;
  readonly foot: number;
};

/** The room that a name takes, with some air. */
const nameWidth = 26;

/** A tick where each month begins, and the name of each, or of every second or third where there is no room for all. */
export function monthAxis({ from, to, x, end, tick, foot }: MonthAxis): TemplateResult[] {
  const starts = monthsBetween(from, to).map((month) => ({ month, at: x(`${month}-01`) }));
  const closest = Math.min(...starts.slice(1).map(({ at }, before) => at - (starts[before]?.at ?? at)));
  const every = Math.max(1, Math.ceil(nameWidth / closest));
  return starts.map(({ month, at }, index) => {
    const hasRoom = index % every === 0 && at + nameWidth <= end;
    return svg`<line class="tick" x1=${at} x2=${at} y1=${tick - 3} y2=${tick + 3}></line>${hasRoom ? svg`<text x=${at} y=${foot}>${monthName(month)}</text>` : nothing}`;
  });
}

/** Those that begin within the span. */
function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  const next = new Date(`${from.slice(0, 7)}-01`);
  for (next.setUTCMonth(next.getUTCMonth() + 1); next.toISOString().slice(0, 10) <= to; next.setUTCMonth(next.getUTCMonth() + 1)) months.push(next.toISOString().slice(0, 7));
  return months;
}
