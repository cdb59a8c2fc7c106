/** Ladders as tables: one row per skill with a column per level, or one row per level of a skill. */
import * as l10n from '@vscode/l10n';
import Papa from 'papaparse';
import { emptyLadder, withoutName, type ParsedLadder, type ParsedSkill, type SkippedLine } from './parsedLadder.ts';
import { isLevelName } from './levels.ts';
import { plainText } from './structure.ts';

export type Row = Readonly<{ cells: readonly string[]; /** One-based. */ line: number }>;

/** CSV with commas, semicolons, or tabs. */
export function readCsv(text: string): ParsedLadder {
  const rows: Row[] = [];
  const skipped: SkippedLine[] = [];
  let [start, line] = [0, 1];
  const content = text.replace(/^\uFEFF/, '');
  Papa.parse<string[]>(content, {
    step({ data, errors, meta }) {
      const [error] = errors.filter(({ type }) => type !== 'Delimiter');
      if (error) skipped.push({ line, reason: error.message });
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data.map(plainText), line });
      line += content.slice(start, meta.cursor).split('\n').length - 1;
      start = meta.cursor;
    },
  });
  const found = readTable(rows);
  return { ...found, skipped: [...skipped, ...found.skipped] };
}

const skillHeads = /^(?:skills?|competenc(?:y|ies)|topics?|areas?|tracks?|axis|dimensions?|criteri(?:on|a)|name)$/i;
const themeHeads = /^(?:themes?|categor(?:y|ies)|groups?|pillars?)$/i;
const levelHeads = /^(?:levels?|proficiency|grade|stage)$/i;
const textHeads = /^(?:descriptions?|text|expectations?|behaviou?rs?|criteria|summary|example)$/i;

/** The first row names the columns. */
export function readTable([head, ...rows]: readonly Row[]): ParsedLadder {
  if (!head) return emptyLadder;
  const at = (wanted: RegExp): number => head.cells.findIndex((cell) => wanted.test(cell));
  const [theme, level] = [at(themeHeads), at(levelHeads)];
  const description = head.cells.findIndex((cell, column) => textHeads.test(cell) && column !== at(skillHeads));
  const named = at(skillHeads);
  const skill = named >= 0 ? named : head.cells.findIndex((_, column) => column !== theme && column !== level);
  const levels = head.cells.flatMap((cell, column) =>
    column === skill || column === theme || cell === '' ? [] : [column],
  );
  const long = level >= 0 && description >= 0;
  const skipped: SkippedLine[] = [];
  let lastTheme: string | undefined;
  const skills = rows.flatMap(({ cells, line }): readonly ParsedSkill[] => {
    const cell = (column: number): string => cells[column] ?? '';
    // A merged cell is exported as one filled cell followed by empty ones.
    if (theme >= 0 && cell(theme) !== '') lastTheme = cell(theme);
    const surplus = cells.slice(head.cells.length).filter((text) => text !== '');
    if (surplus.length > 0) skipped.push({ line, reason: l10n.t('more cells than columns: {0}', surplus.join('; ')) });
    const name = cell(skill);
    if (name === '') {
      skipped.push(withoutName(line));
      return [];
    }
    const found = { name, theme: lastTheme, line };
    if (long) return [{ ...found, levels: [{ level: cell(level), text: cell(description), line }] }];
    return [
      { ...found, levels: levels.map((column) => ({ level: head.cells[column] ?? '', text: cell(column), line })) },
    ];
  });
  return { skills, rungs: [], skipped };
}

/** A page may also have tables that are not about skills. */
export const isSkillTable = ({ cells }: Row): boolean =>
  cells.some((cell) => skillHeads.test(cell)) || cells.filter(isLevelName).length >= 2;
