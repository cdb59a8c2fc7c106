/**
 * Comments of a file that are addressed like a comment of a thread: `# @hanneke: have you asked Tomasz?`. They can be
 * written with any editor, or on the web page of the repository.
 */
import { isScalar, type Document } from 'yaml';
import type { Kind } from '../model/kinds.ts';
import { descendants, offsetsOf, type Offsets } from '../yaml/nodes.ts';
import { isCommentable } from '../model/subjects.ts';

export type CommentLine = Readonly<{
  by: string;
  text: string;
  /** From the `#` to the end of the line. */
  offsets: Offsets;
}>;

const pattern = /^([ \t]*)#[ \t]*@([\p{L}\p{N}][\p{L}\p{N}._' -]{0,38}?)[ \t]*:[ \t]+(\S.*)$/gmu;

/** In the order of the text. Not what a text of several lines contains. */
export function commentLinesIn(kind: Kind, doc: Document, text: string): readonly CommentLine[] {
  if (!isCommentable(kind) || !/#[ \t]*@/.test(text)) return [];
  const found = [...text.matchAll(pattern)].map(({ 0: whole, 1: indent = '', 2: by = '', 3: words = '', index }) => ({
    by,
    text: words.trimEnd(),
    offsets: [index + indent.length, index + whole.trimEnd().length] as const,
  }));
  if (found.length === 0) return found;
  const texts = [...descendants(doc.contents)].flatMap((node) => (isScalar(node) ? [offsetsOf(node) ?? [0, 0]] : []));
  return found.filter(({ offsets: [at] }) => !texts.some(([start, end]) => start < at && at < end));
}
