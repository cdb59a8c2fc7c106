/** The progress as a bar, with a notch at what is expected by today. */
import { html, svg, type TemplateResult } from 'lit-html';

/** @param bar `fraction` and `expected` are clamped to 0..1 */
export function barChart({
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
    ${expected === undefined ? '' : notchAt(Math.min(99, at(expected)))}
  </svg>`;
}

const notchAt = (x: number): TemplateResult => svg`<rect class="notch" x=${x} width="1" height="6"></rect>`;
