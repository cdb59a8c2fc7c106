/**
 * A report as one HTML file that needs nothing else: no script, no network, readable on light and dark screens, and
 * printed on A4 or Letter. All text is escaped.
 */
import { displayLanguage } from '../../base/texts.ts';
import { chartSvg } from './chartSvg.ts';
import {
  linkedPart,
  type ReportBlock,
  type ReportItem,
  type LinkTo,
  type Report,
  type ReportSection,
} from './document.ts';
import { escapeHtml } from './escapeHtml.ts';
import { reportStyle } from './htmlStyle.ts';

/** Styles are inline; everything else is refused, also if the file is changed by hand. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function htmlOf(report: Report, linkTo: LinkTo): string {
  const numbers = { charts: 0 };
  const { title, subtitle, note } = report;
  return `${[
    '<!doctype html>',
    `<html lang="${escapeHtml(displayLanguage())}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    report.isCompact === true ? '<main class="compact">' : '<main>',
    `<header><h1>${escapeHtml(title)}</h1><p class="subtitle">${escapeHtml(subtitle)}</p></header>`,
    ...report.sections.map((section) => sectionHtml(section, 2, linkTo, numbers)),
    ...(note === undefined ? [] : [`<footer><p>${escapeHtml(note)}</p></footer>`]),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

type Numbers = { charts: number };

function sectionHtml(section: ReportSection, level: number, linkTo: LinkTo, numbers: Numbers): string {
  const heading = `h${Math.min(6, level)}`;
  return [
    '<section>',
    `<${heading}>${linked(escapeHtml(section.title), section.source, linkTo)}</${heading}>`,
    ...section.blocks.map((block) => blockHtml(block, linkTo, numbers)),
    ...(section.sections ?? []).map((inner) => sectionHtml(inner, level + 1, linkTo, numbers)),
    '</section>',
  ].join('\n');
}

function blockHtml(block: ReportBlock, linkTo: LinkTo, numbers: Numbers): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${linked(escapeHtml(block.text), block.source, linkTo)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${itemHtml(item, linkTo)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return [
        '<table>',
        `<caption>${escapeHtml(block.caption)}</caption>`,
        `<thead><tr>${block.columns.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...block.rows.map(
          ({ cells, source }) =>
            `<tr>${cells
              .map((cell, at) =>
                at === 0
                  ? `<th scope="row">${linked(escapeHtml(cell), source, linkTo)}</th>`
                  : `<td>${escapeHtml(cell)}</td>`,
              )
              .join('')}</tr>`,
        ),
        '</tbody>',
        '</table>',
      ].join('\n');
    case 'chart': {
      numbers.charts += 1;
      const svg = chartSvg(block.chart, { id: `chart-${numbers.charts}`, title: block.title, text: block.text });
      const caption = linked(escapeHtml(block.text), block.source, linkTo);
      return `<figure>\n${svg}\n<figcaption>${caption}</figcaption>\n</figure>`;
    }
    case 'questions':
      return `<ol class="questions">\n${block.questions.map((ask) => `<li>${escapeHtml(ask)}</li>`).join('\n')}\n</ol>`;
  }
}

/** In UTF-16 code units: a date or a week stays on one line. */
const shortText = 16;

function itemHtml(item: ReportItem, linkTo: LinkTo): string {
  const at = linkedPart(item);
  const part = (name: 'when' | 'lead' | 'text' | 'detail', tag: string): string => {
    const text = item[name];
    if (text === undefined || text === '') return '';
    const inner = name === at ? linked(escapeHtml(text), item.source, linkTo) : escapeHtml(text);
    return tag.replace('…', () => inner);
  };
  return [
    part('when', '<span class="when">…</span>'),
    part('lead', '<strong>…</strong>'),
    part('text', item.lead === undefined ? '<span>…</span>' : '<span>· …</span>'),
    part('detail', `<span class="detail${(item.detail?.length ?? 0) <= shortText ? ' short' : ''}">…</span>`),
  ]
    .filter((html) => html !== '')
    .join(' ');
}

function linked(html: string, source: string | undefined, linkTo: LinkTo): string {
  const address = source === undefined ? undefined : linkTo(source);
  return address === undefined ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
}
