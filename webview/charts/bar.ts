/** How much of the way is made; a notch where it should be by now. */
import { html, svg, type TemplateResult } from 'lit-html';

/** @param bar `fraction` and `expected` 0..1, and beyond; what is beyond ends at the bar's end */
export function progressBar({
  fraction,
  expected,
  label,
}: {
  readonly fraction: number;
  readonly expected: number | undefined;
  readonly label: string;
}): TemplateResult {
  const at = (share: number): number => Math.min(1, Math.max(0, share)) * 100;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label=${label}>
    <rect class="track" width="100" height="6" rx="1"></rect>
    <rect class="made" width=${at(fraction)} height="6" rx="1"></rect>
    ${expected === undefined ? '' : svg`<rect class="notch" x=${Math.min(99, at(expected))} width="1" height="6"></rect>`}
  </svg>`;
}
