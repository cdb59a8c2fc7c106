/** Wins month by month, a stone each: a cairn that grows. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { Rhythm } from '../../src/protocol/state/rhythm.ts';
import { doIt } from '../host.ts';
import { countText, table, type Drawing } from '../parts.ts';
import { monthName } from './months.ts';

const [columnWidth, stone, gap, foot] = [24, 5, 1.5, 12];

export function winColumns(months: Rhythm['wins'], drawing: Drawing): TemplateResult {
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
      ${months.map(
        ({ month, from, to, count }, at) => svg`<g class=${count > 0 ? 'leads' : ''} @click=${() => {
          if (count > 0) doIt({ do: 'trace', title: `${labels.wins}: ${month}`, source: { of: 'wins', from, to } });
        }}>
        <title>${month}: ${count}</title>
        ${Array.from({ length: count }, (_, level) => svg`<rect class="stone" x=${at * columnWidth + 3 + (level % 2)} y=${height - (level + 1) * (stone + gap)} width=${columnWidth - 8} height=${stone} rx="2"></rect>`)}
        <line class="ground" x1=${at * columnWidth + 1} x2=${(at + 1) * columnWidth - 3} y1=${height} y2=${height}></line>
        <text x=${at * columnWidth + 2} y=${height + foot - 3}>${monthName(month)}</text>
      </g>`,
      )}
    </svg>
    ${table(drawing, 'wins-table', labels.wins, [labels.month, labels.wins], () => months.map(({ month, from, to, count }) => [month, countText(count, { of: 'wins', from, to }, `${labels.wins}: ${month}`)]))}`;
}
