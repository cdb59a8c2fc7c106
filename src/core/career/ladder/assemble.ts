/** Puts what was read together as a ladder: IDs, numbers of levels, and one entry for each skill and rung. */
import { mostLevels } from '../../model/values.ts';
import * as l10n from '@vscode/l10n';
import type { Ladder, LadderSkill } from '../../model/ladder.ts';
import { slugOf } from '../../model/ids.ts';
import { isRange, levelNumber, numberLevels } from './levels.ts';
import {
  normalName,
  plainText,
  type ParsedLadder,
  type DescriptionPart,
  type Skipped,
  type SourcePlace,
} from './parsedLadder.ts';

type OpenDescription = { summary: string[]; criteria: string[]; examples: string[] };
type OpenSkill = {
  readonly id: string;
  readonly title: string;
  theme: string | undefined;
  readonly described: OpenDescription;
  readonly levels: Map<number, OpenDescription>;
};
type OpenRung = {
  readonly id: string;
  title: string;
  readonly described: OpenDescription;
  readonly expects: Map<string, number>;
};

export function assembleLadder(parsed: ParsedLadder): {
  readonly ladder: Ladder;
  readonly skipped: readonly Skipped[];
} {
  const skipped: Skipped[] = [];
  const scale = scaleOf(parsed);
  const ids = idMaker();
  const skills = new Map<string, OpenSkill>();
  const skillOf = (name: string, level: string | undefined, theme: string | undefined, id?: string): OpenSkill => {
    const series = scale.seriesOf(level);
    const key = `${normalName(name) || name} ${series}`;
    const title = series === '' ? name : `${name} (${series})`;
    const skill = skills.get(key) ?? {
      id: ids.next((id !== undefined && slugOf(id)) || slugOf(title) || 'skill'),
      title,
      theme,
      described: newDescription(),
      levels: new Map<number, OpenDescription>(),
    };
    skill.theme ??= theme;
    skills.set(key, skill);
    return skill;
  };
  const byReference = new Map<string, string>();
  const stated = new Set(parsed.statements.map(({ skill }) => skill));
  for (const { id, name, theme } of parsed.skills) {
    if (id !== undefined) byReference.set(normalName(id), name);
    // Its name in the ladder follows from the series of its levels.
    if (!scale.hasSeries || !stated.has(name)) skillOf(name, undefined, theme, id);
  }
  const rungs = rungsOf(parsed, skipped);
  for (const { theme, skill, level, part, text, place } of parsed.statements) {
    const number = level === undefined ? undefined : scale.numberOf(level);
    if (skill !== undefined && level !== undefined && number === undefined)
      skipped.push({ ...place, reason: l10n.t('“{0}” is not a level ({1})', level, skill) });
    else if (skill === undefined) add(rungs.describe(level ?? ''), part, text);
    else {
      const open = skillOf(skill, level, theme);
      if (number === undefined) add(open.described, part, text);
      else {
        const described = open.levels.get(number) ?? newDescription();
        open.levels.set(number, described);
        add(described, part, text);
      }
    }
  }
  const byTitle = new Map([...skills.values()].map((skill) => [normalName(skill.title), skill]));
  for (const { rung, skill, level, place } of parsed.expectations) {
    const known = byTitle.get(normalName(byReference.get(normalName(skill)) ?? skill));
    const number = scale.expectedNumber(level);
    if (!known)
      skipped.push({ ...place, reason: l10n.t('{0} requires {1}, which is not a skill of this ladder', rung, skill) });
    else if (number === undefined)
      skipped.push({ ...place, reason: l10n.t('“{0}” is not a level ({1})', level, `${rung}, ${skill}`) });
    else rungs.expect(rung, known.id, number, place);
  }
  return {
    ladder: {
      ...(parsed.title !== undefined && { title: parsed.title }),
      ...(parsed.source !== undefined && { source: parsed.source }),
      levels: scale.names,
      skills: [...skills.values()].map(closedSkill),
      rungs: rungs.closed(),
      notes: notesOf(parsed),
    },
    skipped,
  };
}

const newDescription = (): OpenDescription => ({ summary: [], criteria: [], examples: [] });

function add(described: OpenDescription, part: DescriptionPart, text: string): void {
  described[part].push(text);
}

/** Lists are written in one line each. */
function closed({
  summary,
  criteria,
  examples,
}: OpenDescription): Pick<LadderSkill, 'summary' | 'criteria' | 'examples'> {
  return {
    ...(summary.length > 0 && { summary: summary.join('\n') }),
    ...(criteria.length > 0 && { criteria }),
    ...(examples.length > 0 && { examples }),
  };
}

function closedSkill({ id, title, theme, described, levels }: OpenSkill): LadderSkill {
  const entries = [...levels]
    .sort(([one], [other]) => one - other)
    .map(([level, each]) => {
      const value = closed(each);
      return [String(level), value.criteria || value.examples ? value : (value.summary ?? '')] as const;
    });
  return {
    id,
    title,
    ...(theme !== undefined && normalName(theme) !== normalName(title) && { theme }),
    ...closed(described),
    levels: Object.fromEntries(entries),
  };
}

function idMaker(): { next(slug: string): string } {
  const counts = new Map<string, number>();
  return {
    next(slug) {
      let count = counts.get(slug) ?? 0;
      let id: string;
      do {
        count++;
        id = count === 1 ? slug : `${slug}-${count}`;
      } while (count > 1 && counts.has(id));
      counts.set(slug, count);
      counts.set(id, Math.max(1, counts.get(id) ?? 0));
      return id;
    },
  };
}

type LevelScale = {
  /** The ladder's own names, by number. */
  readonly names: Record<string, string>;
  /** Whether numbers are used by two series, such as IC1 and M1. */
  readonly hasSeries: boolean;
  numberOf(level: string): number | undefined;
  /** A number that a role expects may be none of those described. */
  expectedNumber(level: string): number | undefined;
  /** The letters before the number, for all series but the first. */
  seriesOf(level: string | undefined): string;
};

/** Numbers all levels of the source. A level that is declared with an ID has the place of its ID or of its name. */
function scaleOf({ levels, rungs, statements, expectations }: ParsedLadder): LevelScale {
  const names = new Map<string, string>();
  const labels = new Map<string, string>();
  const see = (level: string): void => {
    const key = normalName(level);
    if (key !== '' && !names.has(key)) names.set(key, level);
  };
  for (const { id, name } of levels) {
    see(id ?? name);
    if (id !== undefined && !labels.has(normalName(id))) labels.set(normalName(id), name);
  }
  for (const { level, skill } of statements) if (level !== undefined && skill !== undefined) see(level);
  if (names.size === 0) for (const { name } of rungs) see(name);
  if (names.size === 0) for (const { level } of expectations) see(level);
  // "Senior Engineer 1" is the level "Senior Engineer 1 (IC4)", which has a number.
  const bare = new Map(
    [...names.values()].flatMap((name) => (levelNumber(name) ? [[bareName(name), name] as const] : [])),
  );
  const aliases = new Map(
    [...names].flatMap(([key, name]) => (levelNumber(name) || !bare.has(key) ? [] : [[key, bare.get(key)] as const])),
  );
  const numbers = numberLevels([...names].filter(([key]) => !aliases.has(key)).map(([, name]) => name));
  const byKey = new Map([...names].map(([key, name]) => [key, numbers.get(aliases.get(key) ?? name)]));
  for (const [key, label] of labels) if (!byKey.has(normalName(label))) byKey.set(normalName(label), byKey.get(key));
  const series = new Map<string, number>();
  for (const name of names.values()) {
    const own = levelNumber(name)?.series ?? '';
    if (own !== '') series.set(own, (series.get(own) ?? 0) + 1);
  }
  const distinct = [...series].filter(([, count]) => count >= 2).map(([each]) => each);
  const hasSeries = distinct.length >= 2;
  const numberOf = (level: string): number | undefined => {
    const known = byKey.get(normalName(level));
    const number = known ?? levelNumber(level)?.number;
    return number === undefined || number > mostLevels ? undefined : number;
  };
  const shown = new Map<number, Map<string, string>>();
  for (const [key, name] of names) {
    const number = byKey.get(key);
    const label = plainText(labels.get(key) ?? name);
    const text = labels.has(key) && /\p{L}/u.test(name) && levelNumber(name) ? `${plainText(name)}: ${label}` : label;
    if (number === undefined || aliases.has(key) || isNumberOnly(text, number) || isRange(text)) continue;
    // Of "IC1" and "IC1: Associate engineer", the longer one says more.
    const series = levelNumber(name) ? (levelNumber(name)?.series ?? '') : key;
    const others = shown.get(number) ?? new Map<string, string>();
    if ((others.get(series)?.length ?? 0) < text.length) others.set(series, text);
    shown.set(number, others);
  }
  return {
    names: Object.fromEntries(
      [...shown]
        .sort(([one], [other]) => one - other)
        .map(([number, each]) => [String(number), [...each.values()].join(' / ')]),
    ),
    hasSeries,
    numberOf,
    expectedNumber: (level) => (/^\d{1,2}$/.test(level.trim()) ? Number(level) : numberOf(level)),
    seriesOf(level) {
      const own = level === undefined || !hasSeries ? '' : (levelNumber(level)?.series ?? '');
      return distinct.indexOf(own) > 0 ? own : '';
    },
  };
}

/** Without the number: "Senior Engineer 1" of "Senior Engineer 1 (IC4)", "Developer 1" of "D1 - Developer 1". */
const bareName = (name: string): string =>
  normalName(name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replace(/^[A-Z]{1,4}[-. ]?\d{1,2}\s*[-–—:]\s*/u, ''));

/** "Level 3" and "3" say no more than the number. */
const isNumberOnly = (name: string, number: number): boolean =>
  /^(?:level|lvl)? ?\d{1,2}$/.test(normalName(name)) && levelNumber(name)?.number === number;

function rungsOf({ rungs, statements, expectations }: ParsedLadder, skipped: Skipped[]) {
  const ids = idMaker();
  const found = new Map<string, OpenRung>();
  const open = (name: string, id?: string): OpenRung => {
    const number = levelNumber(name);
    // "IC1" and "IC1: Associate engineer" are one rung.
    const key =
      number && number.series !== '' && !isRange(name) ? `${number.series}${number.number}` : normalName(name) || name;
    const rung = found.get(key) ?? {
      id: ids.next((id !== undefined && slugOf(id)) || slugOf(name) || 'rung'),
      title: name,
      described: newDescription(),
      expects: new Map<string, number>(),
    };
    if (rung.title.length < name.length && key !== (normalName(name) || name)) rung.title = name;
    found.set(key, rung);
    return rung;
  };
  const used = new Set([
    ...statements.flatMap(({ level, skill }) =>
      skill === undefined && level !== undefined ? [normalName(level)] : [],
    ),
    ...expectations.map(({ rung }) => normalName(rung)),
  ]);
  for (const { id, name } of rungs) if (id !== undefined || used.has(normalName(name))) open(name, id);
  return {
    describe: (name: string): OpenDescription => open(name).described,
    expect(name: string, skill: string, level: number, place: SourcePlace): void {
      const { expects } = open(name);
      const own = expects.get(skill);
      if (own !== undefined && own !== level)
        skipped.push({ ...place, reason: l10n.t('{0} appears twice', `${name}, ${skill}`) });
      else expects.set(skill, level);
    },
    closed: (): Ladder['rungs'] =>
      [...found.values()].map(({ id, title, described, expects }) => ({
        id,
        title,
        ...closed(described),
        expects: Object.fromEntries(expects),
      })),
  };
}

/** Notes with the same heading are one note. A heading that nothing uses is a note itself. */
function notesOf({ notes, headings, skills, statements, rungs, levels }: ParsedLadder): Ladder['notes'] {
  const used = new Set(
    [
      ...notes.flatMap(({ title }) => title?.split(' › ') ?? []),
      ...skills.flatMap(({ name, theme }) => [name, theme ?? '']),
      ...statements.flatMap(({ skill, theme }) => (skill === undefined ? [] : [skill, theme ?? ''])),
      ...[...rungs, ...levels].map(({ name }) => name),
    ].map(normalName),
  );
  const unused = headings.filter(({ text }) => !used.has(normalName(text)));
  const found = new Map<string, { title?: string; text: string[] }>();
  for (const { title, text } of [...notes, ...unused]) {
    const note = found.get(title ?? '') ?? { ...(title !== undefined && { title }), text: [] };
    note.text.push(text);
    found.set(title ?? '', note);
  }
  return [...found.values()].map(({ text, ...note }) => ({ ...note, text: text.join('\n') }));
}
