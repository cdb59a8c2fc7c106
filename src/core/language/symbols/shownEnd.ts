/** The end of a value without the trailing line breaks of block text. */
export function shownEnd(text: string, end: number, least: number): number {
  let shown = end;
  while (shown > least && ' \t\r\n'.includes(text.charAt(shown - 1))) shown--;
  return shown;
}
