/** Meetings on a line of days: those that were, those to come, and when one wanted to meet again. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Place } from '../../src/protocol/place.ts';
import { doIt } from '../host.ts';
import { dayScale } from './days.ts';
import { monthAxis } from './months.ts';

export type DayMark = {
  readonly date: string;
  readonly kind: 'held' | 'missed' | 'ahead';
  readonly text: string;
  readonly place: Place;
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
    ${bands.map((band) => svg`<rect class="band ${band.kind}" x=${x(within(band.from))} width=${Math.max(0, x(within(band.to)) - x(within(band.from)))} y=${middle - 5} height="10"><title>${band.text}</title></rect>`)}
    <line class="axis" x1=${edge} x2=${length + edge} y1=${middle} y2=${middle}></line>
    ${monthAxis({ from, to, x, end: length + 2 * edge, tick: middle, foot: height - 6 })}
    ${today >= from && today <= to ? svg`<line class="today" x1=${x(today)} x2=${x(today)} y1="1" y2=${middle * 2 - 1}></line>` : nothing}
    ${marks
      .filter(({ date }) => date >= from && date <= to)
      .map(
        ({ date, kind, text, place }) =>
          svg`<circle class="mark leads ${kind}" cx=${x(date)} cy=${middle} r="4" @click=${() => {
            doIt({ do: 'open', place });
          }}><title>${text}</title></circle>`,
      )}
  </svg>`;
}
