/** A report as Markdown that is read and edited as text. User text is escaped. */
import { progressBar } from '../../base/bar.ts';
import { escapeInDocument } from '../../base/markdown.ts';
import { numberText } from '../../base/texts.ts';
import {
  linkedPart,
  type ReportBlock,
  type ReportItem,
  type LinkTo,
  type Report,
  type ReportSection,
} from './document.ts';

export function markdownOf(report: Report, linkTo: LinkTo = () => undefined): string {
  return [
    `# ${escapeInDocument(report.title)}\n`,
    ...[report.subtitle, report.note ?? '']
      .filter((text) => text !== '')
      .map((text) => `*${escapeInDocument(text)}*\n`),
    ...report.sections.flatMap((section) => sectionLines(section, 2, linkTo)),
  ].join('\n');
}

function sectionLines(
  { title, source, blocks, sections = [] }: ReportSection,
  level: number,
  linkTo: LinkTo,
): string[] {
  return [
    `${'#'.repeat(level)} ${linked(escapeInDocument(title), source, linkTo)}\n`,
    ...blocks.map((block) => `${blockText(block, linkTo)}\n`),
    ...sections.flatMap((section) => sectionLines(section, level + 1, linkTo)),
  ];
}

function blockText(block: ReportBlock, linkTo: LinkTo): string {
  switch (block.kind) {
    case 'paragraph':
      return linked(escapeInDocument(block.text), block.source, linkTo);
    case 'list':
      return block.items.map((item) => `- ${itemText(item, linkTo)}`).join('\n');
    case 'table':
      return [
        tableRow(block.columns.map(escapeInDocument)),
        tableRow(block.columns.map(() => '---')),
        ...block.rows.map(({ cells, source }) =>
          tableRow(
            cells.map((cell, at) =>
              at === 0 ? linked(escapeInDocument(cell), source, linkTo) : escapeInDocument(cell),
            ),
          ),
        ),
      ].join('\n');
    case 'chart':
      return block.chart.of === 'bars'
        ? barLines(block.chart.bars)
        : linked(`*${escapeInDocument(block.text)}*`, block.source, linkTo);
    case 'questions':
      return block.questions.map((question) => `**${escapeInDocument(question)}**\n\n`).join('\n');
  }
}

function itemText(item: ReportItem, linkTo: LinkTo): string {
  const at = linkedPart(item);
  const part = (name: 'when' | 'lead' | 'text' | 'detail', wrap: (text: string) => string): string => {
    const text = item[name];
    if (text === undefined || text === '') return '';
    const escaped = escapeInDocument(text);
    return wrap(name === at ? linked(escaped, item.source, linkTo) : escaped);
  };
  const detail = part('detail', (text) => ` *(${text})*`);
  const rest = [part('lead', (text) => `**${text}**`), part('text', (text) => text)].filter((text) => text !== '');
  return `${part('when', (text) => `${text}: `)}${rest.join(' · ')}${detail}`;
}

function barLines(bars: readonly { readonly label: string; readonly value: number }[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return [
    ...bars.map(
      ({ label, value }) =>
        `- ${escapeInDocument(label)}: ${progressBar(value / most, undefined, 12)} ${numberText(value)}`,
    ),
  ].join('\n');
}

/** A bar in a cell is escaped already. */
const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function linked(text: string, source: string | undefined, linkTo: LinkTo): string {
  const address = source === undefined ? undefined : linkTo(source);
  // In angle brackets an address may have parentheses.
  return address === undefined || text === '' ? text : `[${text}](<${address.replace(/[<>\n]/g, encodeURIComponent)}>)`;
}
