/** Meetings on a timeline: past and planned ones, and when the next is due. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { LinkTarget } from '../../src/protocol/place.ts';
import { opener } from '../host.ts';
import { dayScale } from './days.ts';
import { monthAxis } from './months.ts';

export type DayMark = {
  readonly date: string;
  readonly kind: 'held' | 'missed' | 'ahead';
  readonly text: string;
  readonly place: LinkTarget;
};
export type DayBand = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'wanted' | 'longest';
  readonly text: string;
};
export type DayLine = {
  readonly today: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly marks: readonly DayMark[];
  readonly bands?: readonly DayBand[];
};

const [length, edge, middle, height] = [308, 6, 9, 32];

export function dayLine({ today, from, to, label, marks, bands = [] }: DayLine): TemplateResult {
  const x = dayScale(from, to, { start: edge, length });
  const within = (date: string): string => (date < from ? from : date > to ? to : date);
  return html`<svg class="day-line" viewBox="0 0 ${length + 2 * edge} ${height}" role="img" aria-label=${label}>
    ${bands.map((band) => bandOf(band, x(within(band.from)), x(within(band.to))))}
    <line class="axis" x1=${edge} x2=${length + edge} y1=${middle} y2=${middle}></line>
    ${monthAxis({ from, to, x, end: length + 2 * edge, tick: middle, foot: height - 6 })}
    ${today >= from && today <= to ? todayAt(x(today)) : nothing}
    ${marks
      .filter(({ date }) => date >= from && date <= to)
      .map(
        ({ date, kind, text, place }) =>
          svg`<circle class="mark leads ${kind}" cx=${x(date)} cy=${middle} r="4" @click=${opener(place)}
          ><title>${text}</title></circle>`,
      )}
  </svg>`;
}

const bandOf = ({ kind, text }: DayBand, from: number, to: number): TemplateResult =>
  svg`<rect class="band ${kind}" x=${from} width=${Math.max(0, to - from)} y=${middle - 5} height="10"
    ><title>${text}</title></rect>`;

const todayAt = (x: number): TemplateResult =>
  svg`<line class="today" x1=${x} x2=${x} y1="1" y2=${middle * 2 - 1}></line>`;
