/** The weekly agenda, with a command for each item. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Now, NowItem } from '../../src/protocol/state/now.ts';
import { button, dotted, countLink, link, section, type Drawing, type Part } from '../parts.ts';

const standings = ['overdue', 'today', 'later', 'next', 'done'] as const satisfies readonly NowItem['standing'][];

export function nowSection({ week, checkedIn, items }: Now, { labels }: Drawing): TemplateResult {
  const row = ({ title, detail, place, detailPlace = place, command }: NowItem): TemplateResult =>
    html`<li>
      <span class="what">${link(title, place)}<span class="detail">${link(detail, detailPlace)}</span></span
      >${command ? button(command, title) : nothing}
    </li>`;
  const group = (standing: NowItem['standing']): Part => {
    const own = items.filter((item) => item.standing === standing);
    if (own.length === 0) return nothing;
    return html`<h3 class=${standing}>
        ${labels[standing]} ${standing === 'next' ? nothing : html`<span class="count">${own.length}</span>`}
      </h3>
      <ul class="items">
        ${repeat(own, ({ id }) => id, row)}
      </ul>`;
  };
  const isQuiet = items.every(({ standing }) => standing === 'next');
  return section(
    'now',
    labels.now,
    html`<p class="lead">${dotted([week, countLink(checkedIn)])}</p>
      ${isQuiet ? html`<p>${labels.nothingNow}</p>` : nothing}${standings.map(group)}`,
  );
}
