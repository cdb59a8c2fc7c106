/**
 * Imports a competency framework as a career ladder: from one file or several, with what a person says about its
 * columns and headings. Nothing is left out silently: texts that belong to no skill or level become notes, and the
 * share of recognized sentences is counted.
 */
import * as l10n from '@vscode/l10n';
import type { Ladder } from '../../model/ladder.ts';
import { sectionsOf } from './blocks.ts';
import { assembleLadder } from './assemble.ts';
import { sentenceCoverage, extensionOf, type Coverage, type LadderSource } from './coverage.ts';
import { readHtml } from './htmlBlocks.ts';
import { readMarkdownBlocks } from './markdownBlocks.ts';
import { newParsedLadder, type Guess, type Mapping, type ParsedLadder, type Skipped } from './parsedLadder.ts';
import { readSections } from './readSections.ts';
import { readStructure } from './structure.ts';
import { csvRows } from './csv.ts';
import { readTable } from './tables.ts';

export const ladderExtensions = ['yaml', 'yml', 'json', 'csv', 'tsv', 'md', 'markdown', 'html', 'htm', 'txt'] as const;

export type ImportedLadder = {
  readonly ladder: Ladder;
  readonly guesses: readonly Guess[];
  /** In the order of the files and lines. */
  readonly skipped: readonly Skipped[];
  readonly coverage: Coverage;
};

/** The longest text that is read as a ladder, in characters: about a thousand pages. */
export const longestSource = 2_000_000;
export const mostFiles = 200;

export function importLadder(sources: readonly LadderSource[], mapping: Mapping = new Map()): ImportedLadder {
  const parsed = newParsedLadder();
  let left = longestSource;
  const taken: LadderSource[] = [];
  for (const source of sources) {
    if (source.text.length > left || taken.length >= mostFiles) {
      parsed.skipped.push({ file: source.name, line: 1, reason: l10n.t('the file is too large') });
      continue;
    }
    left -= source.text.length;
    taken.push(source);
    readSource(source, mapping, parsed);
  }
  const { ladder, skipped } = assembleLadder(parsed);
  const understood = parsed.guesses.flatMap(({ name, kind, role }) =>
    role === 'level' || (kind === 'column' && role !== 'ignore') ? [name] : [],
  );
  const order = new Map(sources.map(({ name }, at) => [name, at]));
  const inOrder = [...parsed.skipped, ...skipped].sort(
    (one, other) => (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0) || one.line - other.line,
  );
  return { ladder, guesses: parsed.guesses, skipped: inOrder, coverage: sentenceCoverage(taken, ladder, understood) };
}

function readSource({ name, text }: LadderSource, mapping: Mapping, found: ParsedLadder): void {
  const content = text.replace(/^\uFEFF/, '');
  switch (extensionOf(name)) {
    case 'csv':
    case 'tsv': {
      const rows = csvRows(name, content, found);
      if (!readTable(rows, { file: name }, mapping, found))
        for (const { cells, line } of rows) {
          const words = cells.flat().join(' | ');
          if (words !== '') found.notes.push({ text: words, place: { file: name, line } });
        }
      return;
    }
    case 'html':
    case 'htm': {
      const page = readHtml(content);
      readSections(sectionsOf(page.blocks), { file: name, mapping, found });
      found.title ??= page.title;
      return;
    }
    case 'md':
    case 'markdown':
    case 'txt': {
      readMarkdown(name, content, mapping, found);
      return;
    }
    default: {
      // JSON is a subset of YAML.
      readStructure(name, content, found);
      return;
    }
  }
}

function readMarkdown(file: string, text: string, mapping: Mapping, found: ParsedLadder): void {
  const lines = text.split(/\r\n|\n|\r/);
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  if (end > 0) readStructure(file, lines.slice(1, end).join('\n'), found, 2);
  const blocks = readMarkdownBlocks(lines.slice(end + 1).join('\n'), end + 2);
  readSections(sectionsOf(blocks), { file, mapping, found });
}
