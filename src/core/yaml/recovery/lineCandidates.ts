/** Ways to repair one line on its own. */
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

export type DamagedText = { readonly text: string; readonly lines: readonly TextLine[] };

export const isKnownKey = (key: string | undefined): boolean =>
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

export const valuePlace = ({ start, valueAt, value }: TextLine): Offsets => [
  start + valueAt,
  start + valueAt + value.length,
];

const signOf = (value: string): string => value.charAt(0);

/** Changes that concern one line only. */
export function* inLine({ text, lines }: DamagedText, index: number): Generator<Candidate> {
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
