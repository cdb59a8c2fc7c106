/** Markdown tables. */

/** Bars in the cells are escaped. */
export const tableRow = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;

/** The header row and its separator. */
export const tableHead = (...cells: readonly string[]): readonly string[] => [
  tableRow(...cells),
  tableRow(...cells.map(() => '---')),
];
