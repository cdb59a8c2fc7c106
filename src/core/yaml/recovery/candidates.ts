/** Ways to repair a damaged text at a line, from the most likely one to leaving the line out. */
import type { TextEdit } from '../edit/types.ts';
import type { Offsets } from '../nodes.ts';
import type { TextLine } from './line.ts';
import { inLine, isKnownKey, valuePlace, type Candidate, type DamagedText } from './lineCandidates.ts';
import { quoteEdits } from './quoting.ts';

/**
 * @param at the index of the line that the parser cannot read: the cause may also be the line before or after it
 */
export function* candidatesAt(source: DamagedText, at: number): Generator<Candidate> {
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

const contentPlace = ({ start, indent, text }: TextLine): Offsets => [
  start + indent,
  start + Math.max(indent, text.trimEnd().length),
];

/** Tabs and no-break spaces in the indentation, of all lines: they mostly come from one paste. */
function* whiteSpace({ lines }: DamagedText, index: number): Generator<Candidate> {
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

/** A key or dash in a column that other lines above it have. */
function* moved({ lines }: DamagedText, index: number, isMeant: (line: TextLine) => boolean): Generator<Candidate> {
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
  const end = endOfBlock(lines, index, line.indent + 1);
  // The lines that were moved together with it.
  const block = endOfBlock(lines, index, line.indent);
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
function* closedBelow({ lines }: DamagedText, index: number): Generator<Candidate> {
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
function* quotedLines({ text, lines }: DamagedText, index: number): Generator<Candidate> {
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
function* quotedLinesBelow({ lines }: DamagedText, index: number): Generator<Candidate> {
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
function* continued({ lines }: DamagedText, index: number): Generator<Candidate> {
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

/** The index after the lines below one that are blank or have at least an indentation. */
function endOfBlock(lines: readonly TextLine[], index: number, indent: number): number {
  const end = lines.findIndex((line, at) => at > index && !line.isBlank && line.indent < indent);
  return end < 0 ? lines.length : end;
}

/** The line alone, then with the lines below that are indented more. */
function* leftOut({ lines }: DamagedText, index: number): Generator<Candidate> {
  const line = lines[index];
  if (!line) return;
  for (const last of new Set([index + 1, endOfBlock(lines, index, line.indent + 1)])) {
    const edits = lines
      .slice(index, last)
      .flatMap(({ start, text }): readonly TextEdit[] =>
        text === '' ? [] : [{ offset: start, length: text.length, text: '' }],
      );
    yield { edits, place: contentPlace(line), reason: 'unreadable', sign: '', keepsText: false };
  }
}
