/**
 * Compares ids, dates, and paths by UTF-16 code units, so that the order is the same in every locale. Titles are
 * compared with `localeCompare` instead.
 * @returns -1, 0, or 1, as for `sort`
 */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
