/** How a string must be written so that every YAML reader, of 1.2 or 1.1, reads the same string back. */

export type Quote = 'single' | 'double';

export type ScalarStyle = {
  /** Within brackets or braces. */
  readonly flow: boolean;
  readonly key?: boolean;
  /** The quotes that are taken where some are needed. */
  readonly quote: Quote;
  /** Quotes even where none are needed. */
  readonly always?: Quote | undefined;
};

/**
 * What YAML 1.2 or 1.1 reads as null, as a boolean, as the merge key, or as nothing at all. `y` and `n` are no part of
 * it: by the letter of 1.1 they are booleans, but the readers in use leave them alone, and quotes around such a key
 * puzzle people.
 */
const words = /^(?:~|null|true|false|yes|no|on|off|=|<<)$/i;
const numbers = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|(?=.)[\d_]*\.?[\d_]*(?:e[-+]?\d+)?|\.inf|\.nan)$/i;
/** `1:30` is 90 in YAML 1.1. */
const sexagesimal = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const wholeNumber = /^(?:0|-?[1-9]\d*)$/;

/**
 * At the start of a plain scalar these mean something else. `-` may start one, if a character follows that is no space.
 */
const badStart = /^(?:[?:,[\]{}#&*!|>'"%@`\s]|-(?:\s|$)|---|\.\.\.)/;
const badAnywhere = /: |:$| #|\s$/;
const badInFlow = /[,[\]{}]/;

/**
 * What cannot stand as it is: control characters, tabs, line breaks of all kinds, byte order marks, the replacement
 * character (a file that holds one is taken for badly decoded), non-characters, and halves of surrogate pairs.
 */
const unprintable =
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFD-\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const allUnprintable = new RegExp(unprintable, 'g');

/** One line of YAML for a string. */
export function writeString(value: string, style: ScalarStyle): string {
  const printable = !unprintable.test(value);
  if (!printable) return doubleQuoted(value);
  if (style.always === undefined && canBePlain(value, style)) return value;
  return (style.always ?? style.quote) === 'single' ? preferSingle(value) : preferDouble(value);
}

export function canBePlain(value: string, { flow, key = false }: Pick<ScalarStyle, 'flow' | 'key'>): boolean {
  if (value === '' || unprintable.test(value) || badStart.test(value) || badAnywhere.test(value)) return false;
  if (flow && badInFlow.test(value)) return false;
  // A key that is a whole number reads back as the same key, with or without quotes.
  if (key && wholeNumber.test(value)) return true;
  return !words.test(value) && !numbers.test(value) && !sexagesimal.test(value);
}

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
 * A string of several lines as a literal block: its header and its lines without indent. Undefined where a block cannot
 * hold it, or where what matters could not be seen in it: spaces at the end of the text, or a first line of nothing but
 * spaces.
 * @param indent columns between the block's parent and its text, for the indicator that a leading space asks for;
 * undefined at the root, where readers don't agree from where to count
 */
export function literalBlock(
  value: string,
  indent: number | undefined,
): { readonly header: string; readonly lines: readonly string[] } | undefined {
  if (!value.includes('\n') || unprintable.test(value.replace(/[\n\t]/g, ''))) return undefined;
  const text = value.replace(/\n+$/, '');
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
