/** Markdown as headings, texts, lists and tables. */
import MarkdownIt from 'markdown-it';
import { deepestHeading, wordsOf, type Block, type ListItem, type Row } from './blocks.ts';
import { readHtml } from './htmlBlocks.ts';
import { plainText } from './parsedLadder.ts';

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

type Token = ReturnType<typeof markdown.parse>[number];

/** @param firstLine the line of the file on which the text begins, one-based */
export function readMarkdownBlocks(source: string, firstLine = 1): readonly Block[] {
  const { text, tables } = withoutHtmlTables(source);
  const tokens = markdown.parse(text, {});
  const blocks: Block[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const line = (token.map?.[0] ?? 0) + firstLine;
    const inline = tokens[at + 1];
    if (token.type === 'heading_open') {
      const { words } = inlineWords(inline);
      if (words !== '') blocks.push({ is: 'heading', depth: Number(token.tag.slice(1)), text: words, line });
      at += 3;
    } else if (token.type === 'paragraph_open') {
      blocks.push(...paragraph(inline, line));
      at += 3;
    } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const [items, end] = listItems(tokens, at, firstLine);
      if (items.length > 0) blocks.push({ is: 'list', ordered: token.type.startsWith('ordered'), items, line });
      at = end + 1;
    } else if (token.type === 'table_open') {
      const [rows, end] = tableRows(tokens, at, firstLine);
      blocks.push({ is: 'table', rows, line });
      at = end + 1;
    } else if (token.type === 'html_block') {
      blocks.push(...readHtml(token.content, line).blocks);
      at++;
    } else if (token.type === 'fence' || token.type === 'code_block') {
      for (const [offset, each] of token.content.split('\n').entries())
        if (plainText(each) !== '')
          blocks.push({ is: 'text', text: plainText(each), line: line + offset + (token.type === 'fence' ? 1 : 0) });
      at++;
    } else at++;
  }
  const found = tables.flatMap(({ html, line }) => readHtml(html, line + firstLine - 1).blocks);
  return [...blocks, ...found].sort((one, other) => one.line - other.line);
}

type HtmlTable = { readonly html: string; /** One-based. */ readonly line: number };

/** Blank lines in an HTML table end it for Markdown, so tables are taken out first; their lines are left empty. */
function withoutHtmlTables(source: string): { readonly text: string; readonly tables: readonly HtmlTable[] } {
  const lower = source.toLowerCase();
  const tables: HtmlTable[] = [];
  const kept: string[] = [];
  let [from, line] = [0, 1];
  for (;;) {
    const start = lower.indexOf('<table', from);
    const end = start < 0 ? -1 : lower.indexOf('</table>', start);
    if (end < 0) break;
    const before = source.slice(from, start);
    const html = source.slice(start, end + '</table>'.length);
    line += count(before);
    tables.push({ html, line });
    line += count(html);
    kept.push(before, '\n'.repeat(count(html)));
    from = end + '</table>'.length;
  }
  return { text: kept.join('') + source.slice(from), tables };
}

const count = (text: string): number => text.split('\n').length - 1;

/** Template tags of site builders: `{% tab title="Strategy" %}` is a heading; the others are ignored. */
function paragraph(inline: Token | undefined, line: number): readonly Block[] {
  const { words, bold, lines } = inlineWords(inline);
  if (!/\{%|^:::/.test(words)) return words === '' ? [] : [{ is: 'text', ...wordsOf(words, bold), line }];
  return lines.flatMap((each, offset): readonly Block[] => {
    const title = /title\s*=\s*["“](?<title>[^"“”]+)["”]/.exec(each)?.groups?.title;
    if (each.startsWith('{%') && title !== undefined)
      return [{ is: 'heading', depth: deepestHeading + 1, text: plainText(title), line: line + offset }];
    const text = plainText(each.replace(/\{%[^%]*%\}/g, ' ').replace(/^:::\s?\w*/, ' '));
    return text === '' ? [] : [{ is: 'text', ...wordsOf(text), line: line + offset }];
  });
}

type Inline = { readonly words: string; readonly bold: string; readonly lines: readonly string[] };

/** The text of inline markup: without emphasis, links, images and tags. */
function inlineWords(inline: Token | undefined): Inline {
  let [text, bold, depth, isPlain] = ['', '', 0, false];
  for (const { type, content } of inline?.children ?? []) {
    if (type === 'strong_open') {
      if (!isPlain) depth++;
    } else if (type === 'strong_close') depth = Math.max(0, depth - 1);
    else {
      const piece =
        type === 'text' || type === 'code_inline'
          ? content
          : type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && /^<br\b/i.test(content))
            ? '\n'
            : '';
      text += piece;
      if (depth > 0) bold += piece;
      else if (piece.trim() !== '') isPlain = true;
    }
  }
  const lines = text
    .split('\n')
    .map(plainText)
    .filter((line) => line !== '');
  return { words: lines.join(' '), bold: plainText(bold), lines };
}

function listItems(tokens: readonly Token[], start: number, firstLine: number): readonly [readonly ListItem[], number] {
  const level = tokens[start]?.level ?? 0;
  const items: ListItem[] = [];
  let at = start + 1;
  let open: { texts: Inline[]; line: number; children: ListItem[] } | undefined;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || (token.level === level && token.type.endsWith('_list_close'))) break;
    if (token.type === 'list_item_open' && token.level === level + 1)
      open = { texts: [], line: (token.map?.[0] ?? 0) + firstLine, children: [] };
    else if (token.type === 'list_item_close' && token.level === level + 1 && open) {
      const [first] = open.texts;
      const text = open.texts.map(({ words }) => words).join(' ');
      items.push({ ...wordsOf(text, first?.bold), line: open.line, children: open.children });
    } else if (token.type === 'inline') open?.texts.push(inlineWords(token));
    else if (token.type === 'fence' || token.type === 'code_block')
      open?.texts.push({ words: plainText(token.content), bold: '', lines: [] });
    else if (token.type === 'html_block') {
      const html = plainText(token.content.replace(/<[^<>]*>/g, ' '));
      if (html !== '') open?.texts.push({ words: html, bold: '', lines: [] });
    } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const [children, end] = listItems(tokens, at, firstLine);
      if (open) open.children = open.children.concat(children);
      at = end;
    }
  }
  return [items.filter(({ text, children }) => text !== '' || children.length > 0), at];
}

function tableRows(tokens: readonly Token[], start: number, firstLine: number): readonly [readonly Row[], number] {
  const rows: { cells: string[][]; line: number }[] = [];
  let at = start + 1;
  for (; at < tokens.length && tokens[at]?.type !== 'table_close'; at++) {
    const token = tokens[at];
    if (token?.type === 'tr_open') rows.push({ cells: [], line: (token.map?.[0] ?? 0) + firstLine });
    else if (token?.type === 'inline') rows.at(-1)?.cells.push(cellLines(token));
  }
  return [rows, at];
}

/** Cells of a Markdown table hold lists as HTML, or with marks between line breaks. */
function cellLines(inline: Token): string[] {
  const { lines } = inlineWords(inline);
  const tags = (inline.children ?? []).some(
    ({ type, content }) => type === 'html_inline' && /^<(?:li|p|div)\b/i.test(content),
  );
  const texts = tags ? textsOfHtml(inline.content) : lines;
  return texts.map((text) => text.replace(/^(?:[-*+•·]|\d{1,2}[.)])\s+/u, '')).filter((text) => text !== '');
}

const textsOfHtml = (html: string): readonly string[] =>
  readHtml(`<table><tr><td>${html}</td></tr></table>`).blocks.flatMap((block) =>
    block.is === 'table' ? block.rows.flatMap(({ cells }) => cells.flat()) : [],
  );
