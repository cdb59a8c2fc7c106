/** Tables of pages, in Markdown. */

/** A row of a table; a bar within a cell stays a bar. */
export const tableRow = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;

/** The first row and the line below it. */
export const tableHead = (...cells: readonly string[]): readonly string[] => [
  tableRow(...cells),
  tableRow(...cells.map(() => '---')),
];
