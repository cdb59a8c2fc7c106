/** Random YAML files, written in many hands. */
import { trimEndOf } from '../../../../src/core/base/lines.ts';
import fc from 'fast-check';
import type { Plain } from '../../../../src/core/yaml/edit/edits.ts';

/** Numbers from 0 to 99 that decide how a value is written, taken one after another, round and round. */
type Dice = () => number;

export function diceOf(rolls: readonly number[]): Dice {
  let at = 0;
  return () => rolls[at++ % rolls.length] ?? 0;
}

export const rolls = fc.array(fc.nat(99), { minLength: 60, maxLength: 60 });

const words = fc.constantFrom(
  'rfc',
  'due soon',
  'a: b',
  '- x',
  '#no',
  'x #y',
  '2026-11-22',
  'yes',
  '012',
  '',
  ' lead',
  "it's",
  'say "hi"',
  '🌱',
  'a, [b]',
  'two\nlines',
  'three\n\n  lines\n',
  'end\n\n',
  '1e3',
  '~',
  'C#',
  'k:v',
  '*x',
  'back\\slash',
  'tab\there',
  '---',
  '...',
  '? q',
  '@at',
  '%p',
  '{x}',
  'null',
  'é',
  'x: ',
);

export const strings = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

const singles: fc.Arbitrary<Plain> = fc.oneof(
  strings,
  fc.integer({ min: -20, max: 2000 }),
  fc.constantFrom(0.5, true, false, null, 1e21, 0.1 + 0.2),
);

const keys = fc.constantFrom(
  'title',
  'status',
  'due',
  'note',
  'a',
  'b',
  'c',
  'with space',
  'a: b',
  '7',
  '-2',
  'yes',
  '#k',
  'ключ',
  "o'k",
  'x[0]',
);

export const values: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain; list: Plain; map: Plain }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, singles, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).value;

export const maps: fc.Arbitrary<Plain> = fc.dictionary(keys, values, { maxKeys: 6, noNullPrototype: true });

type Hand = {
  readonly step: number;
  readonly dashes: number;
  readonly gap: number;
  readonly noise: number;
  readonly dice: Dice;
};

/**
 * A file that holds the value, with comments and blank lines in many places.
 * @param shared with anchors and aliases too: some changes of such a file are rightly refused
 */
export function render(value: Plain, dice: Dice, shared = false): string {
  const step = 1 + (dice() % 4);
  const hand: Hand = {
    step: Math.max(step, 1),
    dashes: dice() % 2 ? step : 0,
    gap: dice() % 10 < 7 ? 1 : 1 + (dice() % 3),
    noise: dice() % 3 ? 20 : 60,
    dice,
  };
  const lines: string[] = [];
  const marker = dice() < 15;
  if (dice() < 30) lines.push('# head', ...(dice() % 2 ? [''] : []));
  if (marker) lines.push(`---${dice() < 30 ? ' # doc' : ''}`);
  lines.push(...block(value, 0, hand));
  if (dice() < 30) lines.push('', '# tail');
  if (marker && dice() < 30) lines.push('...', '# after');
  const newline = dice() < 30 ? '\r\n' : '\n';
  const end = dice() < 30 ? '' : newline.repeat(1 + (dice() % 3 ? 0 : 1));
  const text = lines.join(newline) + end;
  return (dice() < 15 ? '\uFEFF' : '') + (shared ? withAnchors(text, dice) : text);
}

/** Gives some of the values an anchor, and adds keys that repeat them. */
function withAnchors(text: string, dice: Dice): string {
  let count = 0;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const anchored = text.replace(/^ *(?:- +)*[a-z]+: (?=[a-z0-9"'[{])/gm, (start) =>
    dice() < 40 ? `${start}&n${count++} ` : start,
  );
  if (!/^(?:- |[a-z]+:)/m.test(text) || /^- /m.test(text) || text.includes('\n...')) return anchored;
  const aliases = Array.from({ length: count }, (_, at) => (dice() < 60 ? [`again${at}: *n${at}`] : [])).flat();
  return [anchored.replace(/\r?\n$/, ''), ...aliases].join(newline) + newline;
}

/** A value's lines, the first without its indent when it goes behind a dash. */
function block(value: Plain, column: number, hand: Hand): string[] {
  if (Array.isArray(value) && value.length > 0)
    return (value as readonly Plain[]).flatMap((item) => [
      ...noise(column, hand),
      ...behind(`${' '.repeat(column)}-`, item, column, 'seq', hand),
    ]);
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => [
      ...noise(column, hand),
      ...behind(`${' '.repeat(column)}${scalar(key, hand, true, true)}:`, inner, column, 'map', hand),
    ]);
  }
  return [flow(value, hand)];
}

function noise(column: number, { dice, noise: chance }: Hand): string[] {
  if (dice() >= chance) return [];
  const kind = dice() % 5;
  if (kind === 0) return [''];
  if (kind === 1) return ['', `${' '.repeat(column)}# section`];
  if (kind === 2) return [`${' '.repeat(column + 1)}# deeper`];
  return [`${' '.repeat(column)}# note`];
}

const comment = ({ dice }: Hand): string => (dice() < 20 ? `${' '.repeat(1 + (dice() % 5))}# c` : '');

/** What stands behind a key's colon or a dash, from the mark on. */
function behind(mark: string, value: Plain, column: number, within: 'map' | 'seq', hand: Hand): string[] {
  const { dice, step, dashes, gap } = hand;
  const space = within === 'seq' ? ' '.repeat(gap) : dice() < 10 ? '  ' : ' ';
  if (value === null && dice() < 70) return [mark + comment(hand)];
  if (typeof value === 'string' && value.includes('\n') && dice() < 60) {
    const lines = literal(value, column, hand);
    if (lines) return [`${mark}${space}${lines[0]}`, ...lines.slice(1)];
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || dice() < 30) {
    const own = typeof value !== 'object' && dice() < 8;
    const written = flow(value, hand, column + Math.max(step, 1));
    return own
      ? [mark, `${' '.repeat(column + step)}${written}${comment(hand)}`]
      : `${mark}${space}${written}${comment(hand)}`.split('\n');
  }
  if (within === 'seq' && dice() < 70) {
    const inner = column + 1 + gap;
    const quiet = { ...hand, noise: 0 };
    const [first = '', ...others] = block(value, inner, dice() < 50 ? quiet : hand);
    // What would stand on the dash's line must be an entry.
    return /^ *(?:#|$)/.test(first)
      ? [mark, first, ...others]
      : [mark + ' '.repeat(gap) + first.slice(inner), ...others];
  }
  const inner = column + (Array.isArray(value) && within === 'map' ? dashes : step);
  return [mark + comment(hand), ...block(value, inner, hand)];
}

function literal(value: string, column: number, { dice, step }: Hand): string[] | undefined {
  const text = trimEndOf(value, /\n/);
  if (!/^\S/.test(text) || /[^\n -~]/.test(text)) return undefined;
  const endings = value.length - text.length;
  const header = `|${['-', '', '+'][Math.min(endings, 2)] ?? ''}`;
  const body = [...text.split('\n'), ...Array<string>(Math.max(0, endings - 1)).fill('')];
  return [
    `${header}${dice() < 20 ? ' # block' : ''}`,
    ...body.map((line) => (line === '' ? '' : ' '.repeat(column + step) + line)),
  ];
}

/** @param column when given, brackets may go over several lines, indented this far at least */
function flow(value: Plain, hand: Hand, column?: number): string {
  const { dice } = hand;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string'
      ? scalar(value, hand, column !== undefined)
      : value === null
        ? dice() % 2
          ? 'null'
          : '~'
        : String(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? (value as readonly Plain[]).map((item) => flow(item, hand))
    : Object.entries(value).map(([key, inner]) => `${scalar(key, hand, false, true)}: ${flow(inner, hand)}`);
  if (parts.length === 0) return `${open}${close}`;
  const trailing = dice() < 15 ? ',' : '';
  if (column !== undefined && dice() < 30) {
    const margin = ' '.repeat(column);
    const last = parts.length - 1;
    const lines = parts.map((part, at) => `${margin}${part}${at < last ? ',' : trailing}${comment(hand)}`);
    return dice() < 70
      ? [open, ...lines, `${margin}${close}`].join('\n')
      : [`${open}${lines.join('\n').slice(column)}`, `${margin}${close}`].join('\n');
  }
  const pad = dice() % 2 ? ' ' : '';
  return `${open}${pad}${parts.join(dice() < 80 ? ', ' : ',')}${trailing}${pad}${close}`;
}

function scalar(value: string, { dice }: Hand, inBlock: boolean, key = false): string {
  const plain = /^[a-zé🌱ключ][\wé🌱ключ -]*[\wé🌱ключ#]$|^\w$/u.test(value) && !/^(?:y|n|yes|null|\d.*)$/.test(value);
  const isNumber = /^-?\d+$/.test(value);
  if ((plain || (key && isNumber && !value.startsWith('0'))) && dice() < 70) return value;
  if (/^20\d\d-\d\d-\d\d$/.test(value) && dice() < 70) return value;
  if (inBlock && value === 'C#') return value;
  if (/^[ -~é🌱]*$/u.test(value) && dice() < 40) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFD-\uFFFF]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
