/** Reads a list in brackets or a map in braces on one line as a person would, even if YAML reads it differently. */
import { readsAsWritten } from '../edit/scalar.ts';
import type { TextEdit } from '../edit/types.ts';
import { quoteEdits } from './quoting.ts';

type FlowReading = {
  /** Put quotes around what needs them, and a space after colons that lack it. Offsets in the text. */
  readonly edits: readonly TextEdit[];
  /** The brackets that are still open at the end, innermost last. */
  readonly open: readonly string[];
  /** The offset after the closing bracket, or the end of the text. */
  readonly end: number;
};

const closings: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** Deeper nesting is not read: growth files have at most a few levels on one line. */
const mostLevels = 10;

/** @param text begins with `[` or `{` */
export function readFlow(text: string): FlowReading | undefined {
  const edits: TextEdit[] = [];
  const open: string[] = [];
  let at = 0;

  const skipSpace = () => {
    while (/\s/.test(text.charAt(at))) at++;
  };
  const quote = (start: number, end: number) => edits.push(...quoteEdits(text, start, end));
  /** After the quoted text at the current offset; undefined if the quote is not closed. */
  const afterQuote = (): number | undefined => {
    const sign = text.charAt(at);
    for (let next = at + 1; next < text.length; next++) {
      if (text.charAt(next) === '\\' && sign === '"') next++;
      else if (text.charAt(next) === sign) {
        if (sign === "'" && text.charAt(next + 1) === "'") next++;
        else return next + 1;
      }
    }
    return undefined;
  };

  /** Reads one value up to a comma or the closing bracket. Returns its end; the current offset moves there. */
  const readValue = (closing: string): { readonly start: number; readonly end: number; readonly isText: boolean } => {
    const start = at;
    const sign = text.charAt(at);
    const before = edits.length;
    let isText = true;
    if (sign === '[' || sign === '{') {
      const opened = open.length;
      if (open.length < mostLevels && readCollection()) isText = false;
      else open.length = opened;
    } else if (sign === '"' || sign === "'") {
      const end = afterQuote();
      if (end !== undefined) {
        at = end;
        isText = false;
      }
    }
    const valueEnd = at;
    while (at < text.length && text.charAt(at) !== ',' && text.charAt(at) !== closing) at++;
    const end = start + text.slice(start, at).trimEnd().length;
    if (!isText && end > valueEnd) {
      // Text follows a bracket or quote, as in `[x] Write it`.
      edits.length = before;
      return { start, end, isText: true };
    }
    return { start, end, isText };
  };

  const readCollection = (): boolean => {
    const sign = text.charAt(at);
    const closing = closings[sign];
    if (closing === undefined) return false;
    open.push(sign);
    at++;
    let last: { readonly start: number; readonly end: number; readonly isText: boolean } | undefined;
    const finish = () => {
      if (last?.isText === true && last.end > last.start && !readsAsWritten(text.slice(last.start, last.end), true))
        quote(last.start, last.end);
      last = undefined;
    };
    for (;;) {
      skipSpace();
      if (at >= text.length) {
        finish();
        return true;
      }
      if (text.charAt(at) === closing) {
        finish();
        at++;
        open.pop();
        return true;
      }
      if (text.charAt(at) === ',') {
        at++;
        continue;
      }
      const colon = sign === '{' ? colonOfKey(text, at) : undefined;
      if (sign === '{' && colon === undefined && last?.isText === true) {
        // Without a key, it is the rest of the text before the comma.
        const { start } = last;
        last = { ...readValue(closing), start, isText: true };
        continue;
      }
      finish();
      if (colon !== undefined) {
        at = colon + 1;
        if (/\S/.test(text.charAt(at)) && !`,${closing}`.includes(text.charAt(at)))
          edits.push({ offset: at, length: 0, text: ' ' });
        skipSpace();
        if (at >= text.length || `,${closing}`.includes(text.charAt(at))) continue;
      }
      last = readValue(closing);
    }
  };

  if (!readCollection()) return undefined;
  return { edits: edits.sort((one, other) => one.offset - other.offset), open, end: at };
}

/** The colon after the word at an offset: of a key of a map in braces. */
function colonOfKey(text: string, from: number): number | undefined {
  const key = /^(?:"[^"]*"|'[^']*'|[A-Z_][\w -]{0,60})/i.exec(text.slice(from, from + 80))?.[0];
  if (key === undefined) return undefined;
  const at = from + key.length;
  return text.charAt(at) === ':' && !text.startsWith('://', at) ? at : undefined;
}
