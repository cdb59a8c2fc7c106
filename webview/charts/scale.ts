/** Levels on a scale: the current, the target and an earlier one. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';

export type Mark = { readonly at: number; readonly kind: 'now' | 'wanted' | 'before' };

export type ScaleRow = {
  readonly lowest: number;
  readonly highest: number;
  readonly marks: readonly Mark[];
  /** A line between two levels. */
  readonly line: readonly [from: number, to: number] | undefined;
  readonly label: string;
};

const [length, edge, middle] = [144, 8, 8];
const radius: Readonly<Record<Mark['kind'], number>> = { wanted: 5, now: 4, before: 3 };
/** Later marks cover earlier ones. */
const order: readonly Mark['kind'][] = ['wanted', 'before', 'now'];

const mostTicks = 12;

export function scaleRow({ lowest, highest, marks, line, label }: ScaleRow): TemplateResult {
  const x = (level: number): number => edge + ((level - lowest) / (highest - lowest)) * length;
  // A percentage would have a hundred ticks.
  const ticks =
    highest - lowest > mostTicks
      ? [lowest, highest]
      : Array.from({ length: Math.floor(highest - lowest) + 1 }, (_, step) => lowest + step);
  return html`<svg class="scale" viewBox="0 0 ${length + 2 * edge} 16" role="img" aria-label=${label}>
    ${ticks.map(x).map((at) => svg`<line class="tick" x1=${at} x2=${at} y1=${middle - 4} y2=${middle + 4}></line>`)}
    <line class="axis" x1=${x(lowest)} x2=${x(highest)} y1=${middle} y2=${middle}></line>
    ${line ? gap(x(line[0]), x(line[1])) : nothing}
    ${marks
      .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
      .map(({ at, kind }) => svg`<circle class=${kind} cx=${x(at)} cy=${middle} r=${radius[kind]}></circle>`)}
  </svg>`;
}

const gap = (from: number, to: number): TemplateResult =>
  svg`<line class="gap ${to < from ? 'back' : ''}" x1=${from} x2=${to} y1=${middle} y2=${middle}></line>`;
