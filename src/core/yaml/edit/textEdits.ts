/** Applies, inverts, and combines text edits. */
import type { TextEdit } from './types.ts';

/**
 * @param edits sorted by offset, without overlap, as `planEdits` returns them
 * @throws RangeError for edits that overlap or exceed the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, text: inserted } of edits) {
    if (offset < at || length < 0 || offset + length > text.length)
      throw new RangeError(`No edit can be made at ${offset}.`);
    result += text.slice(at, offset) + inserted;
    at = offset + length;
  }
  return result + text.slice(at);
}

/**
 * The edits that undo `edits`, byte for byte.
 * @param text the text before `edits`
 */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ offset, length, text: inserted }) => {
    const back = { offset: offset + shift, length: inserted.length, text: text.slice(offset, offset + length) };
    shift += inserted.length - length;
    return back;
  });
}

/**
 * Sorts edits that were planned independently on one text. Of two insertions at one offset, the one listed first comes
 * first. Undefined when edits overlap.
 */
export function sideBySide(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const sorted = edits
    .filter(({ length, text }) => length > 0 || text !== '')
    .sort((one, other) => one.offset - other.offset || one.length - other.length);
  const clash = sorted.some(({ offset }, at) => {
    const before = sorted[at - 1];
    return before !== undefined && before.offset + before.length > offset;
  });
  return clash ? undefined : sorted;
}

/** A text that is edited several times, and that can report the changes as edits of the original text. */

/** A range of the original text (offsets `[from, to)`), or text that was written since. */
type Piece = { readonly from: number; readonly to: number } | { readonly written: string };

export type EditedText = { readonly original: string; readonly pieces: readonly Piece[] };

export const editedText = (original: string): EditedText => ({ original, pieces: [{ from: 0, to: original.length }] });

/** @param edits of the current text, sorted and without overlap */
export function withEdits(draft: EditedText, edits: readonly TextEdit[]): EditedText {
  const pieces: Piece[] = [];
  let rest = draft.pieces;
  let at = 0;
  for (const { offset, length, text } of edits) {
    const [before, after] = split(rest, offset - at);
    pieces.push(...before, ...(text === '' ? [] : [{ written: text }]));
    [, rest] = split(after, length);
    at = offset + length;
  }
  return { original: draft.original, pieces: [...pieces, ...rest] };
}

/** The edits of the original text: sorted, without overlap, without any that change nothing. */
export function editsOf({ original, pieces }: EditedText): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let written = '';
  const close = (to: number) => {
    if (original.slice(at, to) !== written) edits.push({ offset: at, length: to - at, text: written });
    written = '';
  };
  for (const piece of pieces) {
    if ('written' in piece) {
      written += piece.written;
      continue;
    }
    close(piece.from);
    at = piece.to;
  }
  close(original.length);
  return edits;
}

/** The offset in the original text for an offset in the current one. */
export function originalOffset({ original, pieces }: EditedText, offset: number): number {
  let left = offset;
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (left < length) return 'written' in piece ? at : piece.from + left;
    left -= length;
    if ('from' in piece) at = piece.to;
  }
  return original.length;
}

const lengthOf = (piece: Piece): number => ('written' in piece ? piece.written.length : piece.to - piece.from);

function split(pieces: readonly Piece[], length: number): [before: readonly Piece[], after: readonly Piece[]] {
  let left = length;
  for (const [index, piece] of pieces.entries()) {
    const own = lengthOf(piece);
    if (left < own) {
      const [one, other] = cut(piece, left);
      return [
        left === 0 ? pieces.slice(0, index) : [...pieces.slice(0, index), one],
        [other, ...pieces.slice(index + 1)],
      ];
    }
    left -= own;
  }
  return [pieces, []];
}

const cut = (piece: Piece, at: number): [Piece, Piece] =>
  'written' in piece
    ? [{ written: piece.written.slice(0, at) }, { written: piece.written.slice(at) }]
    : [
        { from: piece.from, to: piece.from + at },
        { from: piece.from + at, to: piece.to },
      ];
