/** The rows of CSV, with commas, semicolons, or tabs between the cells. */
import Papa from 'papaparse';
import type { Row } from './blocks.ts';
import { plainText, type ParsedLadder } from './parsedLadder.ts';

export function csvRows(file: string, text: string, found: ParsedLadder): readonly Row[] {
  const rows: Row[] = [];
  let [start, line] = [0, 1];
  Papa.parse<string[]>(text, {
    step({ data, errors, meta }) {
      const [error] = errors.filter(({ type }) => type !== 'Delimiter');
      if (error) found.skipped.push({ file, line, reason: error.message });
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data.map(linesOfCell), line });
      line += text.slice(start, meta.cursor).split('\n').length - 1;
      start = meta.cursor;
    },
  });
  return rows;
}

/** A cell of a spreadsheet holds a list as lines with marks. */
const linesOfCell = (cell: string): readonly string[] =>
  cell
    .split(/\r\n|\n|\r/)
    .map((line) => plainText(line.replace(/^\s*(?:[-*+•·]|\d{1,2}[.)])\s+/u, '')))
    .filter((line) => line !== '');
