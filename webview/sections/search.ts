/** The job search as a board: open stages are always shown, closed ones when they are not empty. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Search } from '../../src/protocol/state/search.ts';
import { link, section, textLink, type Drawing } from '../parts.ts';

export function searchSection(search: Search, { labels }: Drawing): TemplateResult {
  const card = ({ title, detail, next, quiet, place }: Search[number]['items'][number]): TemplateResult =>
    html`<article class="card ${quiet ? 'behind' : 'none'}">
      <h4 class="title">${link(title, place)}</h4>
      <p class="detail">${textLink(detail)}${quiet ? ` · ${labels.quiet}` : ''}</p>
      ${next === undefined ? nothing : html`<p>${textLink(next)}</p>`}
    </article>`;
  const stages = search.filter(({ items, isOpen }) => isOpen || items.length > 0);
  return section(
    'search',
    labels.search,
    html`<div class="board">
      ${stages.map(
        ({ title, items }) =>
          html`<div class="stage ${items.length === 0 ? 'bare' : ''}">
            <h3>${title} <span class="count">${items.length}</span></h3>
            ${items.map(card)}
          </div>`,
      )}
    </div>`,
  );
}
