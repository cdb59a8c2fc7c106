/**
 * The order of ids, dates and paths, by UTF-16 code units: the same on every machine and in every language. Titles are
 * put into order by `localeCompare`, as their readers would.
 * @returns -1, 0 or 1, as `sort` wants it
 */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
