/** Months along a chart. */
import { nothing, svg, type TemplateResult } from 'lit-html';
import { isLong, monthTicks } from './days.ts';

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

export function monthAxis({ from, to, x, end, tick, foot }: MonthAxis): TemplateResult[] {
  return monthTicks(from, to, x, end).map(({ at, month, isNamed }) => {
    const name = isLong(from, to) ? month.slice(0, 4) : monthName(month);
    return svg`<line class="tick" x1=${at} x2=${at} y1=${tick - 3} y2=${tick + 3}></line>${isNamed ? svg`<text x=${at} y=${foot}>${name}</text>` : nothing}`;
  });
}
