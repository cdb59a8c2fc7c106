/** Names of months along a chart. */

let names: Intl.DateTimeFormat | undefined;

/** @param month `2026-11` */
export function monthName(month: string): string {
  names ??= new Intl.DateTimeFormat(document.documentElement.lang, { month: 'short', timeZone: 'UTC' });
  return names.format(Date.parse(`${month}-01`));
}
