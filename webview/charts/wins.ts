/** Wins per month, one stone each. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { YearSummary } from '../../src/protocol/state/rhythm.ts';
import { post } from '../host.ts';
import { numberLink, table, type Drawing } from '../parts.ts';
import { monthName } from './months.ts';

const [columnWidth, stone, gap, foot] = [24, 5, 1.5, 12];

export function winColumns(months: YearSummary['wins'], drawing: Drawing): TemplateResult {
  const { labels } = drawing;
  const most = Math.max(4, ...months.map(({ count }) => count));
  const height = most * (stone + gap);
  const total = months.reduce((sum, { count }) => sum + count, 0);
  return html` <svg
      class="wins"
      viewBox="0 0 ${months.length * columnWidth} ${height + foot}"
      role="img"
      aria-label="${labels.wins}: ${total}"
    >
      ${months.map((month, at) => column(month, at * columnWidth, height, labels.wins))}
    </svg>
    ${table(drawing, 'wins-table', labels.wins, [labels.month, labels.wins], () =>
      months.map(({ month, from, to, count }) => [
        month,
        numberLink(count, { of: 'wins', from, to }, `${labels.wins}: ${month}`),
      ]),
    )}`;
}

/** @param height of the tallest column, on whose ground all columns stand */
function column(
  { month, from, to, count }: YearSummary['wins'][number],
  x: number,
  height: number,
  label: string,
): TemplateResult {
  const show = (): void => {
    if (count > 0) post({ type: 'show-sources', title: `${label}: ${month}`, source: { of: 'wins', from, to } });
  };
  const stones = Array.from({ length: count }, (_, level) => ({
    left: x + 3 + (level % 2),
    top: height - (level + 1) * (stone + gap),
  }));
  return svg`<g class=${count > 0 ? 'leads' : ''} @click=${show}>
    <title>${month}: ${count}</title>
    ${stones.map(
      ({ left, top }) =>
        svg`<rect class="stone" x=${left} y=${top} width=${columnWidth - 8} height=${stone} rx="2"></rect>`,
    )}
    <line class="ground" x1=${x + 1} x2=${x + columnWidth - 3} y1=${height} y2=${height}></line>
    <text x=${x + 2} y=${height + foot - 3}>${monthName(month)}</text>
  </g>`;
}
