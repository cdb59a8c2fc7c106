/** Ladders as Markdown: YAML front matter, tables, or one heading per skill with one subheading per level. */
import { trimEndOf } from '../../base/lines.ts';
import type { ParsedLadder, ParsedLevel, ParsedSkill } from './parsedLadder.ts';
import { isLevelName } from './levels.ts';
import { plainText, readStructure } from './structure.ts';
import { isSkillTable, readTable, type Row } from './table.ts';

export function readMarkdown(text: string): ParsedLadder {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  const front = end > 0 ? readStructure(lines.slice(1, end).join('\n'), 2) : undefined;
  const body = blocksOf(lines, end + 1);
  const tables = tablesIn(lines, end + 1).map(readTable);
  const skills = [...(front?.skills ?? []), ...tables.flatMap((table) => table.skills), ...skillsUnder(body)];
  const title = front?.title ?? body.find(({ depth }) => depth === 1)?.title;
  return {
    title,
    source: front?.source,
    skills,
    rungs: front?.rungs ?? [],
    skipped: [...(front?.skipped ?? []), ...tables.flatMap((table) => table.skipped)],
  };
}

/** A heading and the text below it, up to the next one. */
type Block = Readonly<{ depth: number; title: string; text: string; line: number }>;

function blocksOf(lines: readonly string[], from: number): readonly Block[] {
  const found: { depth: number; title: string; text: string[]; line: number }[] = [];
  let fenced = false;
  for (const [at, line] of lines.entries()) {
    if (at < from) continue;
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const { marks, title } = (fenced ? undefined : /^(?<marks>#{1,6})\s+(?<title>\S.*)?$/.exec(line)?.groups) ?? {};
    if (marks !== undefined)
      found.push({ depth: marks.length, title: withoutMarks(trimEndOf(title ?? '', /#/)), text: [], line: at + 1 });
    else if (!line.trim().startsWith('|')) found.at(-1)?.text.push(line);
  }
  return found.map(({ text, ...block }) => ({ ...block, text: prose(text) }));
}

/** Joins paragraphs and list items with semicolons. */
function prose(lines: readonly string[]): string {
  const parts = lines.join('\n').split(/\n\s*\n|\n(?=[^\S\n]*(?:[-*+]|\d+[.)])\s)/);
  return parts
    .map((part) => withoutMarks(part.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')))
    .filter((part) => part !== '')
    .join('; ');
}

/** Strips the markup of emphasis, code, and links. */
const withoutMarks = (text: string): string =>
  plainText(
    text
      .replace(/\[(?<words>[^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$<words>')
      .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, ''),
  );

/** A heading is a skill when its direct subheadings are levels. The heading above it, if any, is the theme. */
function skillsUnder(blocks: readonly Block[]): readonly ParsedSkill[] {
  return blocks.flatMap((block, at) => {
    if (isLevelName(block.title)) return [];
    const below = blocks.slice(at + 1);
    const end = below.findIndex(({ depth }) => depth <= block.depth);
    const children = (end < 0 ? below : below.slice(0, end)).filter(({ depth }) => depth === block.depth + 1);
    const levels = children
      .filter(({ title }) => isLevelName(title))
      .map(({ title, text, line }): ParsedLevel => ({ level: title, text, line }));
    if (levels.length === 0) return [];
    const theme = blocks.slice(0, at).findLast(({ depth }) => depth < block.depth && depth > 1);
    return [{ name: block.title, theme: theme?.title, levels, line: block.line }];
  });
}

function tablesIn(lines: readonly string[], from: number): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  for (const [at, line] of lines.entries()) {
    if (at < from || !line.trim().startsWith('|')) continue;
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => withoutMarks(cell.replaceAll('\\|', '|')));
    const row = { cells, line: at + 1 };
    if (at > from && lines[at - 1]?.trim().startsWith('|')) tables.at(-1)?.push(row);
    else tables.push([row]);
  }
  return tables
    .map((rows) => rows.filter(({ cells }) => !cells.every((cell) => /^:?-+:?$/.test(cell))))
    .filter(([head]) => head && isSkillTable(head));
}
