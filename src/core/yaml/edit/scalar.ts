/** Writes strings so that every reader of YAML 1.2 or 1.1 reads the same string back. */
import { trimEndOf } from '../../base/lines.ts';

export type Quote = 'single' | 'double';

type ScalarStyle = {
  /** In brackets or braces. */
  readonly flow: boolean;
  readonly key?: boolean;
  /** The quotes to use where some are needed. */
  readonly quote: Quote;
  /** Quotes to use even where none are needed. */
  readonly always?: Quote | undefined;
};

/**
 * Words that YAML 1.2 or 1.1 reads as null, a boolean, or a merge key. `y` and `n` are booleans in the 1.1
 * specification, but not in the readers in use, and quotes around such a key are confusing.
 */
const words = /^(?:~|null|true|false|yes|no|on|off|=|<<)$/i;
const numbers = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|(?=.)[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.inf|\.nan)$/i;
/** `1:30` is 90 in YAML 1.1. */
const sexagesimal = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const wholeNumber = /^(?:0|-?[1-9]\d*)$/;

/**
 * Characters with another meaning at the start of a plain scalar. `-` is fine before a character that is not a space.
 */
const badStart = /^(?:[?:,[\]{}#&*!|>'"%@`\s]|-(?:\s|$)|---|\.\.\.)/;
const badAnywhere = /: |:$| #|\s$/;
const badInFlow = /[,[\]{}]/;

/**
 * Characters that need an escape: control characters, tabs, line breaks of all kinds, byte order marks, the replacement
 * character (a file that contains one counts as badly decoded), non-characters, and unpaired surrogates.
 */
const unprintable = new RegExp(
  [
    String.raw`[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFD-\uFFFF]`,
    String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])`,
    String.raw`(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  ].join('|'),
);
const allUnprintable = new RegExp(unprintable, 'g');

/** Writes a string on one line. */
export function writeString(value: string, style: ScalarStyle): string {
  const printable = !unprintable.test(value);
  if (!printable) return doubleQuoted(value);
  if (style.always === undefined && canBePlain(value, style)) return value;
  return (style.always ?? style.quote) === 'single' ? preferSingle(value) : preferDouble(value);
}

export function canBePlain(value: string, { flow, key = false }: Pick<ScalarStyle, 'flow' | 'key'>): boolean {
  if (value === '' || unprintable.test(value) || badStart.test(value) || badAnywhere.test(value)) return false;
  if (flow && badInFlow.test(value)) return false;
  // A key that is an integer reads back as the same key, with or without quotes.
  if (key && wholeNumber.test(value)) return true;
  return !words.test(value) && !numbers.test(value) && !sexagesimal.test(value);
}

/** Whether a text without quotes keeps all its characters, though it may be read as a number or a boolean. */
export const readsAsWritten = (value: string, flow: boolean): boolean =>
  !badStart.test(value) && !badAnywhere.test(value) && !(flow && badInFlow.test(value));

const preferSingle = (value: string): string =>
  value.includes("'") && !/["\\]/.test(value) ? doubleQuoted(value) : singleQuoted(value);

const preferDouble = (value: string): string =>
  /["\\]/.test(value) && !value.includes("'") ? singleQuoted(value) : doubleQuoted(value);

const singleQuoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const shortEscapes: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
};

const doubleQuoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&').replace(allUnprintable, escaped)}"`;

function escaped(character: string): string {
  const hex = character.charCodeAt(0).toString(16).toUpperCase();
  return shortEscapes[character] ?? (hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
}

/**
 * A string of several lines as a literal block: its header, and its lines without indent. Undefined where a block
 * cannot hold the string, and where trailing spaces or a first line of only spaces would be invisible in it.
 * @param indent columns between the block's parent and its text, for the indicator that a leading space needs;
 * undefined at the root, where readers disagree on where to count from
 */
export function literalBlock(
  value: string,
  indent: number | undefined,
): { readonly header: string; readonly lines: readonly string[] } | undefined {
  if (!value.includes('\n') || unprintable.test(value.replace(/[\n\t]/g, ''))) return undefined;
  const text = trimEndOf(value, /\n/);
  const lines = text.split('\n');
  const first = lines.find((line) => line !== '');
  const last = lines.at(-1) ?? '';
  if (first === undefined || /^[ \t]+$/.test(first) || /^[ \t]*$/.test(last)) return undefined;
  const indented = /^[ \t]/.test(first);
  if (indented && (indent === undefined || indent > 9)) return undefined;
  const indicator = indented ? String(indent) : '';
  const endings = value.length - text.length;
  if (endings === 0) return { header: `|${indicator}-`, lines };
  if (endings === 1) return { header: `|${indicator}`, lines };
  return { header: `|${indicator}+`, lines: [...lines, ...Array<string>(endings - 1).fill('')] };
}

export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
