/**
 * Parses numbers as people type them: with a decimal point or comma, signs, and thousands separators. There is no
 * locale setting, so forms that two locales read differently are decided here.
 */

/** A space of any width, an apostrophe, or an underscore between groups of three digits. */
const gap = `[ \\u00a0\\u2009\\u202f'’_]`;

/** The first matching form decides which separators are for thousands and which for decimals. */
const forms: readonly Readonly<{ shape: RegExp; thousands: RegExp | undefined }>[] = [
  { shape: new RegExp(`^\\d{1,3}(?:${gap}\\d{3})+(?:[.,]\\d+)?$`), thousands: new RegExp(gap, 'g') },
  // "1,000" is a thousand: three decimals after a comma are rare. "0,125" cannot be grouped, so it is a fraction.
  { shape: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, thousands: /,/g },
  // A single point is a decimal point, as in YAML; in "1.000.000" and "1.234,5" it cannot be one.
  { shape: /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$|^[1-9]\d{0,2}\.\d{3},\d+$/, thousands: /\./g },
  { shape: /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i, thousands: undefined },
];

/** The number that a text means, ignoring a percent sign; undefined if it is not a finite number. */
export function parseNumber(text: string): number | undefined {
  const written = text.trim().replace(/%$/, '').trimEnd();
  const [sign = ''] = /^[-+−–]/.exec(written) ?? [];
  const digits = written.slice(sign.length).trimStart();
  const form = forms.find(({ shape }) => shape.test(digits));
  if (!form) return undefined;
  const grouped = form.thousands ? digits.replace(form.thousands, '') : digits;
  const size = Number(grouped.replace(',', '.'));
  if (!Number.isFinite(size)) return undefined;
  // Adding 0 turns -0 into 0.
  return (sign === '' || sign === '+' ? size : -size) + 0;
}

/**
 * A probability as a fraction 0..1. Input is in percent, so "1" is one percent; but a decimal below 1 ("0.7", "0,7") is
 * a fraction already.
 */
export function parsePercent(text: string): number | undefined {
  const number = parseNumber(text);
  if (number === undefined) return undefined;
  const isFraction = number > 0 && number < 1 && !text.includes('%');
  // Rounded, so that 0.7 percent is 0.007 and not 0.006999999999999999.
  const fraction = isFraction ? number : Math.round(number * 1e6) / 1e8;
  return fraction >= 0 && fraction <= 1 ? fraction : undefined;
}
