/** The comments of a version that the merged text does not have yet. */
import { Lexer } from 'yaml';
import { linesIn } from './lineMerge.ts';

type Comment = {
  /** With its `#`. */
  readonly text: string;
  /** The line that it explains: its own one, or the next with content. Without the comment and the indent. */
  readonly beside: string | undefined;
  readonly onOwnLine: boolean;
};

/** What the lexer gives before a document and a scalar, and after a broken flow collection. Not part of the text. */
const [documentMark, scalarMark, flowEnd] = ['\u0002', '\u001F', '\u0018'];

/** The comments of a text in order. `#` in a value is not one. */
export function commentsIn(text: string): readonly Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const isControl = lexeme === documentMark || lexeme === flowEnd || lexeme === scalarMark;
    if (!isScalar && lexeme.startsWith('#')) comments.push(commentAt(text, offset, lexeme));
    isScalar = lexeme === scalarMark;
    if (!isControl) offset += lexeme.length;
  }
  return comments;
}

function commentAt(text: string, offset: number, lexeme: string): Comment {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text
    .slice(lineStart, offset)
    .replace(/^\uFEFF/, '')
    .trim();
  const content = lexeme.trimEnd();
  if (before !== '') return { text: content, beside: before, onOwnLine: false };
  const next = linesIn(text.slice(offset + lexeme.length)).find((line) => !/^\s*(?:#|$)/.test(line));
  return { text: content, beside: next === undefined ? undefined : withoutComment(next), onOwnLine: true };
}

const withoutComment = (line: string): string => {
  const start = / #/.exec(line)?.index;
  return (start === undefined ? line : line.slice(0, start)).trim();
};

/** The comments of a side that are new since the base and not in the text. */
export function missingComments(base: string, side: string, text: string): readonly Comment[] {
  const left = new Map<string, number>();
  const count = (comment: Comment, by: number) => left.set(comment.text, (left.get(comment.text) ?? 0) + by);
  const own = commentsIn(side);
  if (own.length === 0) return [];
  for (const comment of commentsIn(text)) count(comment, 1);
  const known = new Set(commentsIn(base).map((comment) => comment.text));
  return own.filter((comment) => {
    if (known.has(comment.text)) return false;
    const has = (left.get(comment.text) ?? 0) > 0;
    count(comment, -1);
    return !has;
  });
}

/**
 * Adds comments where they were: beside the same line, if there is exactly one, and otherwise at the end of the text.
 * The caller checks that the value is still the same.
 */
export function addComments(text: string, comments: readonly Comment[], newline: string): string {
  return comments.reduce((result, comment) => addComment(result, comment, newline), text);
}

function addComment(text: string, { text: comment, beside, onOwnLine }: Comment, newline: string): string {
  const lines = linesIn(text);
  const places = lines.flatMap((line, index) =>
    beside !== undefined && withoutComment(line) === beside ? [index] : [],
  );
  const [place] = places;
  const line = place === undefined ? undefined : lines[place];
  if (place === undefined || line === undefined || places.length > 1) {
    const end = text === '' || text.endsWith('\n') ? '' : newline;
    return `${text}${end}${comment}${newline}`;
  }
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const changed = onOwnLine
    ? `${indent}${comment}${newline}${line}`
    : `${line.trimEnd()} ${comment}${/\r?\n$/.exec(line)?.[0] ?? ''}`;
  return lines.with(place, changed).join('');
}
