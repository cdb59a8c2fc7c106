/**
 * Reads a damaged file as well as possible: one bad line costs one line.
 *
 * The file is cut at its top-level keys, so that an unclosed quote or bracket does not reach further. In each part that
 * does not parse, likely changes are tried on a copy of the text until it does; a line that nothing helps is left out.
 * The file itself is not changed: positions in the copy are mapped back, and each change is offered as a quick fix.
 */
import { isMap, visit, type Document } from 'yaml';
import { compose, type ComposeResult } from '../compose.ts';
import { applyEdits, editedText, editsOf, originalOffset, withEdits, type EditedText } from '../edit/textEdits.ts';
import type { TextEdit } from '../edit/types.ts';
import type { Offsets } from '../nodes.ts';
import { syntaxErrors } from '../syntaxErrors.ts';
import { candidatesAt } from './candidates.ts';
import type { Candidate } from './lineCandidates.ts';
import { splitLines, type TextLine } from './line.ts';
import type { DamageReason } from './reasons.ts';
import { tightKeys } from './tightColons.ts';

/** A change of the original text that lets a part of it be read. */
export type Repair = Pick<Candidate, 'reason' | 'sign' | 'keepsText'> & {
  readonly place: Offsets;
  readonly edits: readonly TextEdit[];
};

export type Recovery = {
  /** Its ranges are offsets of the original text. It has no source tokens of its own. */
  readonly doc: Document.Parsed;
  /** In the order of the text. */
  readonly repairs: readonly Repair[];
};

/**
 * How many characters may be parsed while trying, as a multiple of a file of average size: at about 1.6 MB/s it takes
 * an eighth of a second.
 */
const mostParsed = 200 * 1024;

/** The parser needs as long for one error as for so many characters: it makes an `Error` with a stack. */
const charactersPerError = 48;

const mostRepairs = 40;

type Budget = { left: number };

/** @returns undefined if the text cannot be read in parts either */
export function recover(text: string, prepared: readonly TextEdit[] = []): Recovery | undefined {
  const budget: Budget = { left: Math.max(mostParsed, text.length * 2) };
  let draft = withEdits(editedText(text), prepared);
  const repairs: Repair[] = [];
  const shadow = () => applyEdits(text, editsOf(draft));
  let shift = 0;
  for (const part of partsOf(shadow())) {
    const start = part.start + shift;
    const before = draft;
    for (const repair of repairsOf(part.text, budget)) {
      const edits = repair.edits.map((edit) => ({ ...edit, offset: edit.offset + start }));
      const original = (offset: number) => originalOffset(draft, offset);
      const place: Offsets = [original(repair.place[0] + start), original(repair.place[1] + start)];
      const own = edits.map(({ offset, length, text }) => {
        const from = original(offset);
        return { offset: from, length: original(offset + length) - from, text };
      });
      repairs.push({ ...repair, place, edits: own });
      draft = withEdits(draft, edits);
      if (repairs.length > mostRepairs) return undefined;
    }
    shift += lengthOf(draft) - lengthOf(before);
  }
  let found = compose(shadow());
  if (!found.doc || found.doc.errors.length > 0 || found.second !== undefined) return undefined;
  const tight = tightKeys(shadow(), found.doc);
  if (tight.length > 0) {
    for (const { start, end } of tight) {
      const [from, to] = [originalOffset(draft, start), originalOffset(draft, end)];
      const edits = [{ offset: to, length: 0, text: ' ' }];
      repairs.push({ place: [from, to], edits, reason: 'no-space-after-colon', sign: '', keepsText: true });
    }
    draft = withEdits(
      draft,
      tight.map(({ end }) => ({ offset: end, length: 0, text: ' ' })),
    );
    found = compose(shadow());
    if (!found.doc || found.doc.errors.length > 0) return undefined;
  }
  mapRanges(found.doc, draft);
  return { doc: found.doc, repairs: repairs.sort((one, other) => one.place[0] - other.place[0]) };
}

const lengthOf = ({ pieces }: EditedText): number =>
  pieces.reduce((sum, piece) => sum + ('written' in piece ? piece.written.length : piece.to - piece.from), 0);

type Part = { readonly start: number; readonly text: string };

/** One part for each key at the start of a line. What is above the first one belongs to it. */
function partsOf(text: string): readonly Part[] {
  const starts = splitLines(text)
    .filter(isTopLevelKey)
    .map(({ start }) => start);
  return starts.map((start, index) => {
    const from = index === 0 ? 0 : start;
    return { start: from, text: text.slice(from, starts[index + 1]) };
  });
}

const isTopLevelKey = ({ indent, content, key, text }: TextLine): boolean =>
  indent === 0 && content === 0 && (key !== undefined || /^[A-Z][\w-]*:(?!\/)/i.test(text));

/** The repairs of a part, each planned on the result of those before it. */
function repairsOf(part: string, budget: Budget): readonly Candidate[] {
  const repairs: Candidate[] = [];
  let text = part;
  for (let error = firstError(text, budget); error !== undefined;) {
    const found = nextRepair(text, error, budget);
    if (!found) return [...repairs, withoutAll(text)];
    repairs.push(found.candidate);
    text = applyEdits(text, found.candidate.edits);
    error = found.error;
  }
  return repairs;
}

/** The first candidate after which the text is valid, or at least up to a later line. */
function nextRepair(
  text: string,
  line: number,
  budget: Budget,
): { readonly candidate: Candidate; readonly error: number | undefined } | undefined {
  const lines = splitLines(text);
  for (const candidate of candidatesAt({ text, lines }, line)) {
    if (candidate.edits.length === 0) continue;
    if (budget.left < text.length) return undefined;
    const error = firstError(applyEdits(text, candidate.edits), budget);
    if (error === undefined || error > line) return { candidate, error };
  }
  return undefined;
}

/** The zero-based line of the first error. */
function firstError(text: string, budget: Budget): number | undefined {
  const found = compose(text);
  budget.left -= text.length + (found.doc?.errors.length ?? 0) * charactersPerError;
  const offset = errorOffset(text, found);
  if (offset === undefined) return undefined;
  return splitLines(text).findLastIndex(({ start }, index) => index === 0 || start <= offset);
}

function errorOffset(text: string, { doc, ...found }: ComposeResult): number | undefined {
  if (!doc) return 0;
  const [error] = syntaxErrors(text, doc);
  const second = 'second' in found ? found.second : undefined;
  if (error) return Math.min(error.offsets[0], second ?? Infinity);
  if (second !== undefined) return second;
  // A part consists of keys; comments alone have no content.
  return doc.contents === null || isMap(doc.contents) ? undefined : doc.contents.range[0];
}

/** Leaves out the whole part; the line breaks stay. */
function withoutAll(text: string): Candidate {
  const lines = splitLines(text).filter(({ text }) => text.trim() !== '');
  const [first] = lines;
  const edits = lines.map(({ start, text }) => ({ offset: start, length: text.length, text: '' }));
  const reason: DamageReason = 'unreadable';
  return {
    edits,
    place: first ? [first.start, first.start + first.text.trimEnd().length] : [0, 0],
    reason,
    sign: '',
    keepsText: false,
  };
}

/** Replaces offsets in the copy with those in the original text. */
function mapRanges(doc: Document.Parsed, draft: EditedText): void {
  const map = (offset: number) => originalOffset(draft, offset);
  visit(doc, {
    Node: (_, node) => {
      if (node.range) node.range = [map(node.range[0]), map(node.range[1]), map(node.range[2])];
    },
  });
}
