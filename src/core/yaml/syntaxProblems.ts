/** Turns the errors of the YAML parser into problems that say where to look and what to do. */
import * as l10n from '@vscode/l10n';
import { isCollection, isNode, isPair, isScalar, type Document, type ErrorCode, type YAMLError } from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import { endOfLine, type Lines } from '../base/lines.ts';
import { endOf, type Offsets } from './nodes.ts';

/** At most this many parser errors are used: each unclosed bracket causes one. */
const mostErrors = 50;

/** At most one problem per line: further errors in a line follow from the first. */
export function syntaxProblems(
  text: string,
  lines: Lines,
  { doc, second }: { readonly doc: Document; readonly second: number | undefined },
): readonly Problem[] {
  if (doc.errors.length === 0 && second === undefined) return [];
  const unclosed = unclosedAmong(text, doc.contents);
  const byLine = new Map<number, Problem>();
  const add = ({ offsets, detail }: SyntaxError): void => {
    const range = lines.rangeOf(...offsets);
    if (!byLine.has(range.start.line)) byLine.set(range.start.line, problem('yaml-syntax', { range }, { detail }));
  };
  for (const error of doc.errors.slice(0, mostErrors)) add(explain(text, error, unclosed));
  if (second !== undefined)
    add({
      offsets: [second, second + 3],
      detail: l10n.t('A second YAML document begins here. Delete this line.'),
    });
  return [...byLine.values()];
}

type SyntaxError = { readonly offsets: Offsets; readonly detail: string };

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
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { offsets: [start, start + 1], detail: l10n.t('Indent with spaces instead of tabs.') };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        offsets: firstLine(text, start),
        detail: l10n.t('Put quotes around text that contains “: ”, or correct the indentation of the next line.'),
      };
    case 'BAD_INDENT':
      return { offsets: firstLine(text, start), detail: l10n.t('The indentation does not match the lines around it.') };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (isLineWithoutColon(text, start))
        return { offsets: firstLine(text, start), detail: l10n.t('This line has no “: ” after the key.') };
      break;
    case 'BAD_SCALAR_START':
      return {
        offsets: firstLine(text, start),
        detail: l10n.t('Put quotes around text that begins with {0}.', text.charAt(start)),
      };
    case 'BAD_DQ_ESCAPE':
      return {
        offsets: [start, start + 2],
        detail: l10n.t('Invalid escape sequence. Write the backslash twice, or use single quotes.'),
      };
    case 'UNEXPECTED_TOKEN':
      return {
        offsets: firstLine(text, start),
        detail: l10n.t('Unexpected text. If it belongs to the text before it, put quotes around the whole text.'),
      };
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'BLOCK_IN_FLOW':
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_DOCS':
    case 'MULTIPLE_TAGS':
    case 'NON_STRING_KEY':
    case 'RESOURCE_EXHAUSTION':
    case 'TAG_RESOLVE_FAILED':
      break;
  }
  return {
    offsets: [start, Math.max(start + 1, Math.min(error.pos[1], endOfLine(text, start)))],
    detail: sentence(error.message),
  };
}

/** The errors that an unclosed quote or bracket can cause. */
const opening: ReadonlySet<ErrorCode> = new Set([
  'MISSING_CHAR',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

const sentence = (message: string) => (/[.!?]$/.test(message) ? message : `${message}.`);

const firstLine = (text: string, start: number): Offsets => {
  const line = text
    .slice(start, endOfLine(text, start))
    .replace(/\s+#.*$/, '')
    .trimEnd();
  return [start, start + Math.max(1, line.length)];
};

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
