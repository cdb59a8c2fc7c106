/** The items of a list that was typed on one line, separated by `;`. Commas belong to sentences. */
export function typedList(text: string): readonly string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
