/** Ladders as tables: a row each skill with a column each level, or a row each level of a skill. */
import Papa from 'papaparse';
import type { Found, FoundSkill, NotTaken } from './found.ts';
import { isLevelName } from './levels.ts';
import { plainText } from './structure.ts';

export type Row = { readonly cells: readonly string[]; /** Counts from 1. */ readonly line: number };

/** CSV with commas, semicolons or tabs, whichever the file has. */
export function readCsv(text: string): Found {
  const rows: Row[] = [];
  const notTaken: NotTaken[] = [];
  let [start, line] = [0, 1];
  // A byte order mark is not part of the first cell.
  const content = text.replace(/^\uFEFF/, '');
  Papa.parse<string[]>(content, {
    step({ data, errors, meta }) {
      const [error] = errors.filter(({ type }) => type !== 'Delimiter');
      if (error) notTaken.push({ line, reason: { kind: 'unreadable', detail: error.message } });
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data.map(plainText), line });
      line += content.slice(start, meta.cursor).split('\n').length - 1;
      start = meta.cursor;
    },
  });
  const found = readTable(rows);
  return { ...found, notTaken: [...notTaken, ...found.notTaken] };
}

const skillHeads = /^(?:skills?|competenc(?:y|ies)|topics?|areas?|tracks?|axis|dimensions?|criteri(?:on|a)|name)$/i;
const themeHeads = /^(?:themes?|categor(?:y|ies)|groups?|pillars?)$/i;
const levelHeads = /^(?:levels?|proficiency|grade|stage)$/i;
const textHeads = /^(?:descriptions?|text|expectations?|behaviou?rs?|criteria|summary|example)$/i;

/** The first row names the columns. */
export function readTable([head, ...rows]: readonly Row[]): Found {
  if (!head) return { skills: [], rungs: [], notTaken: [] };
  const at = (wanted: RegExp): number => head.cells.findIndex((cell) => wanted.test(cell));
  const [theme, level] = [at(themeHeads), at(levelHeads)];
  const description = head.cells.findIndex((cell, column) => textHeads.test(cell) && column !== at(skillHeads));
  const named = at(skillHeads);
  const skill = named >= 0 ? named : head.cells.findIndex((_, column) => column !== theme && column !== level);
  const levels = head.cells.flatMap((cell, column) =>
    column === skill || column === theme || cell === '' ? [] : [column],
  );
  const long = level >= 0 && description >= 0;
  const notTaken: NotTaken[] = [];
  let lastTheme: string | undefined;
  const skills = rows.flatMap(({ cells, line }): readonly FoundSkill[] => {
    const cell = (column: number): string => cells[column] ?? '';
    // A cell that is merged over several rows comes as one that is filled and others that are empty.
    if (theme >= 0 && cell(theme) !== '') lastTheme = cell(theme);
    const surplus = cells.slice(head.cells.length).filter((text) => text !== '');
    if (surplus.length > 0) notTaken.push({ line, reason: { kind: 'too-many-cells', text: surplus.join('; ') } });
    const name = cell(skill);
    if (name === '') {
      notTaken.push({ line, reason: { kind: 'no-name' } });
      return [];
    }
    const found = { name, theme: lastTheme, line };
    if (long) return [{ ...found, levels: [{ level: cell(level), text: cell(description), line }] }];
    return [
      { ...found, levels: levels.map((column) => ({ level: head.cells[column] ?? '', text: cell(column), line })) },
    ];
  });
  return { skills, rungs: [], notTaken };
}

/** Whether a table is one of skills at all: a page may have others. */
export const isSkillTable = ({ cells }: Row): boolean =>
  cells.some((cell) => skillHeads.test(cell)) || cells.filter(isLevelName).length >= 2;
