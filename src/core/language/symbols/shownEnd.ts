/** Where a value ends that is shown, without the line breaks that belong to a block of text. */
export function shownEnd(text: string, end: number, least: number): number {
  let shown = end;
  while (shown > least && ' \t\r\n'.includes(text.charAt(shown - 1))) shown--;
  return shown;
}
