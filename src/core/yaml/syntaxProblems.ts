/** From what the YAML parser says to where a person should look and what to do there. */
import { isCollection, isNode, isPair, isScalar, type Document, type ErrorCode, type YAMLError } from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import { endOfLine, type Lines } from '../base/lines.ts';
import { endOf, type Offsets } from './nodes.ts';

/** How many of the parser's errors are looked at: brackets without an end bring one each. */
const mostErrors = 50;

/** One problem a line: what else the parser stumbles over there follows from the first. */
export function syntaxProblems(
  text: string,
  lines: Lines,
  { doc, second }: { readonly doc: Document; readonly second: number | undefined },
): readonly Problem[] {
  if (doc.errors.length === 0 && second === undefined) return [];
  const unclosed = unclosedAmong(text, doc.contents);
  const byLine = new Map<number, Problem>();
  const add = ({ offsets, detail }: Told): void => {
    const range = lines.rangeOf(...offsets);
    if (!byLine.has(range.start.line)) byLine.set(range.start.line, problem('yaml-syntax', range, { detail }));
  };
  for (const error of doc.errors.slice(0, mostErrors)) add(tell(text, error, unclosed));
  if (second !== undefined)
    add({
      offsets: [second, second + 3],
      detail: 'A second document begins here. A file can hold only one: delete this line.',
    });
  return [...byLine.values()];
}

type Told = { readonly offsets: Offsets; readonly detail: string };

function tell(text: string, error: YAMLError, unclosed: readonly Offsets[]): Told {
  // The parser notices at the end of the file, or where the next key is; the person has to look where it began.
  const opened = opening.has(error.code) ? unclosed.findLast(([start]) => start <= error.pos[0]) : undefined;
  if (opened) {
    const isQuote = /["']/.test(text.charAt(opened[0]));
    return {
      offsets: firstLine(text, opened[0]),
      detail: isQuote
        ? 'The quote that begins here has no end.'
        : `The "${text.charAt(opened[0])}" that begins here has no end.`,
    };
  }
  const start = visibleAt(text, error.pos[0], error.code === 'TAB_AS_INDENT');
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { offsets: [start, start + 1], detail: 'Lines cannot be indented with tabs. Use spaces.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        offsets: firstLine(text, start),
        detail:
          'Either this text has a ": " in it and needs quotes around it, or the next line is not ' +
          'indented as it should be.',
      };
    case 'BAD_INDENT':
      return { offsets: firstLine(text, start), detail: 'This line is not indented like those it belongs to.' };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (isLineWithoutColon(text, start))
        return { offsets: firstLine(text, start), detail: 'This line has no ": " after its key.' };
      break;
    case 'BAD_SCALAR_START':
      return {
        offsets: firstLine(text, start),
        detail: `Text that begins with ${text.charAt(start)} needs quotes around it.`,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        offsets: [start, start + 2],
        detail: 'This has no meaning after a backslash. Write the backslash twice, or use single quotes.',
      };
    case 'UNEXPECTED_TOKEN':
      return {
        offsets: firstLine(text, start),
        detail: 'This was not expected here. If it belongs to the text before it, put quotes around all of that.',
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

/** The errors that a quote or bracket without an end brings about. */
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

/** An error at white space is shown at what follows it; at the end of the file, at what is last. */
function visibleAt(text: string, offset: number, isAboutSpace: boolean): number {
  if (isAboutSpace) return offset;
  const after = text.slice(offset).search(/\S/);
  return after >= 0 ? offset + after : Math.max(0, text.trimEnd().length - 1);
}

function isLineWithoutColon(text: string, start: number): boolean {
  return !/:(?:\s|$)/.test(text.slice(start, endOfLine(text, start)));
}

/** Quoted texts and `[...]`, `{...}` that the document has and that do not end with their closing sign. */
function unclosedAmong(text: string, contents: unknown): readonly Offsets[] {
  const found: Offsets[] = [];
  const rest: unknown[] = [contents];
  // No recursion: what the parser could nest, a deeper stack here might not.
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
    // In `[a, [b]` the last bracket belongs to the last item.
    const contentEnd = isFlow ? (endOf(node.items.at(-1)) ?? start + 1) : start + 1;
    if ((isQuoted || isFlow) && (end - 1 < contentEnd || text.charAt(end - 1) !== closing)) found.push([start, end]);
  }
  return found.sort(([one], [other]) => one - other);
}

const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
