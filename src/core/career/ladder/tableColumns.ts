/** Finds out what the columns of a table are: skills, levels, themes, or texts about them. */
import type { Row } from './blocks.ts';
import { isEveryLevel, levelNumber, levelTitlesAmong } from './levels.ts';
import { mappingKey, namesLike, type Mapping, type ReadAs, type Subject } from './parsedLadder.ts';

const skillHeads = namesLike(
  ...['skills?', 'competenc(?:y|ies)', 'topics?', 'areas?', 'tracks?', 'ax[ei]s', 'dimensions?', 'criteri(?:on|a)'],
  ...['name', 'category', 'aspects?', 'attributes?', 'capabilit(?:y|ies)', 'behaviou?rs?', 'pillars?', 'values?'],
);
const themeHeads = namesLike(
  'themes?',
  'categor(?:y|ies)',
  'groups?',
  'pillars?',
  'famil(?:y|ies)',
  'domains?',
  'sections?',
);
const levelHeads = namesLike(
  ...['levels?', 'proficiency', 'grade', 'stage', 'milestones?', 'bands?', 'tier', 'ranks?', 'roles?', 'titles?'],
  ...['positions?', 'level ?/ ?\\w+', 'seniority', '(?:[\\w-]{1,20} ){1,2}levels?'],
);
export const textHeads = namesLike(
  ...['descriptions?', 'text', 'expectations?', 'behaviou?rs?', 'criteria', 'summary', 'what it looks like'],
  ...['responsibilit(?:y|ies)', 'details?', 'definition', 'meaning', 'requirements?', 'typical expectations?'],
  ...['indicators?', 'signals?'],
);
const exampleHeads = /^(?:examples?|example behaviou?rs?|for example|evidence)$/i;
export const nameHeads = /^(?:titles?|roles?|names?|positions?|job titles?|level names?)$/i;

export type TableContext = Subject & {
  readonly file: string;
  /** The heading above. */ readonly heading?: string;
  /** The heading is the title of the page, so it is not a theme. */ readonly isPage?: boolean;
};

export type Column = { readonly name: string; readonly at: number; readonly role: ReadAs };

/** Rows that this many cells into a table may be its head. */
const mostHeadRows = 3;

/** A table may begin with a title across it: the head is the row with the most names of levels, or else the first. */
export function headRow(rows: readonly Row[]): number {
  const levels = rows
    .slice(0, mostHeadRows)
    .map(({ cells }) => levelTitlesAmong(cells.map((cell) => cell.join(' '))).filter((is) => is).length);
  const most = Math.max(...levels, 0);
  const at = levels.indexOf(most);
  return most >= 2 && (levels[0] ?? 0) < 2 && !hasLevelsBelow(rows, at) ? at : 0;
}

/** Whether a column that has a level in a row has levels in the next rows too, so that the rows are the levels. */
function hasLevelsBelow(rows: readonly Row[], at: number): boolean {
  const next = rows.slice(at + 1);
  return (rows[at]?.cells ?? []).some((cell, column) => {
    const below = next.map((row) => cellText(row, column)).filter((text) => text !== '');
    return (
      levelNumber(cell.join(' ')) !== undefined &&
      below.length > 0 &&
      below.every((text) => levelNumber(text) !== undefined)
    );
  });
}

export const cellText = (row: Row, at: number): string => (row.cells[at] ?? []).join(' ');

export const isLevelColumnName = (name: string, names: readonly string[]): boolean =>
  !levelHeads.test(name) && (levelTitlesAmong(names)[names.indexOf(name)] === true || isEveryLevel(name));

/** Cells longer than this on average describe a level; shorter ones name it, in characters. */
const shortCell = 25;

export function holdsTexts(body: readonly Row[], at: number): boolean {
  const lengths = body.map((row) => cellText(row, at).length).filter((length) => length > 0);
  return lengths.reduce((sum, length) => sum + length, 0) > shortCell * lengths.length;
}

/** What each column is; undefined when nothing in the table says anything of levels. */
export function columnsOf(
  names: readonly string[],
  body: readonly Row[],
  mapping: Mapping,
  context: TableContext,
): readonly Column[] | undefined {
  const said = names.map((name) => mapping.get(mappingKey('column', name)));
  const isMapped = said.some((role) => role !== undefined);
  const levelNames = levelTitlesAmong(names);
  const columnLevels = names.map((name, at) => levelNames[at] === true && !levelHeads.test(name.trim()));
  const rowTitles = (at: number): number =>
    levelTitlesAmong(body.map((row) => cellText(row, at))).filter((is) => is).length;
  // Levels that name the columns, or else the rows. Numbers of levels in the first column make the rows levels.
  const first = names.findIndex((_, at) => !columnLevels[at]);
  const rowsAreNumbered =
    first >= 0 &&
    body.length >= 2 &&
    body.every((row) => cellText(row, first) === '' || levelNumber(cellText(row, first)) !== undefined);
  const byColumn =
    !rowsAreNumbered &&
    columnLevels.filter((is) => is).length >= (context.level === undefined && body.length > 1 ? 2 : 1);
  const levelAt = byColumn
    ? -1
    : names.findIndex(
        (name, at) =>
          (levelHeads.test(name) || at === 0 || names.some((each) => skillHeads.test(each))) &&
          rowTitles(at) >= Math.max(1, Math.ceil(body.filter((row) => cellText(row, at) !== '').length * 0.6)),
      );
  const named = names.findIndex((name, at) => skillHeads.test(name) && at !== levelAt && !columnLevels[at]);
  const underLevel = context.level !== undefined && names.length >= 2;
  if (!isMapped && !byColumn && levelAt < 0 && !underLevel && (named < 0 || names.length > 2)) return undefined;
  const roleOf = (name: string, at: number): ReadAs => {
    if (columnLevels[at] && byColumn) return 'level';
    if (isEveryLevel(name)) return 'criteria';
    if (at === levelAt) return 'level';
    if (byColumn) {
      const others = names.flatMap((each, column) => (columnLevels[column] ? [] : [each]));
      if (
        others.length > 1 &&
        themeHeads.test(name) &&
        others.some((each) => each !== name && (skillHeads.test(each) || each === ''))
      )
        return 'theme';
      const name0 = names.findIndex((each, column) => !columnLevels[column] && !themeHeads.test(each));
      const skillAt =
        named >= 0 && !(others.length > 1 && themeHeads.test(names[named] ?? '')) ? named : name0 >= 0 ? name0 : first;
      return at === skillAt ? 'skill' : exampleHeads.test(name) ? 'examples' : 'criteria';
    }
    if (exampleHeads.test(name)) return 'examples';
    if (levelAt >= 0) {
      if (named >= 0 && at === named) return 'skill';
      if (named >= 0 && themeHeads.test(name)) return 'theme';
      return 'criteria';
    }
    return at === (named >= 0 ? named : 0) ? 'skill' : themeHeads.test(name) ? 'theme' : 'criteria';
  };
  return names.map((name, at) => ({ name, at, role: said[at] ?? roleOf(name, at) }));
}

export const columnLabel = ({ role, name }: Column): string | undefined =>
  role !== 'criteria' || textHeads.test(name) || isEveryLevel(name) || name === '' ? undefined : name;
