/** The first line that is not blank, for a row in a list. */
export const firstLine = (text: string): string => truncatedLine(text, 200);

/**
 * The same with an ellipsis if it is too long.
 * @param length of the result, in UTF-16 code units
 */
export function truncatedLine(text: string, length: number): string {
  const line =
    text
      .split(/\r\n|\n|\r/)
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  if (line.length <= length) return line;
  // Do not cut a surrogate pair in half.
  return `${line
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
