/** The legend of a chart: a sample of each mark, drawn as the chart draws it, with its meaning. */
import { html, svg, type TemplateResult } from 'lit-html';

/** `sample` is drawn in a box 10 high and `width` wide. */
export type Key = {
  readonly text: string;
  readonly sample: TemplateResult | readonly TemplateResult[];
  readonly width?: number;
};

/** The class of the chart, so that its samples look the same. */
type Chart = 'calendar' | 'course' | 'day-line' | 'moods' | 'scale';

const usualWidth = 10;

export const legend = (chart: Chart, keys: readonly Key[]): TemplateResult =>
  html`<p class="legend">${keys.map((key) => html`<span class="key">${sampleOf(chart, key)}${key.text}</span>`)}</p>`;

/** Hidden from screen readers, which read the text beside it. */
export const sampleOf = (chart: Chart, { sample, width = usualWidth }: Key): TemplateResult =>
  html`<svg class="${chart} sample" viewBox="0 0 ${width} 10" aria-hidden="true">${sample}</svg>`;

/** A point or a mark. */
export const dot = (kind: string, text: string): Key => ({
  text,
  sample: svg`<circle class=${kind} cx="5" cy="5" r="4"></circle>`,
});

const lineWidth = 20;

export const stroke = (kind: string, text: string): Key => ({
  text,
  sample: svg`<line class=${kind} x1="0" y1="5" x2=${lineWidth} y2="5"></line>`,
  width: lineWidth,
});

/** A day, as a line from top to bottom. */
export const upright = (kind: string, text: string): Key => ({
  text,
  sample: svg`<line class=${kind} x1="2" y1="0" x2="2" y2="10"></line>`,
  width: 4,
});

/** The notch on a bar. */
export const notch = (text: string): Key => ({
  text,
  sample: svg`<rect class="track" y="2" width=${lineWidth} height="6"></rect
    ><rect class="notch" x="9" y="2" width="2" height="6"></rect>`,
  width: lineWidth,
});

export const area = (kind: string, text: string): Key => ({
  text,
  sample: svg`<rect class=${kind} width=${lineWidth} height="10"></rect>`,
  width: lineWidth,
});
