/** Imports a competency framework as a career ladder: IDs, levels 0..4, and a list of the skipped lines. */
import * as l10n from '@vscode/l10n';
import type { Ladder } from '../../model/ladder.ts';
import { slugOf } from '../../model/ids.ts';
import { levelPlaces, type LevelPlace } from './levels.ts';
import { readMarkdown } from './markdown.ts';
import {
  withoutName,
  type ParsedLadder,
  type ParsedLevel,
  type ParsedRung,
  type ParsedSkill,
  type SkippedLine,
} from './parsedLadder.ts';
import { readStructure } from './structure.ts';
import { readCsv } from './table.ts';

export const ladderExtensions = ['yaml', 'yml', 'json', 'csv', 'tsv', 'md', 'markdown'] as const;

export type ImportedLadder = Readonly<{ ladder: Ladder; /** By line. */ skipped: readonly SkippedLine[] }>;

/** @param name of the file; its extension decides the format */
export function importLadder(name: string, text: string): ImportedLadder {
  const extension = /\.(?<extension>\w+)$/.exec(name)?.groups?.extension?.toLowerCase();
  if (extension === 'csv' || extension === 'tsv') return toLadder(readCsv(text));
  if (extension === 'md' || extension === 'markdown') return toLadder(readMarkdown(text));
  // JSON is a subset of YAML.
  return toLadder(readStructure(text));
}

function toLadder({ title, source, skills, rungs, skipped: unreadable }: ParsedLadder): ImportedLadder {
  const skipped: SkippedLine[] = [...unreadable];
  const placeOf = levelPlaces(
    [...skills.flatMap(({ levels }) => levels), ...rungs.flatMap(({ expects }) => expects)].map(({ level }) => level),
  );
  const taken = skillsFrom(skills, placeOf, skipped);
  const known = new Map(taken.flatMap(({ id, name }) => [[id, id] as const, [slugOf(name), id] as const]));
  const ladder: Ladder = {
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    levels: {},
    notes: [],
    skills: taken.map(({ id, name, theme, levels }) => ({
      id,
      title: name,
      ...(theme !== undefined && { theme }),
      levels,
    })),
    rungs: rungsFrom(rungs, known, placeOf, skipped),
  };
  return { ladder, skipped: skipped.sort((one, other) => one.line - other.line) };
}

type ImportedSkill = {
  readonly id: string;
  readonly name: string;
  theme: string | undefined;
  readonly levels: Record<string, string>;
};

/** Merges the rows of a skill. Of two different texts for one level, the second is skipped. */
function skillsFrom(
  skills: readonly ParsedSkill[],
  placeOf: LevelPlace,
  skipped: SkippedLine[],
): readonly ImportedSkill[] {
  const taken = new Map<string, ImportedSkill>();
  for (const { id, name, theme, levels, line } of skills) {
    const slug = slugOf(id ?? '') || slugOf(name);
    if (slug === '') {
      skipped.push(withoutName(line));
      continue;
    }
    const skill = taken.get(slug) ?? { id: slug, name, theme, levels: {} };
    skill.theme ??= theme;
    taken.set(slug, skill);
    for (const level of levels) putLevel(skill, level, placeOf, skipped);
  }
  return [...taken.values()];
}

function putLevel(
  skill: ImportedSkill,
  { level, text, line }: ParsedLevel,
  placeOf: LevelPlace,
  skipped: SkippedLine[],
): void {
  if (text === '') return;
  const place = placeOf(level);
  if (place === undefined) skipped.push({ line, reason: unknownLevel(level, skill.name) });
  else if (place === 'too-high')
    skipped.push({
      line,
      reason: l10n.t('level {0} of {1} is above 4, the highest level: {2}', level, skill.name, text),
    });
  else if (skill.levels[place] === undefined) skill.levels[place] = text;
  else if (skill.levels[place] !== text) skipped.push({ line, reason: duplicate(`${skill.name}, ${level}`) });
}

function rungsFrom(
  rungs: readonly ParsedRung[],
  known: ReadonlyMap<string, string>,
  placeOf: LevelPlace,
  skipped: SkippedLine[],
): Ladder['rungs'] {
  const taken = new Set<string>();
  return rungs.flatMap(({ id: ownId, name, expects, line }) => {
    const id = slugOf(ownId ?? '') || slugOf(name);
    if (id === '' || taken.has(id)) {
      skipped.push(id === '' ? withoutName(line) : { line, reason: duplicate(name) });
      return [];
    }
    taken.add(id);
    const wanted: Record<string, number> = {};
    for (const expected of expects) {
      const skill = known.get(slugOf(expected.skill));
      const level = placeOf(expected.level);
      if (skill === undefined)
        skipped.push({
          line: expected.line,
          reason: l10n.t('{0} expects {1}, which is not a skill of this ladder', name, expected.skill),
        });
      else if (typeof level !== 'number')
        skipped.push({
          line: expected.line,
          reason: unknownLevel(expected.level, `${name}, ${expected.skill}`),
        });
      else wanted[skill] = level;
    }
    return [{ id, title: name, expects: wanted }];
  });
}

const unknownLevel = (level: string | number, of: string): string => l10n.t('“{0}” is not a level ({1})', level, of);
const duplicate = (what: string): string => l10n.t('{0} appears twice', what);
