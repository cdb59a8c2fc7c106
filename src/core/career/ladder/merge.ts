/** Merges an imported ladder into the existing one. Adds what is missing and overwrites nothing. */
import { slugOf } from '../../model/ids.ts';
import type { Ladder } from '../../model/ladder.ts';
import { printNew, type Change, type Plain } from '../../yaml/edit/edits.ts';

export function ladderText({ title, source, skills, rungs }: Ladder): string {
  return printNew({
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    skills: skills.map(skillValue),
    ...(rungs.length > 0 && { rungs: rungs.map(rungValue) }),
  });
}

function skillValue({ id, title, theme, levels }: Ladder['skills'][number]): Plain {
  return {
    id,
    ...(title !== undefined && { title }),
    ...(theme !== undefined && { theme }),
    ...(Object.keys(levels).length > 0 && { levels }),
  };
}

const rungValue = ({ id, title, expects }: Ladder['rungs'][number]): Plain => ({
  id,
  ...(title !== undefined && { title }),
  expects,
});

/** Skills and rungs with the same name are the same, even when their IDs differ. */
export function mergeChanges(present: Ladder, imported: Ladder): readonly Change[] {
  const idOf = (skill: string): string => {
    const named = imported.skills.find(({ id }) => id === skill);
    return present.skills[named ? placeOf(present.skills, named) : -1]?.id ?? skill;
  };
  const skills = imported.skills.flatMap((skill): readonly Change[] => {
    const at = placeOf(present.skills, skill);
    const own = present.skills[at];
    if (!own) return [{ do: 'append', path: ['skills'], value: skillValue(skill) }];
    return Object.entries(skill.levels).flatMap(([level, text]): readonly Change[] =>
      own.levels[level] === undefined ? [{ do: 'set', path: ['skills', at, 'levels', level], value: text }] : [],
    );
  });
  const rungs = imported.rungs.flatMap((rung): readonly Change[] => {
    const at = placeOf(present.rungs, rung);
    const own = present.rungs[at];
    const expects = Object.entries(rung.expects).map(([skill, level]) => [idOf(skill), level] as const);
    if (!own)
      return [{ do: 'append', path: ['rungs'], value: rungValue({ ...rung, expects: Object.fromEntries(expects) }) }];
    return expects.flatMap(([skill, level]): readonly Change[] =>
      own.expects[skill] === undefined ? [{ do: 'set', path: ['rungs', at, 'expects', skill], value: level }] : [],
    );
  });
  return [...skills, ...rungs];
}

type Named = { readonly id: string; readonly title?: string | undefined };

/** -1 when there is none. */
function placeOf(present: readonly Named[], { id, title }: Named): number {
  const byId = present.findIndex((own) => own.id === id);
  return byId >= 0 || title === undefined
    ? byId
    : present.findIndex((own) => own.title !== undefined && slugOf(own.title) === slugOf(title));
}
