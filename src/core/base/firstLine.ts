/** In UTF-16 code units. Wider than any sidebar. */
const longest = 200;

/** The first line that is not blank, for a row in a list. */
export function firstLine(text: string): string {
  const line =
    text
      .split(/\r\n|\n|\r/)
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  // Do not cut a surrogate pair in half.
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
