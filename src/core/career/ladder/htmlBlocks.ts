/** HTML as headings, texts, lists, and tables. htmlparser2 handles broken markup as browsers do, in linear time. */
import { Parser } from 'htmlparser2';
import { trimEndOf } from '../../base/lines.ts';
import { deepestHeading, wordsOf, type Block, type ListItem, type Row } from './blocks.ts';
import { plainText } from './parsedLadder.ts';

/** Elements that are not part of the text. */
const ignored = new Set([
  'script',
  'style',
  'head',
  'nav',
  'noscript',
  'template',
  'svg',
  'button',
  'select',
  'iframe',
]);
/** Elements that start a new block. */
const blockElements = new Set(
  (
    'p div section article main header footer aside blockquote pre ul ol dl dt dd li table thead tbody tr td th ' +
    'h1 h2 h3 h4 h5 h6 hr figure figcaption summary details form fieldset picture'
  ).split(' '),
);

type OpenItem = { texts: string[]; bold: string; line: number; children: OpenItem[] };
type OpenTable = {
  rows: { cells: string[][]; line: number; /** Empty cells before the next one. */ spanned: number }[];
  line: number;
  /** For each column, how many more rows a cell above covers. */
  covered: number[];
};

export type HtmlPage = { readonly title: string | undefined; readonly blocks: readonly Block[] };

/** @param firstLine the line of the source on which the HTML begins, one-based */
export function readHtml(html: string, firstLine = 1): HtmlPage {
  const blocks: Block[] = [];
  const lists: { ordered: boolean; items: OpenItem[]; line: number }[] = [];
  let [line, counted] = [firstLine, 0];
  let [ignoredDepth, title, inTitle] = [0, '', false];
  let [heading, boldDepth] = [0, 0];
  let [text, bold, textLine, isPlain] = ['', '', firstLine, false];
  let isBlank = true;
  let table: OpenTable | undefined;
  let tables = 0;

  const place = (): number => {
    const now = parser.startIndex;
    for (; counted < now; counted++) if (html.charCodeAt(counted) === 10) line++;
    return line;
  };
  const openItem = (): OpenItem | undefined => lists.at(-1)?.items.at(-1);
  const flush = (): void => {
    const [found, foundBold] = [plainText(text), plainText(bold)];
    [text, bold, isPlain] = ['', '', false];
    if (found === '') return;
    const cell = table?.rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(found);
    else if (heading > 0)
      // Many sites add a link after the text of the heading.
      blocks.push({ is: 'heading', depth: heading, text: trimEndOf(found, /[\s#¶§]/u) || found, line: textLine });
    else {
      const item = openItem();
      if (item) {
        if (item.texts.length === 0) item.bold = foundBold;
        item.texts.push(found);
      } else blocks.push({ is: 'text', ...wordsOf(found, foundBold), line: textLine });
    }
  };

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = place();
        if (name === 'title') inTitle = true;
        if (ignored.has(name)) ignoredDepth++;
        if (ignoredDepth > 0) return;
        if (name === 'br') {
          if (table) flush();
          else text += ' ';
          return;
        }
        if (blockElements.has(name)) flush();
        if (/^h[1-6]$/.test(name)) heading = Number(name.slice(1));
        else if (name === 'summary') heading = deepestHeading + 1;
        else if ((name === 'b' || name === 'strong') && !isPlain) boldDepth++;
        else if (name === 'table') {
          tables++;
          table ??= { rows: [], line: at, covered: [] };
        } else if (table && tables === 1 && name === 'tr') table.rows.push({ cells: [], line: at, spanned: 0 });
        else if (table && tables === 1 && (name === 'td' || name === 'th')) {
          if (table.rows.length === 0) table.rows.push({ cells: [], line: at, spanned: 0 });
          openCell(table, Number(attributes.rowspan ?? 1), Number(attributes.colspan ?? 1));
        } else if (!table && (name === 'ul' || name === 'ol') && lists.length < deepestList)
          lists.push({ ordered: name === 'ol', items: [], line: at });
        else if (!table && name === 'li') lists.at(-1)?.items.push({ texts: [], bold: '', line: at, children: [] });
      },
      ontext(piece) {
        if (inTitle) title += piece;
        if (ignoredDepth > 0) return;
        if (text === '' || isBlank) textLine = place();
        isBlank = (text === '' || isBlank) && piece.trim() === '';
        text += piece;
        if (boldDepth > 0) bold += piece;
        else if (piece.trim() !== '') isPlain = true;
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        if (ignored.has(name)) {
          if (ignoredDepth > 0) ignoredDepth--;
          return;
        }
        if (ignoredDepth > 0) return;
        if (blockElements.has(name)) flush();
        if (/^h[1-6]$/.test(name) || name === 'summary') heading = 0;
        else if ((name === 'b' || name === 'strong') && boldDepth > 0) boldDepth--;
        else if (name === 'table' && table) {
          tables--;
          if (tables > 0) return;
          blocks.push({
            is: 'table',
            rows: table.rows.filter(({ cells }) => cells.length > 0).map(rowOf),
            line: table.line,
          });
          table = undefined;
        } else if (!table && (name === 'ul' || name === 'ol')) {
          const list = lists.pop();
          if (!list || list.items.length === 0) return;
          const outer = openItem();
          if (outer) outer.children = outer.children.concat(list.items);
          else blocks.push({ is: 'list', ordered: list.ordered, items: list.items.map(itemOf), line: list.line });
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return { title: plainText(title) === '' ? undefined : plainText(title), blocks };
}

/** Lists that are nested deeper are read as part of the list around them. */
const deepestList = 12;

/** The most rows or columns that one cell can span. */
const mostSpanned = 40;

/** Begins a cell. Of the cells that it spans, the first one gets the text, and the others are empty. */
function openCell({ rows, covered }: OpenTable, rowspan: number, colspan: number): void {
  const row = rows.at(-1);
  if (!row) return;
  const { cells } = row;
  for (; row.spanned > 0; row.spanned--) cells.push([]);
  while ((covered[cells.length] ?? 0) > 0) {
    covered[cells.length] = (covered[cells.length] ?? 0) - 1;
    cells.push([]);
  }
  const below = Number.isInteger(rowspan) && rowspan > 1 ? Math.min(rowspan, mostSpanned) - 1 : 0;
  const beside = Number.isInteger(colspan) && colspan > 1 ? Math.min(colspan, mostSpanned) : 1;
  for (let at = 0; at < beside; at++) covered[cells.length + at] = below;
  cells.push([]);
  row.spanned = beside - 1;
}

const rowOf = ({ cells, line }: OpenTable['rows'][number]): Row => ({ cells, line });

const itemOf = ({ texts, bold, line, children }: OpenItem): ListItem => ({
  ...wordsOf(texts.join(' '), bold),
  line,
  children: children.map(itemOf),
});
