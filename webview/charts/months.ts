/** The month axis of a chart. */
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
  /** The horizontal position of a day. */
  readonly x: (date: string) => number;
  /** The drawing's width: names that do not fit are left out. */
  readonly end: number;
  /** The vertical positions of the ticks' middle and the names' baseline. */
  readonly tick: number;
  readonly foot: number;
};

export function monthAxis({ from, to, x, end, tick, foot }: MonthAxis): TemplateResult[] {
  return monthTicks(from, to, x, end).map(({ at, month, isNamed }) => {
    const name = isLong(from, to) ? month.slice(0, 4) : monthName(month);
    return svg`<line class="tick" x1=${at} x2=${at} y1=${tick - 3} y2=${tick + 3}></line
      >${isNamed ? svg`<text x=${at} y=${foot}>${name}</text>` : nothing}`;
  });
}
