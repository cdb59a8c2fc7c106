/** Ways to mend a line, from the most likely one to leaving the line out. */
import { nearest } from '../../base/nearest.ts';
import { keyNames } from '../../model/keyNames.ts';
import { readsAsWritten } from '../edit/scalar.ts';
import type { TextEdit } from '../edit/types.ts';
import type { Offsets } from '../nodes.ts';
import { readFlow } from './flow.ts';
import type { TextLine } from './line.ts';
import { quoteEdits } from './quoting.ts';
import type { DamageReason } from './reasons.ts';

export type Candidate = {
  /** Sorted. They never add or remove a line break. */
  readonly edits: readonly TextEdit[];
  /** What to underline. */
  readonly place: Offsets;
  readonly reason: DamageReason;
  /** The character that the reason is about, or an empty text. */
  readonly sign: string;
  /** Whether all text is read. */
  readonly keepsText: boolean;
};

type Source = { readonly text: string; readonly lines: readonly TextLine[] };

/**
 * @param at the index of the line that the parser cannot read: the cause may also be the line before or after it
 */
export function* candidatesAt(source: Source, at: number): Generator<Candidate> {
  const { lines } = source;
  const before = lines.slice(0, at).findLastIndex((line) => !line.isBlank);
  const after = lines.findIndex((line, index) => index > at && !line.isBlank);
  const near = [at, after, before].filter(
    (index) => lines[index]?.isBlank === false || lines[index]?.value.startsWith('#'),
  );
  for (const index of near) yield* whiteSpace(source, index);
  for (const index of near) yield* quotedLinesBelow(source, index);
  for (const index of near) yield* closedBelow(source, index);
  for (const index of near) yield* inLine(source, index);
  for (const index of near) yield* moved(source, index, (line) => isKnownKey(line.key) || line.content > line.indent);
  for (const index of near) yield* quotedLines(source, index);
  for (const index of near) yield* continued(source, index);
  for (const index of near) yield* moved(source, index, (line) => line.key !== undefined);
  for (const index of near) yield* leftOut(source, index);
}

const isKnownKey = (key: string | undefined): boolean =>
  key !== undefined && keyNames().has(key.replace(/^(["'])(.*)\1$/, '$2'));

/** Also a misspelled key. */
const isLikeKey = (word: string): boolean => isKnownKey(word) || nearest(word, keyNames()) !== undefined;

/** Whether a line may go on with the text of the line above, which is not complete with a word, date, or number. */
function goesOn(lines: readonly TextLine[], index: number): boolean {
  const above = lines.slice(0, index).findLast(({ text }) => text.trim() !== '');
  return above !== undefined && (above.value === '' || /\s|^[|>"'[{]/.test(above.value));
}

/** Keys that are also common at the start of a line of text. */
const proseWords: ReadonlySet<string> = new Set(
  (
    'answers by changes days field fired fit for from goals grow hoped if limit longest met next now people plans ' +
    'practice reach reality resolved rest results role scale shares since skills so then to told tried what went who ' +
    'will with'
  ).split(' '),
);

const contentPlace = ({ start, indent, text }: TextLine): Offsets => [
  start + indent,
  start + Math.max(indent, text.trimEnd().length),
];

const valuePlace = ({ start, valueAt, value }: TextLine): Offsets => [start + valueAt, start + valueAt + value.length];

const signOf = (value: string): string => value.charAt(0);

/** Tabs and no-break spaces in the indentation, of all lines: they mostly come from one paste. */
function* whiteSpace({ lines }: Source, index: number): Generator<Candidate> {
  const line = lines[index];
  if (!line || !/[\t\u00A0]/.test(line.text.slice(0, line.indent))) return;
  for (const width of [2, 4, 8]) {
    const edits = lines.flatMap(({ start, text, indent }): readonly TextEdit[] => {
      const space = text.slice(0, indent);
      const spaces = space.replaceAll('\u00A0', ' ').replaceAll('\t', ' '.repeat(width));
      return spaces === space ? [] : [{ offset: start, length: indent, text: spaces }];
    });
    const first = line.text.search(/[\t\u00A0]/);
    yield {
      edits,
      place: [line.start + first, line.start + first + 1],
      reason: 'tab',
      sign: '',
      keepsText: true,
    };
  }
}

/** Changes that concern one line only. */
function* inLine({ text, lines }: Source, index: number): Generator<Candidate> {
  const line = lines[index];
  if (!line) return;
  const { start, indent, content, key, value, valueAt } = line;
  const whole = line.text.slice(content).trimEnd();
  const one = (
    reason: DamageReason,
    edits: readonly TextEdit[],
    place: Offsets,
    sign = '',
    keepsText = true,
  ): Candidate => ({
    edits,
    place,
    reason,
    sign,
    keepsText,
  });

  if (/^(?:---|\.\.\.)(?:\s|$)/.test(line.text))
    yield one('second-document', [{ offset: start, length: 3, text: '' }], [start, start + 3]);

  // `* item` and `• item`
  if (/^[*•·–—+] /.test(whole) && content === indent)
    yield one(
      'bullet',
      [{ offset: start + content, length: 1, text: '-' }],
      [start + content, start + content + 1],
      signOf(whole),
    );

  const tight = /^[A-Z][\w-]*:(?=[^\s:/\\])/i.exec(whole);
  if (tight && key === undefined) {
    const colon = start + content + tight[0].length;
    yield one('no-space-after-colon', [{ offset: colon, length: 0, text: ' ' }], [start + content, colon]);
  }

  if (key === undefined) {
    const [, word = '', sign = ''] = /^([A-Z][\w-]*)( *= *| +|$)/i.exec(whole) ?? [];
    const isClear = sign.includes('=') || word === whole || !goesOn(lines, index);
    if (isClear ? isLikeKey(word) : isKnownKey(word) && !proseWords.has(word)) {
      const end = start + content + word.length;
      const put = word === whole ? ':' : ': ';
      yield one('no-colon', [{ offset: end, length: sign.length, text: put }], [start + content, end]);
    }
  }

  if (value !== '' && (key === undefined || isKnownKey(key) || content === indent)) yield* inValue(text, line, one);

  // After a dash, a colon is more likely a part of the text than the end of an unknown key.
  if (content > indent && key !== undefined && !isKnownKey(key)) {
    const end = start + valueAt + value.length;
    yield one(reasonFor(whole), quoteEdits(text, start + content, end), [start + content, end], signOf(whole));
    if (value !== '') yield* inValue(text, line, one);
  }

  if (key !== undefined && !readsAsWritten(key, false) && !/^["']/.test(key)) {
    const [from, to] = [start + content, start + content + key.length];
    yield one('special-start', quoteEdits(text, from, to), [from, to], signOf(key));
  }
}

/** Why a text cannot be without quotes. */
function reasonFor(text: string): DamageReason {
  if (/^[[{].*[\]}]./.test(text) || /^[[{@`%*&!|>,\]}?-]/.test(text) || text.startsWith('#')) return 'special-start';
  if (/^["']/.test(text)) return 'text-after-quote';
  if (/: |:$/.test(text)) return 'colon-in-text';
  return text.includes(' #') ? 'hash-in-text' : 'special-start';
}

type Make = (
  reason: DamageReason,
  edits: readonly TextEdit[],
  place: Offsets,
  sign?: string,
  keepsText?: boolean,
) => Candidate;

function* inValue(text: string, line: TextLine, one: Make): Generator<Candidate> {
  const { value } = line;
  const [start, end] = valuePlace(line);
  const sign = signOf(value);
  if (sign === '"' || sign === "'") yield* inQuotes(line, one);
  if (sign === '[' || sign === '{') yield* inBrackets(line, one);
  if (!readsAsWritten(value, false)) yield one(reasonFor(value), quoteEdits(text, start, end), [start, end], sign);
}

function* inQuotes(line: TextLine, one: Make): Generator<Candidate> {
  const { value } = line;
  const [start, end] = valuePlace(line);
  const sign = signOf(value);
  const inner = value.slice(1, value.length > 1 && value.endsWith(sign) ? -1 : undefined);
  const every = (wanted: string, put: string): readonly TextEdit[] => {
    const edits: TextEdit[] = [];
    for (let at = inner.indexOf(wanted); at >= 0; at = inner.indexOf(wanted, at + 1))
      edits.push({ offset: start + 1 + at, length: 0, text: put });
    return edits;
  };
  if (sign === '"' && value.includes('\\')) yield one('backslash', every('\\', '\\'), [start, end]);
  if (value.endsWith(`${sign},`) && value.length > 2)
    yield one('stray-comma', [{ offset: end - 1, length: 1, text: '' }], [end - 1, end]);
  if (!inner.includes(sign) && (value === sign || !value.endsWith(sign) || value.length === 1))
    yield one('open-quote', [{ offset: end, length: 0, text: sign }], [start, end], sign);
  if (value.length > 1 && value.endsWith(sign) && inner.includes(sign))
    yield one('quote-in-text', every(sign, sign === '"' ? '\\' : "'"), [start, end], sign);
}

function* inBrackets(line: TextLine, one: Make): Generator<Candidate> {
  const [start] = valuePlace(line);
  // A `#` in brackets may be text, so the line is first read to its end.
  const raw = line.text.slice(line.valueAt).trimEnd();
  const isClosed = readFlow(raw)?.open.length === 0;
  const written = isClosed ? raw : line.value;
  const read = readFlow(written);
  if (!read) return;
  const { edits, open, end } = read;
  const placed = edits.map((edit) => ({ ...edit, offset: start + edit.offset }));
  const rest = written.slice(end).trim();
  if (open.length > 0) {
    const closing = open.toReversed().map((bracket) => (bracket === '[' ? ']' : '}'));
    const last = { offset: start + written.length, length: 0, text: closing.join('') };
    yield one('open-bracket', [...placed, last], [start, start + written.length], open[0] ?? '');
    return;
  }
  if (rest !== '' && !rest.startsWith('#')) {
    if (/^[\]},\s]+$/.test(rest)) {
      const from = start + written.length - rest.length;
      yield one(
        rest.startsWith(',') ? 'stray-comma' : 'extra-bracket',
        [...placed, { offset: from, length: rest.length, text: '' }],
        [from, from + rest.length],
        signOf(rest),
      );
    }
    return;
  }
  if (placed.length > 0) yield one('text-in-brackets', placed, [start, start + end], signOf(written));
}

/** A key or dash in a column that other lines above it have. */
function* moved({ lines }: Source, index: number, isMeant: (line: TextLine) => boolean): Generator<Candidate> {
  const line = lines[index];
  if (!line || (line.key === undefined && line.content === line.indent) || !isMeant(line)) return;
  const isItem = line.content > line.indent;
  const columns: number[] = [];
  let least = Infinity;
  for (const other of lines.slice(0, index).toReversed()) {
    if (other.isBlank || other.indent > least) continue;
    least = Math.min(least, other.indent);
    if (!isItem || other.content > other.indent) columns.push(other.indent);
    if (other.content > other.indent && !isItem) columns.push(other.content);
    // A key without a value expects something below it.
    if (other.key !== undefined && other.value === '') columns.push(other.content + 2);
  }
  const near = [...new Set(columns)]
    .filter((column) => column !== line.indent)
    .sort((one, other) => Math.abs(one - line.indent) - Math.abs(other - line.indent));
  // The lines below that belong to it.
  let end = index + 1;
  while (end < lines.length && (lines[end]?.isBlank === true || (lines[end]?.indent ?? 0) > line.indent)) end++;
  // The lines that were moved together with it.
  let block = index + 1;
  while (block < lines.length && (lines[block]?.isBlank === true || (lines[block]?.indent ?? 0) >= line.indent))
    block++;
  for (const column of near) {
    for (const last of new Set([block, end, index + 1])) {
      const edits = lines.slice(index, last).flatMap(({ start, indent, isBlank }): readonly TextEdit[] => {
        const wanted = Math.max(0, indent + column - line.indent);
        return isBlank || wanted === indent ? [] : [{ offset: start, length: indent, text: ' '.repeat(wanted) }];
      });
      yield { edits, place: contentPlace(line), reason: 'indentation', sign: '', keepsText: true };
    }
  }
}

/** A list or map in brackets over several lines that is never closed: it ends with the last line that is indented. */
function* closedBelow({ lines }: Source, index: number): Generator<Candidate> {
  const line = lines[index];
  if (!line || !/^[[{]/.test(line.value)) return;
  const below = lines.slice(index + 1);
  const end = below.findIndex(({ isBlank, indent }) => !isBlank && indent <= line.indent);
  const last = (end < 0 ? below : below.slice(0, end)).findLast(({ isBlank }) => !isBlank);
  if (!last) return;
  const offset = last.start + last.valueAt + last.value.length;
  const text = line.value.startsWith('[') ? ']' : '}';
  yield {
    edits: [{ offset, length: 0, text }],
    place: valuePlace(line),
    reason: 'open-bracket',
    sign: line.value.charAt(0),
    keepsText: true,
  };
}

/** A text over several lines, the first of which has the key or dash. */
function* quotedLines({ text, lines }: Source, index: number): Generator<Candidate> {
  // The first line may be further up.
  for (let first = index; first >= 0 && index - first < mostLinesOfText; first--) {
    const line = lines[first];
    if (!line || line.value === '' || (line.key === undefined && line.content === line.indent)) continue;
    if (/^["'|>[{]/.test(line.value)) return;
    let last = first;
    for (let at = first + 1; at < lines.length; at++) {
      const next = lines[at];
      if (!next || (next.text.trim() !== '' && next.indent <= line.indent)) break;
      if (next.text.trim() !== '') last = at;
    }
    const end = lines[last];
    if (last <= first || !end) return;
    const [from] = valuePlace(line);
    const to = end.start + end.text.trimEnd().length;
    yield {
      edits: quoteEdits(text, from, to),
      place: [from, line.start + line.text.trimEnd().length],
      reason: 'text-over-lines',
      sign: '',
      keepsText: true,
    };
    return;
  }
}

const mostLinesOfText = 20;

/** A text in quotes that goes on below, but is not indented. */
function* quotedLinesBelow({ lines }: Source, index: number): Generator<Candidate> {
  const line = lines[index];
  const quote = line?.value.charAt(0);
  if (!line || (quote !== '"' && quote !== "'") || line.value.indexOf(quote, 1) > 0) return;
  const last = lines.findIndex(({ text }, at) => at > index && text.includes(quote));
  const below = lines.slice(index + 1, last + 1);
  if (last < 0 || below.some(({ key, content, indent }) => isKnownKey(key) || content > indent)) return;
  const wanted = line.content + 2;
  const edits = below.flatMap(({ start, indent, text }): readonly TextEdit[] =>
    text === '' || indent >= wanted ? [] : [{ offset: start, length: indent, text: ' '.repeat(wanted) }],
  );
  const [first] = below.filter(({ text }) => text.trim() !== '');
  if (first) yield { edits, place: contentPlace(first), reason: 'continuation', sign: '', keepsText: true };
}

/** A line that goes on with the text of the line above, but is not indented. */
function* continued({ lines }: Source, index: number): Generator<Candidate> {
  const line = lines[index];
  const above = lines.slice(0, index).findLast(({ text }) => text.trim() !== '');
  if (!line || !above || above.isBlank || line.key !== undefined || line.content > line.indent) return;
  // A date or a number does not go on.
  if (/^[-+]?\d[\d.,:-]*$/.test(above.value)) return;
  let last = index + 1;
  while (last < lines.length && lines[last]?.isBlank === false && lines[last]?.key === undefined) last++;
  for (const column of new Set([above.indent, above.content, above.indent + 2, above.content + 2])) {
    for (const end of new Set([last, index + 1])) {
      const edits = lines
        .slice(index, end)
        .flatMap(({ start, indent }): readonly TextEdit[] =>
          indent < column ? [{ offset: start, length: indent, text: ' '.repeat(column) }] : [],
        );
      if (edits.length > 0)
        yield { edits, place: contentPlace(line), reason: 'continuation', sign: '', keepsText: true };
    }
  }
}

/** The line alone, then with the lines below that are indented more. */
function* leftOut({ lines }: Source, index: number): Generator<Candidate> {
  const line = lines[index];
  if (!line) return;
  let end = index + 1;
  while (end < lines.length && (lines[end]?.isBlank === true || (lines[end]?.indent ?? 0) > line.indent)) end++;
  for (const last of new Set([index + 1, end])) {
    const edits = lines
      .slice(index, last)
      .flatMap(({ start, text }): readonly TextEdit[] =>
        text === '' ? [] : [{ offset: start, length: text.length, text: '' }],
      );
    yield { edits, place: contentPlace(line), reason: 'unreadable', sign: '', keepsText: false };
  }
}
