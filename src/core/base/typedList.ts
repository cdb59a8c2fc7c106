/** The items of a list typed on one line, separated by `;`. Commas are part of the text. */
export function typedList(text: string): readonly string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
