/**
 * How much of a source is in the ladder. The sentences of the source are taken without the readers, from the text
 * without its markup, and looked up among the texts of the ladder. A sentence that occurs twice must be found twice; a
 * name may occur any number of times.
 */
import Papa from 'papaparse';
import { isScalar, visit } from 'yaml';
import { linesOf } from '../../base/lines.ts';
import type { Ladder } from '../../model/ladder.ts';
import { compose } from '../../yaml/compose.ts';
import { normalName, plainText } from './parsedLadder.ts';

/** @property name of the file, with its extension, which decides the format */
export type LadderSource = { readonly name: string; readonly text: string };

export const extensionOf = (name: string): string =>
  /\.(?<extension>\w+)$/.exec(name)?.groups?.extension?.toLowerCase() ?? '';

export type SourceSentence = { readonly text: string; readonly file: string; /** One-based. */ readonly line: number };

export type Coverage = {
  /** Sentences of the source: texts of at least two words between full stops, colons, semicolons, and line ends. */
  readonly total: number;
  /** Those that are in the ladder: at a skill, a level, or a rung. */
  readonly described: number;
  /** Those that are only in the ladder's notes. */
  readonly inNotes: number;
  readonly missing: readonly SourceSentence[];
};

/** @param understood names of levels that are numbers in the ladder, and heads of columns */
export function sentenceCoverage(
  sources: readonly LadderSource[],
  ladder: Ladder,
  understood: readonly string[] = [],
): Coverage {
  const described: Counts = new Map();
  const notes: Counts = new Map();
  for (const name of [
    ...understood,
    ladder.title,
    ...Object.values(ladder.levels).flatMap((names) => names.split(' / ')),
  ])
    putName(described, name);
  for (const skill of ladder.skills) {
    for (const name of [skill.title, skill.theme]) putName(described, name);
    for (const text of textsOf(skill)) putText(described, text);
    for (const level of Object.values(skill.levels))
      for (const text of typeof level === 'string' ? [level] : textsOf(level)) putText(described, text);
  }
  for (const rung of ladder.rungs) {
    putName(described, rung.title);
    for (const text of textsOf(rung)) putText(described, text);
  }
  for (const { title, text } of ladder.notes) {
    putText(notes, text);
    for (const part of title?.split(' › ') ?? []) putName(notes, part);
  }
  const missing: SourceSentence[] = [];
  let [total, inSkills, inNotes] = [0, 0, 0];
  for (const sentence of sources.flatMap(sentencesOfSource)) {
    total++;
    const key = keyOf(sentence.text);
    if (takeOne(described, key)) inSkills++;
    else if (takeOne(notes, key)) inNotes++;
    else missing.push(sentence);
  }
  return { total, described: inSkills, inNotes, missing };
}

/** How many times each sentence can still be found; a name can be found any number of times. */
type Counts = Map<string, number>;

/** "Senior engineer (L4)" is also found as "Senior engineer". */
function putName(into: Counts, name: string | undefined): void {
  const bare = name?.replace(/\([^()]*\)/g, ' ');
  for (const sentence of [...sentencesIn(name ?? ''), ...sentencesIn(bare ?? '')]) into.set(keyOf(sentence), Infinity);
}

function putText(into: Counts, text: string | undefined): void {
  for (const sentence of sentencesIn(text ?? '')) into.set(keyOf(sentence), (into.get(keyOf(sentence)) ?? 0) + 1);
}

function takeOne(from: Counts, key: string): boolean {
  const count = from.get(key) ?? 0;
  if (count > 0) from.set(key, count - 1);
  return count > 0;
}

type Described = {
  readonly summary?: string | undefined;
  readonly criteria?: readonly string[] | undefined;
  readonly examples?: readonly string[] | undefined;
};

const textsOf = ({ summary, criteria = [], examples = [] }: Described): readonly (string | undefined)[] => [
  summary,
  ...criteria,
  ...examples,
];

/** "C#" is a word, "#" alone is the link of a heading. */
const keyOf = (sentence: string): string =>
  normalName(sentence)
    .split(' ')
    .filter((word) => !/^[+#]+$/.test(word))
    .join(' ');

/** A name or a number alone is not a sentence. */
const fewestWords = 2;

export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/[.!?:;](?=\s|$)|\n| [–—|-] /u)
    .map(plainText)
    .filter((sentence) => keyOf(sentence).split(' ').length >= fewestWords && /\p{L}{2}/u.test(sentence));
}

/** The sentences of a file, without the readers. */
export function sentencesOfSource({ name, text }: LadderSource): readonly SourceSentence[] {
  const extension = extensionOf(name);
  const lines =
    extension === 'csv' || extension === 'tsv'
      ? csvTexts(text)
      : extension === 'md' || extension === 'markdown' || extension === 'txt'
        ? markdownTexts(text)
        : extension === 'html' || extension === 'htm'
          ? htmlTexts(text, 1)
          : structureTexts(text, 1);
  return lines.flatMap(({ text: each, line }) =>
    sentencesIn(each).map((sentence) => ({ text: sentence, file: name, line })),
  );
}

type Line = { readonly text: string; readonly line: number };

function csvTexts(text: string): readonly Line[] {
  const found: Line[] = [];
  const content = text.replace(/^\uFEFF/, '');
  let [start, line] = [0, 1];
  Papa.parse<string[]>(content, {
    step({ data, meta }) {
      for (const cell of data) for (const each of cell.split('\n')) found.push({ text: withoutMarks(each), line });
      line += content.slice(start, meta.cursor).split('\n').length - 1;
      start = meta.cursor;
    },
  });
  return found;
}

/** Web addresses and IDs are not sentences. */
const isSentence = (text: string): boolean =>
  /\s/.test(text.trim()) && !/^(?:https?:|mailto:|\/|\[placeholder\])/.test(text.trim());

function structureTexts(text: string, firstLine: number): readonly Line[] {
  const found: Line[] = [];
  const lines = linesOf(text);
  const { doc } = compose(text);
  if (!doc) return [];
  visit(doc, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !isSentence(node.value)) return;
      found.push({
        text: withoutMarks(node.value.replace(/\s+/g, ' ')),
        line: lines.positionAt(node.range?.[0] ?? 0).line + firstLine,
      });
    },
  });
  return found;
}

/** Tags that end a text; others stand within it. */
const blockTag = new RegExp(
  '^</?(?:p|div|h[1-6]|li|ul|ol|td|th|tr|table|br|section|article|dt|dd|dl|blockquote|header|footer|summary|' +
    'details|title|main|aside|pre|figure|figcaption)\\b',
  'i',
);
const silentTag = /^<(?<name>script|style|nav|noscript|template|svg|button|select)\b/i;

/** Texts between the tags of HTML, one scan from the left to the right. */
function htmlTexts(html: string, firstLine: number): readonly Line[] {
  const found: Line[] = [];
  const lower = html.toLowerCase();
  let [line, text, textLine] = [firstLine, '', firstLine];
  const end = (): void => {
    if (text.trim() !== '') found.push({ text: decoded(text), line: textLine });
    text = '';
  };
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const piece = html.slice(at, tag < 0 ? html.length : tag);
    if (text.trim() === '') textLine = line + (/^\s*/.exec(piece)?.[0].split('\n').length ?? 1) - 1;
    text += piece;
    line += piece.split('\n').length - 1;
    if (tag < 0) break;
    const isComment = html.startsWith('<!--', tag);
    const close = html.indexOf(isComment ? '-->' : '>', tag);
    if (close < 0) break;
    const name = html.slice(tag, Math.min(close, tag + 20));
    let next = close + (isComment ? 3 : 1);
    const silent = silentTag.exec(name)?.groups?.name;
    if (silent !== undefined) {
      const over = lower.indexOf(`</${silent.toLowerCase()}`, next);
      next = over < 0 ? html.length : over;
    }
    line += html.slice(tag, next).split('\n').length - 1;
    if (blockTag.test(name) || silent !== undefined) end();
    at = next;
  }
  end();
  return found;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  bull: '•',
};

const decoded = (text: string): string =>
  text
    .replace(
      /&(?:#(?<code>\d{1,6})|#x(?<hex>[0-9a-f]{1,5})|(?<name>[a-z]{2,8}));/gi,
      (whole: string, code: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const point = code === undefined ? Number.parseInt(hex ?? '', 16) : Number(code);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      },
    )
    .replace(/\s+/g, ' ');

/** Lines of one paragraph belong together; headings, list items, rows, and tags are separate. */
function markdownTexts(source: string): readonly Line[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  const front = end > 0 ? structureTexts(lines.slice(1, end).join('\n'), 2) : [];
  const body: Line[] = [];
  let [open, openLine, fence] = ['', 0, ''];
  const flush = (): void => {
    if (open !== '')
      for (const each of htmlTexts(open, openLine)) body.push({ text: withoutMarks(each.text), line: openLine });
    open = '';
  };
  for (const [at, line] of lines.entries()) {
    if (at <= end) continue;
    const mark = /^\s{0,3}(?:```|~~~)/.exec(line)?.[0].trim() ?? '';
    if (mark !== '' && (fence === '' || fence === mark)) {
      flush();
      fence = fence === '' ? mark : '';
      continue;
    }
    if (fence !== '') {
      body.push({ text: line, line: at + 1 });
      continue;
    }
    const text = line
      .replace(/\{%[^%]*%\}/g, '')
      .replace(/^:::\s?\w*/, '')
      .replace(/^\s*>\s?/, '');
    const isAlone =
      /^\s*(?:[-*+]\s|\d{1,3}[.)]\s|#{1,6}\s|\||<\/?(?:table|tr|td|th|ul|li|details|summary|p|div)\b)/i.test(text);
    if (text.trim() === '' || isAlone || /^\s*(?:=+|-+)\s*$/.test(text)) flush();
    if (text.trim() === '' || /^[-=|:\s]+$/.test(text)) continue;
    if (isTableRow(text)) {
      for (const cell of text.split(/(?<!\\)\|/))
        for (const each of htmlTexts(cell.replaceAll('\\|', '|'), at + 1))
          body.push({ text: withoutMarks(each.text), line: at + 1 });
      continue;
    }
    if (open === '') openLine = at + 1;
    open += `${open === '' ? '' : ' '}${text.replace(/^\s*(?:[-*+]|\d{1,3}[.)]|#{1,6})\s+/, '').trim()}`;
    if (/^\s*#{1,6}\s/.test(text) || / {2}$/.test(line)) flush();
  }
  flush();
  return [...front, ...body];
}

const isTableRow = (line: string): boolean => line.trim().startsWith('|') || line.split(' | ').length > 2;

/** Without links, images, and marks of emphasis. */
const withoutMarks = (text: string): string =>
  text
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[(?<words>[^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$<words>')
    .replace(/^\s*[-*+•·]\s+/u, '')
    .replace(/[*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\\(?=[[\]_*|#])/gu, '');
