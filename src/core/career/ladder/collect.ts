/** From what was found in a file to a ladder of ours: ids, levels 0..4, and a list of what could not be taken. */
import type { Ladder } from '../../model/ladder.ts';
import { slugOf } from '../../model/ids.ts';
import type { Found, FoundLevel, FoundRung, FoundSkill, NotTaken } from './found.ts';
import { levelPlaces, type LevelPlace } from './levels.ts';

export type Imported = { readonly ladder: Ladder; /** By line. */ readonly notTaken: readonly NotTaken[] };

export function collect({ title, source, skills, rungs, notTaken }: Found): Imported {
  const left: NotTaken[] = [...notTaken];
  const placeOf = levelPlaces(
    [...skills.flatMap(({ levels }) => levels), ...rungs.flatMap(({ expects }) => expects)].map(({ level }) => level),
  );
  const taken = skillsFrom(skills, placeOf, left);
  const known = new Map(taken.flatMap(({ id, name }) => [[id, id] as const, [slugOf(name), id] as const]));
  const ladder: Ladder = {
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    skills: taken.map(({ id, name, theme, levels }) => ({
      id,
      title: name,
      ...(theme !== undefined && { theme }),
      levels,
    })),
    rungs: rungsFrom(rungs, known, placeOf, left),
  };
  return { ladder, notTaken: left.sort((one, other) => one.line - other.line) };
}

type Taken = {
  readonly id: string;
  readonly name: string;
  theme: string | undefined;
  readonly levels: Record<string, string>;
};

/** Rows of one skill, a level each, come together; what is said twice and differently is left. */
function skillsFrom(skills: readonly FoundSkill[], placeOf: LevelPlace, left: NotTaken[]): readonly Taken[] {
  const taken = new Map<string, Taken>();
  for (const { id, name, theme, levels, line } of skills) {
    const slug = slugOf(id ?? '') || slugOf(name);
    if (slug === '') {
      left.push({ line, reason: { kind: 'no-name' } });
      continue;
    }
    const skill = taken.get(slug) ?? { id: slug, name, theme, levels: {} };
    skill.theme ??= theme;
    taken.set(slug, skill);
    for (const level of levels) putLevel(skill, level, placeOf, left);
  }
  return [...taken.values()];
}

function putLevel(skill: Taken, { level, text, line }: FoundLevel, placeOf: LevelPlace, left: NotTaken[]): void {
  if (text === '') return;
  const place = placeOf(level);
  if (place === undefined) left.push({ line, reason: { kind: 'unknown-level', level: String(level), of: skill.name } });
  else if (place === 'too-high')
    left.push({ line, reason: { kind: 'level-too-high', level: String(level), of: skill.name, text } });
  else if (skill.levels[place] === undefined) skill.levels[place] = text;
  else if (skill.levels[place] !== text)
    left.push({ line, reason: { kind: 'twice', what: `${skill.name}, ${level}` } });
}

function rungsFrom(
  rungs: readonly FoundRung[],
  known: ReadonlyMap<string, string>,
  placeOf: LevelPlace,
  left: NotTaken[],
): Ladder['rungs'] {
  const taken = new Set<string>();
  return rungs.flatMap(({ id: ownId, name, expects, line }) => {
    const id = slugOf(ownId ?? '') || slugOf(name);
    if (id === '' || taken.has(id)) {
      left.push({ line, reason: id === '' ? { kind: 'no-name' } : { kind: 'twice', what: name } });
      return [];
    }
    taken.add(id);
    const wanted: Record<string, number> = {};
    for (const expected of expects) {
      const skill = known.get(slugOf(expected.skill));
      const level = placeOf(expected.level);
      if (skill === undefined)
        left.push({ line: expected.line, reason: { kind: 'unknown-skill', skill: expected.skill, of: name } });
      else if (typeof level !== 'number')
        left.push({
          line: expected.line,
          reason: { kind: 'unknown-level', level: String(expected.level), of: `${name}, ${expected.skill}` },
        });
      else wanted[skill] = level;
    }
    return [{ id, title: name, expects: wanted }];
  });
}
