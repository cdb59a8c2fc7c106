/** Reads a table: skills by levels in either direction, one level of a skill per row, or the levels a role requires. */
import * as l10n from '@vscode/l10n';
import type { Cell, Row } from './blocks.ts';
import { isLevelTitle, levelTitlesAmong } from './levels.ts';
import {
  mappingKey,
  plainText,
  withoutName,
  type Mapping,
  type ParsedLadder,
  type ReadAs,
  type SourcePlace,
  type Subject,
} from './parsedLadder.ts';
import {
  cellText,
  columnLabel,
  columnsOf,
  headRow,
  holdsTexts,
  isLevelColumnName,
  nameHeads,
  textHeads,
  type Column,
  type TableContext,
} from './tableColumns.ts';

/** @returns false when the table is not about skills or levels, and nothing was read */
export function readTable(rows: readonly Row[], context: TableContext, mapping: Mapping, found: ParsedLadder): boolean {
  const headAt = headRow(rows);
  const head = rows[headAt];
  if (!head || head.cells.length > mostColumns) return false;
  const names = head.cells.map((cell) => cell.join(' '));
  const body = rows.slice(headAt + 1).filter(({ cells }) => cells.some((cell) => cell.length > 0));
  if (body.length === 0) return false;
  const columns = columnsOf(names, body, mapping, context);
  if (!columns) return false;
  const place = (line: number): SourcePlace => ({ file: context.file, line });
  for (const { name, role } of columns)
    if (name !== '') found.guesses.push({ name, kind: 'column', role, place: place(head.line) });
  for (const { cells, line } of rows.slice(0, headAt)) {
    const text = cells.flat().join('; ');
    if (text !== '') found.notes.push({ title: context.heading, text, place: place(line) });
  }
  reportSurplus(body, head.cells.length, context.file, found);
  const table = { columns, body, context, mapping, found, place };
  const levels = columns.filter(({ role }) => role === 'level');
  const isColumn = ({ name, at }: Column): boolean =>
    isLevelColumnName(name, names) ||
    (mapping.get(mappingKey('column', name)) === 'level' && (levels.length >= 2 || holdsTexts(body, at)));
  if (levels.some(isColumn)) readLevelColumns(table);
  else readLevelRows(table);
  return true;
}

type Table = {
  readonly columns: readonly Column[];
  readonly body: readonly Row[];
  readonly context: TableContext;
  readonly mapping: Mapping;
  readonly found: ParsedLadder;
  readonly place: (line: number) => SourcePlace;
};

/** A table with more columns is not read as a ladder. */
const mostColumns = 100;

function reportSurplus(body: readonly Row[], width: number, file: string, found: ParsedLadder): void {
  for (const { cells, line } of body) {
    const surplus = cells.slice(width).flat();
    if (surplus.length > 0)
      found.skipped.push({
        file,
        line,
        reason: l10n.t('the row has more cells than columns: {0}', surplus.join('; ')),
      });
  }
}

/** A row for each skill, a column for each level. */
function readLevelColumns({ columns, body, context, found, place }: Table): void {
  const [skillAt, themeAt] = [
    columns.find(({ role }) => role === 'skill')?.at,
    columns.find(({ role }) => role === 'theme')?.at,
  ];
  const levels = columns.filter(({ role }) => role === 'level');
  const isExpected = expectsNumbers(body, levels);
  // Numbers in the cells are levels that the roles in the head expect.
  for (const { name } of levels)
    (isExpected ? found.rungs : found.levels).push({ name, place: place(body[0]?.line ?? 1) });
  let theme =
    context.skill === undefined && context.isPage !== true ? (context.heading ?? context.theme) : context.theme;
  let skill: string | undefined = context.skill;
  const isMerged = skillAt !== undefined && hasMergedNames(body, skillAt);
  for (const [index, row] of body.entries()) {
    const ownTheme = themeAt === undefined ? '' : cellText(row, themeAt);
    // A merged cell is exported as one filled cell followed by empty ones.
    if (ownTheme !== '') theme = ownTheme;
    const name = skillAt === undefined ? '' : cellText(row, skillAt);
    const cells = columns.filter(({ role }) => role === 'level' || role === 'criteria' || role === 'examples');
    const filled = cells.filter(({ at }) => cellText(row, at) !== '');
    if (name !== '' && filled.length === 0 && isThemeRow(body[index + 1], skillAt, cells)) {
      theme = plainText(name);
      continue;
    }
    if (name !== '') skill = plainText(name);
    else if (skillAt !== undefined) {
      if (filled.length === 0) continue;
      // Before the first skill, the row describes the levels.
      if (skill !== undefined && skill !== context.skill && !isMerged) {
        found.skipped.push({ ...place(row.line), reason: l10n.t('the name is missing: kept as a note') });
        for (const { at } of filled) {
          const text = cellText(row, at);
          found.notes.push({ title: context.heading, text, place: place(row.line) });
        }
        continue;
      }
    }
    if (skill !== undefined && name !== '') found.skills.push({ name: skill, theme, place: place(row.line) });
    for (const column of filled) {
      const text = row.cells[column.at] ?? [];
      const level = column.role === 'level' ? column.name : undefined;
      if (isExpected && level !== undefined && skill !== undefined)
        found.expectations.push({ rung: level, skill, level: text.join(' '), place: place(row.line) });
      else
        addStatements(
          text,
          { theme, skill, level },
          column.role === 'examples' ? 'examples' : 'criteria',
          place(row.line),
          found,
          columnLabel(column),
        );
    }
  }
}

/** Exported tables name a skill in the first of its rows only. A single row without a name is a mistake. */
function hasMergedNames(body: readonly Row[], skillAt: number): boolean {
  const unnamed = body.filter((row) => cellText(row, skillAt) === '').length;
  return unnamed >= 2 && unnamed * 5 >= body.length * 2;
}

/** A row that only has a name is a theme when skills follow. */
const isThemeRow = (next: Row | undefined, skillAt: number | undefined, cells: readonly Column[]): boolean =>
  next !== undefined &&
  skillAt !== undefined &&
  cellText(next, skillAt) !== '' &&
  cells.some(({ at }) => cellText(next, at) !== '');

/** "2" in a column "Senior" is the level that the role expects. */
function expectsNumbers(body: readonly Row[], levels: readonly Column[]): boolean {
  const cells = body.flatMap((row) => levels.map(({ at }) => cellText(row, at))).filter((text) => text !== '');
  return cells.length > 0 && cells.every((text) => text.length <= 20 && /^(?:\d{1,2}|[A-Z]{1,2}\d{1,2})$/.test(text));
}

const isFlag = (text: string): boolean => /^(?:yes|no|[ynx✓✔✗\-–—]|n\/a|\d{1,4})?$/iu.test(text);

/** A row for each level, or for each level of a skill, or for each skill of a role. */
function readLevelRows({ columns, body, context, found, place }: Table): void {
  const at = (role: ReadAs) => columns.find((column) => column.role === role);
  const [levelAt, skillAt, themeAt] = [at('level'), at('skill'), at('theme')];
  const texts = columns.filter(({ role }) => role === 'criteria' || role === 'examples');
  let [lastTheme, lastSkill, lastLevel] = [context.theme, context.skill, context.level];
  const isAlone = texts.length === 1 && context.skill === undefined && context.heading !== undefined;
  const flags = new Set(texts.filter((column) => body.every((row) => isFlag(cellText(row, column.at)))));
  const rolesExpect = levelAt === undefined && texts.length === 1 && expectsLevels(body, texts[0]);
  for (const row of body) {
    const cell = (column: Column | undefined): string => (column ? plainText(cellText(row, column.at)) : '');
    if (cell(themeAt) !== '') lastTheme = cell(themeAt);
    const skill = cell(skillAt);
    const level = cell(levelAt);
    if (skill !== '') lastSkill = skill;
    if (level !== '') lastLevel = level;
    const here = place(row.line);
    if (skillAt && lastSkill === undefined) {
      found.skipped.push(withoutName(here));
      continue;
    }
    if (skillAt && skill !== '') found.skills.push({ name: skill, theme: lastTheme, place: here });
    if (levelAt && level !== '') found.levels.push({ name: level, place: here });
    const expected = rolesExpect && texts[0] ? cell(texts[0]) : '';
    if (expected !== '' && context.level !== undefined && skill !== '') {
      found.expectations.push({ rung: context.level, skill, level: expected, place: here });
      continue;
    }
    for (const column of texts) {
      const text = row.cells[column.at] ?? [];
      if (text.length === 0) continue;
      const part = column.role === 'examples' ? 'examples' : 'criteria';
      if (skillAt) {
        const label = texts.length > 1 ? columnLabel(column) : undefined;
        addStatements(
          text,
          { theme: lastTheme, skill: lastSkill, level: levelAt ? lastLevel : context.level },
          part,
          here,
          found,
          label,
        );
        continue;
      }
      const isName = nameHeads.test(column.name);
      const describesLevel = isName || flags.has(column);
      const subject: Subject = describesLevel
        ? { level: lastLevel }
        : isAlone || (textHeads.test(column.name) && (context.skill ?? context.heading) !== undefined)
          ? { theme: context.theme, skill: context.skill ?? context.heading, level: lastLevel }
          : context.skill !== undefined
            ? { theme: context.theme, skill: context.skill, level: lastLevel }
            : { theme: context.heading ?? context.theme, skill: plainText(column.name), level: lastLevel };
      addStatements(
        text,
        subject,
        part,
        here,
        found,
        describesLevel || context.skill !== undefined ? columnLabel(column) : undefined,
      );
    }
  }
}

/** "Working" beside "System design", under the heading of a role. */
function expectsLevels(body: readonly Row[], column: Column | undefined): boolean {
  if (!column) return false;
  const cells = body.map((row) => cellText(row, column.at)).filter((text) => text !== '');
  const levels = levelTitlesAmong(cells);
  return (
    cells.length > 0 &&
    cells.every((text, index) => levels[index] === true || /^\d{1,2}$/.test(text) || isLevelTitle(text))
  );
}

/** One line of a cell is a summary; several are criteria. */
function addStatements(
  lines: Cell,
  subject: Subject,
  part: 'criteria' | 'examples',
  place: SourcePlace,
  found: ParsedLadder,
  label: string | undefined,
): void {
  for (const line of lines) {
    const text = plainText(line);
    if (text === '') continue;
    found.statements.push({
      ...subject,
      part: part === 'criteria' && lines.length === 1 && label === undefined ? 'summary' : part,
      text: label === undefined ? text : `${label}: ${text}`,
      place,
    });
  }
}
