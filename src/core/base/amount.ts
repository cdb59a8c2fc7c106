/**
 * Reads numbers as people write them in files: with a unit, a multiplier, thousands separators, or a percent sign.
 * There is no locale setting. A text that can mean several numbers gives all of them, so that the person can be asked.
 */
import { parseNumber } from './parseNumber.ts';

export type Amount = {
  readonly value: number;
  /** As written, such as `ms`, `%` or `€`. */
  readonly unit?: string;
  /** Whether a number and a unit say all that the text says. `~5` and `< 200` say more. */
  readonly isExact: boolean;
};

const multipliers: readonly (readonly [words: RegExp, factor: number])[] = [
  [/^(?:k|thousand)(?![\p{L}\p{N}/])/iu, 1e3],
  // A small m is a unit: minutes or meters.
  [/^(?:M|mio\.?|mln|[Mm]illions?)(?![\p{L}\p{N}/])/u, 1e6],
  [/^(?:B|bn|[Bb]illions?)(?![\p{L}\p{N}/])/u, 1e9],
];

const approximate = /^(?:[~≈<>≤≥]=?|about|around|approx\.?|circa|ca\.|at (?:least|most)|under|over|up to)\s*/i;
const currency = /^(?:[$€£¥₹]|(?:USD|EUR|GBP|CHF|JPY|INR|CAD|AUD)(?=[\s\d]))\s*/;
const digits = /^[-+−–]?(?:\d[\d.,'’_ \u00a0\u2009\u202f]*\d|\d|[.,]\d+)/;

/** The numbers that a text can mean; none if it is not a number. */
export function amountsIn(text: string): readonly Amount[] {
  const [prefix, afterPrefix] = split(approximate, text.trim());
  const [sign, afterSign] = split(currency, afterPrefix);
  const [number, afterNumber] = split(digits, afterSign);
  const rest = afterNumber.trimStart();
  const value = numberIn(number.trim());
  if (value === undefined) return [];
  const isExact = prefix === '' && !rest.startsWith('+');
  const tail = rest.replace(/^\+\s*/, '');
  const ratio = /^\/\s*(\d+(?:[.,]\d+)?)$|^(?:of|out of)\s+(\d+)$/i.exec(tail);
  if (ratio) {
    const whole = parseNumber(ratio[1] ?? ratio[2] ?? '');
    return whole === undefined || whole === 0 ? [] : ratioOf(value, whole);
  }
  const [factor, afterFactor] = multiplierIn(tail);
  const unit = (sign.trim() || afterFactor.trim()).replace(/^(?:percent|per cent|pct)$/i, '%');
  if (sign !== '' && afterFactor.trim() !== '') return [];
  if (!isUnit(unit)) return [];
  return [{ value: rounded(value * factor), ...(unit !== '' && { unit }), isExact }];
}

/** The one number that a typed text means, such as `10k` or `200 ms`; the unit is known from the question. */
export function typedAmount(text: string): number | undefined {
  const number = parseNumber(text);
  if (number !== undefined) return number;
  const [amount, another] = amountsIn(text);
  return another === undefined && amount?.isExact === true ? amount.value : undefined;
}

/** `7/10` as a share or, where a number from a scale is expected, as the 7. */
const ratioOf = (part: number, whole: number): readonly Amount[] => [
  { value: part, unit: `/${whole}`, isExact: true },
  { value: part / whole, isExact: true },
];

/** Groups of digits separated by a space, as `1 234`, but not `1 2`. */
function numberIn(text: string): number | undefined {
  return text === '' ? undefined : parseNumber(text);
}

function multiplierIn(text: string): readonly [factor: number, rest: string] {
  for (const [words, factor] of multipliers) {
    const [found, rest] = split(words, text);
    if (found !== '') return [factor, rest];
  }
  return [1, text];
}

/** A few words without digits: `ms`, `merged PRs`, `hours/week`. */
const isUnit = (text: string): boolean =>
  text === '' || /^(?:[%$€£¥₹]|\/?[\p{L}°][\p{L}\p{M}°²³%./' -]{0,30})$/u.test(text);

/** Removes the noise of binary fractions, as in 1.1 × 1000. */
const rounded = (value: number): number => Number(value.toPrecision(15));

function split(pattern: RegExp, text: string): readonly [found: string, rest: string] {
  const found = pattern.exec(text)?.[0] ?? '';
  return [found, text.slice(found.length)];
}
