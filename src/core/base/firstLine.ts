/** In UTF-16 code units; longer than any sidebar is wide. */
const longest = 200;

/** The first line with something on it, for a row in a list. */
export function firstLine(text: string): string {
  const line =
    text
      .split(/\r\n|\n|\r/)
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  // A character of two code units must not be cut in half.
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
