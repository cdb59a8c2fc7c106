/**
 * Numbers as people type them: with a decimal point or comma, signs, and thousands set apart. Nobody is asked for a
 * locale, so the few forms that two locales read differently are decided once, here.
 */

/** A space of any width, an apostrophe or an underscore between groups of three digits. */
const gap = `[ \\u00a0\\u2009\\u202f'’_]`;

/** The first form that fits tells what stands between thousands and what before the decimals. */
const forms: readonly { readonly shape: RegExp; readonly thousands: RegExp }[] = [
  { shape: new RegExp(`^\\d{1,3}(?:${gap}\\d{3})+(?:[.,]\\d+)?$`), thousands: new RegExp(gap, 'g') },
  // "1,000" is a thousand: hardly anyone types three decimals after a comma. "0,125" can't be grouped, so it is a
  // fraction.
  { shape: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, thousands: /,/g },
  // One point alone is a decimal point, as in YAML; "1.000.000" and "1.234,5" can't be that.
  { shape: /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$|^[1-9]\d{0,2}\.\d{3},\d+$/, thousands: /\./g },
  { shape: /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d{1,3})?$/i, thousands: /(?!)/g },
];

/** The number that a text says, a percent sign aside; undefined when it says none, or one too large to count with. */
export function parseNumber(text: string): number | undefined {
  const [, sign = '', digits = ''] = /^([-+−–]?)\s*(.*?)\s*%?$/.exec(text.trim()) ?? [];
  const form = forms.find(({ shape }) => shape.test(digits));
  if (!form) return undefined;
  const size = Number(digits.replace(form.thousands, '').replace(',', '.'));
  if (!Number.isFinite(size)) return undefined;
  // Adding 0 keeps "-0" out of the files.
  return (sign === '' || sign === '+' ? size : -size) + 0;
}

/**
 * A likelihood as a fraction 0..1. It is asked for in percent, so "1" is one in a hundred; but what is typed with a
 * decimal below 1 ("0.7", "0,7") was meant as a fraction already.
 */
export function parsePercent(text: string): number | undefined {
  const number = parseNumber(text);
  if (number === undefined) return undefined;
  const isFraction = number > 0 && number < 1 && !text.includes('%');
  // Rounded so that a hundredth of 0.7 is 0.007 and not 0.006999999999999999.
  const fraction = isFraction ? number : Math.round(number * 1e6) / 1e8;
  return fraction >= 0 && fraction <= 1 ? fraction : undefined;
}
