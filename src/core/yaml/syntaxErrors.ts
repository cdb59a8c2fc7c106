/** Says in our own words where the YAML parser failed, and what to do. */
import * as l10n from '@vscode/l10n';
import { isCollection, isNode, isPair, isScalar, type Document, type ErrorCode, type YAMLError } from 'yaml';
import { endOfLine } from '../base/lines.ts';
import { endOf, type Offsets } from './nodes.ts';

/** At most this many parser errors are used: each unclosed bracket causes one. */
const mostErrors = 50;

/** @property detail translated */
export type SyntaxError = { readonly offsets: Offsets; readonly detail: string };

/** In the order of the text. */
export function syntaxErrors(text: string, doc: Document): readonly SyntaxError[] {
  if (doc.errors.length === 0) return [];
  const unclosed = unclosedAmong(text, doc.contents);
  return doc.errors
    .slice(0, mostErrors)
    .map((error) => explain(text, error, unclosed))
    .sort((one, other) => one.offsets[0] - other.offsets[0]);
}

function explain(text: string, error: YAMLError, unclosed: readonly Offsets[]): SyntaxError {
  // The parser reports the end of the file or the next key; the cause is where the quote or bracket opens.
  const opened = opening.has(error.code) ? unclosed.findLast(([start]) => start <= error.pos[0]) : undefined;
  if (opened) {
    const isQuote = /["']/.test(text.charAt(opened[0]));
    return {
      offsets: firstLine(text, opened[0]),
      detail: isQuote
        ? l10n.t('This quote is never closed.')
        : l10n.t('This “{0}” is never closed.', text.charAt(opened[0])),
    };
  }
  const start = visibleAt(text, error.pos[0], error.code === 'TAB_AS_INDENT');
  const { code } = error;
  if (code === 'TAB_AS_INDENT') return { offsets: [start, start + 1], detail: sentenceFor(code) };
  if (code === 'BAD_DQ_ESCAPE') return { offsets: [start, start + 2], detail: sentenceFor(code) };
  const offsets = firstLine(text, start);
  if ((code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') && isLineWithoutColon(text, start))
    return { offsets, detail: l10n.t('This line has no colon after the key.') };
  if (code === 'BAD_SCALAR_START')
    return { offsets, detail: l10n.t('Text that begins with {0} needs quotes.', text.charAt(start)) };
  return { offsets, detail: sentenceFor(code) };
}

/** What is wrong, by the error code of the parser. Its own messages are never shown: they use terms of its grammar. */
export function sentenceFor(code: ErrorCode): string {
  switch (code) {
    case 'ALIAS_PROPS':
      return l10n.t('An alias such as *name cannot have an anchor or a tag. If it is text, put quotes around it.');
    case 'BAD_ALIAS':
      return l10n.t('Text that begins with * or & needs quotes.');
    case 'BAD_COLLECTION_TYPE':
      return l10n.t('The word that begins with ! does not fit the value after it. Remove it.');
    case 'BAD_DIRECTIVE':
      return l10n.t('Text that begins with {0} needs quotes.', '%');
    case 'BAD_DQ_ESCAPE':
      return l10n.t('In double quotes, a backslash starts an escape sequence. Write it twice.');
    case 'BAD_INDENT':
      return l10n.t('The indentation does not match the lines around it.');
    case 'BAD_PROP_ORDER':
      return l10n.t(
        'A word that begins with ! or & must be directly before its value. If it is text, put quotes around it.',
      );
    case 'BAD_SCALAR_START':
      return l10n.t('Text that begins with a special character needs quotes.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return l10n.t('Text with a colon needs quotes. If the next line is a key, correct its indentation.');
    case 'BLOCK_IN_FLOW':
      return l10n.t('Text with a colon needs quotes inside brackets and braces.');
    case 'DUPLICATE_KEY':
      return l10n.t('The key appears twice. Keep one of them.');
    case 'IMPOSSIBLE':
      return l10n.t('This line is not valid YAML.');
    case 'KEY_OVER_1024_CHARS':
      return l10n.t('A key is too long. If it is text, put quotes around it.');
    case 'MISSING_CHAR':
      return l10n.t('A character is missing, such as a quote, a bracket, or the colon after a key.');
    case 'MULTILINE_IMPLICIT_KEY':
      return l10n.t('A key must be on one line. If this is text, indent it or put quotes around it.');
    case 'MULTIPLE_ANCHORS':
      return l10n.t('A value can have only one anchor. If this is text, put quotes around it.');
    case 'MULTIPLE_DOCS':
      return l10n.t('A second YAML document begins here. Delete this line.');
    case 'MULTIPLE_TAGS':
      return l10n.t('A value can have only one tag. If this is text, put quotes around it.');
    case 'NON_STRING_KEY':
      return l10n.t('A key must be text.');
    case 'RESOURCE_EXHAUSTION':
      return l10n.t('The file is nested too deeply.');
    case 'TAB_AS_INDENT':
      return l10n.t('Indent with spaces instead of tabs.');
    case 'TAG_RESOLVE_FAILED':
      return l10n.t('Text that begins with {0} needs quotes.', '!');
    case 'UNEXPECTED_TOKEN':
      return l10n.t('Unexpected text. If it belongs to the text before it, put quotes around the whole text.');
  }
}

/** The errors that an unclosed quote or bracket can cause. */
const opening: ReadonlySet<ErrorCode> = new Set([
  'MISSING_CHAR',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** Up to the end of the line or a comment. */
function firstLine(text: string, start: number): Offsets {
  const line = text.slice(start, endOfLine(text, start));
  const comment = line.search(/\s#/);
  return [start, start + Math.max(1, (comment < 0 ? line : line.slice(0, comment)).trimEnd().length)];
}

/** Moves an error from white space to the text after it, or at the end of the file to the text before it. */
function visibleAt(text: string, offset: number, isAboutSpace: boolean): number {
  if (isAboutSpace) return offset;
  const after = text.slice(offset).search(/\S/);
  return after >= 0 ? offset + after : Math.max(0, text.trimEnd().length - 1);
}

function isLineWithoutColon(text: string, start: number): boolean {
  return !/:(?:\s|$)/.test(text.slice(start, endOfLine(text, start)));
}

/** Quoted texts, `[...]` and `{...}` without their closing character. */
function unclosedAmong(text: string, contents: unknown): readonly Offsets[] {
  const found: Offsets[] = [];
  const rest: unknown[] = [contents];
  // Not recursive: the parser allows deeper nesting than the call stack.
  while (rest.length > 0) {
    const node = rest.pop();
    if (isPair(node)) rest.push(node.value, node.key);
    if (!isNode(node) || !node.range) continue;
    if (isCollection(node)) for (const item of node.items) rest.push(item);
    const [start, end] = node.range;
    const closing = closings[text.charAt(start)];
    if (closing === undefined) continue;
    const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    const isFlow = isCollection(node) && node.flow === true;
    // In `[a, [b]` the last bracket closes the inner list.
    const contentEnd = isFlow ? (endOf(node.items.at(-1)) ?? start + 1) : start + 1;
    if ((isQuoted || isFlow) && (end - 1 < contentEnd || text.charAt(end - 1) !== closing)) found.push([start, end]);
  }
  return found.sort(([one], [other]) => one - other);
}

const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
