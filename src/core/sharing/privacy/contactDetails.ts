/** E-mail addresses and phone numbers in a text. */
import type { TextRange } from './secrets.ts';

const address =
  /(?<![\w.!#$%&*+/=?^`{|}~-])[\w.!#$%&*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}/gi;

/** `git@github.com:owner/name` is the address of a repository. */
export const emailsIn = (text: string): readonly TextRange[] =>
  [...text.matchAll(address)]
    .filter(({ index, 0: found }) => !(found.startsWith('git@') && /^[:/]/.test(text.slice(index + found.length))))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** Numbers in these are no phone numbers; they are replaced by blanks. */
const others: readonly RegExp[] = [
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi,
  /\bmailto:\S+/gi,
  address,
  // Dates, with a time or a range; ISO weeks; times.
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
  /(?<![\d.])\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\w|[-/.]\d)/g,
  /\b\d{4}-?W\d{2}(?:-?\d)?\b/gi,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/g,
  // IP addresses and versions with three or more parts; in a number of a phone, groups after dots are longer.
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?\b(?!\.\d)/g,
  /(?<![\d.])\b(?!0\d(?:\.\d{2}){4}\b|\d{3}\.\d{3}\.\d{4}\b)v?\d{1,3}(?:\.\d{1,6}){2,4}(?:[-+][\w.]+)?\b/gi,
  // ISBN, UUID.
  /\b97[89](?:[- ]?\d){10}\b/g,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
];

/** Groups of digits, with an area code in parentheses. */
const groups = String.raw`(?:[ \u00A0.\-/]?\(\d{1,5}\)\d{0,10}|[ \u00A0.\-/]\d{1,10}){0,7}`;
const before = String.raw`(?<![\w#@./+\-$€£,:])`;
const after = String.raw`(?![\w@%€$£]|[.,:/-]\d)`;

const phones: readonly RegExp[] = [
  // With a country code: +49 (0)30 1234567, 0049 30 1234567.
  new RegExp(String.raw`(?<![\w+])\+[1-9]\d{0,14}${groups}${after}`, 'g'),
  new RegExp(String.raw`${before}00[1-9]\d{0,14}${groups}${after}`, 'g'),
  // National, with a leading zero: 030 1234567, (02) 9876 5432, 06-12345678, 0171/1234567, 06 12 34 56 78.
  new RegExp(String.raw`${before}\(?0[1-9]\d{0,4}\)?(?:[ \u00A0.\-/]\d{2,8}){1,5}${after}`, 'g'),
  new RegExp(String.raw`${before}0[1-9]\d{7,9}${after}`, 'g'),
  // North America, Brazil, China, India.
  new RegExp(String.raw`${before}(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]?[2-9]\d{2}[.-]\d{4}${after}`, 'g'),
  new RegExp(String.raw`${before}\([2-9]\d{2}\) ?\d{3}[ .-]\d{4}${after}`, 'g'),
  new RegExp(String.raw`${before}\([1-9]\d\) ?9?\d{4}-\d{4}${after}`, 'g'),
  new RegExp(String.raw`${before}1[3-9]\d[ -]\d{4}[ -]\d{4}${after}`, 'g'),
  new RegExp(String.raw`${before}[6-9]\d{4}[ -]\d{5}${after}`, 'g'),
  // Any number that the text calls one.
  new RegExp(
    String.raw`(?<=\b(?:tel|telephone|phone|mobile|mob|cell|call me (?:at|on)|whatsapp|telefon|tél|telefono|handy|` +
      String.raw`mobiel)\b\.?:? ?(?:is )?)\(?\d[\d ().\-/\u00A0]{4,18}\d`,
    'gi',
  ),
];

/** Digits of a phone number (ITU-T E.164): at most 15. Shorter ones than 7 have no area code. */
const [fewest, most] = [7, 15];

export function phonesIn(text: string): readonly TextRange[] {
  const blanked = others.reduce((rest, other) => rest.replace(other, (found) => '\u0001'.repeat(found.length)), text);
  const found: TextRange[] = [];
  for (const phone of phones)
    for (const { index, 0: number } of blanked.matchAll(phone)) {
      const digits = number.replace(/\D/g, '').length;
      const range = { start: index, end: index + number.length };
      const isLabelled = phone === phones.at(-1);
      if (digits < (isLabelled ? fewest - 1 : fewest + 1) || digits > most) continue;
      if (!found.some(({ start, end }) => start < range.end && range.start < end)) found.push(range);
    }
  return found.sort((one, other) => one.start - other.start);
}
