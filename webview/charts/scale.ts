/** Levels on one line: where one is, where one wants to be, where one was. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';

export type Mark = { readonly at: number; readonly kind: 'now' | 'wanted' | 'before' };

export type Scale = {
  readonly lowest: number;
  readonly highest: number;
  readonly marks: readonly Mark[];
  /** From one level to another. */
  readonly line: readonly [from: number, to: number] | undefined;
  readonly label: string;
};

const [length, edge, middle] = [144, 8, 8];
const radius: Readonly<Record<Mark['kind'], number>> = { wanted: 5, now: 4, before: 3 };
/** What is drawn later lies above. */
const order: readonly Mark['kind'][] = ['wanted', 'before', 'now'];

const mostTicks = 12;

export function scaleRow({ lowest, highest, marks, line, label }: Scale): TemplateResult {
  const x = (level: number): number => edge + ((level - lowest) / (highest - lowest)) * length;
  // Who rates in percent has no use for a hundred ticks.
  const ticks =
    highest - lowest > mostTicks
      ? [lowest, highest]
      : Array.from({ length: Math.floor(highest - lowest) + 1 }, (_, step) => lowest + step);
  return html`<svg class="scale" viewBox="0 0 ${length + 2 * edge} 16" role="img" aria-label=${label}>
    ${ticks.map((level) => svg`<line class="tick" x1=${x(level)} x2=${x(level)} y1=${middle - 4} y2=${middle + 4}></line>`)}
    <line class="axis" x1=${x(lowest)} x2=${x(highest)} y1=${middle} y2=${middle}></line>
    ${line ? svg`<line class="gap ${line[1] < line[0] ? 'back' : ''}" x1=${x(line[0])} x2=${x(line[1])} y1=${middle} y2=${middle}></line>` : nothing}
    ${marks.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)).map(({ at, kind }) => svg`<circle class=${kind} cx=${x(at)} cy=${middle} r=${radius[kind]}></circle>`)}
  </svg>`;
}
