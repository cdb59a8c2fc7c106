/** Merges an imported ladder into the existing one. Adds what is missing and overwrites nothing. */
import { slugOf } from '../../model/ids.ts';
import { descriptionOf, type Ladder, type LadderSkill } from '../../model/ladder.ts';
import { printNew, type Change, type Plain } from '../../yaml/edit/edits.ts';

type PlainMap = Readonly<Record<string, Plain>>;

export function ladderText({ title, source, levels, skills, rungs, notes }: Ladder): string {
  return printNew({
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    ...(Object.keys(levels).length > 0 && { levels }),
    skills: skills.map(skillValue),
    ...(rungs.length > 0 && { rungs: rungs.map(rungValue) }),
    ...(notes.length > 0 && { notes: notes.map(noteValue) }),
  });
}

type Written = Readonly<{
  summary?: string | undefined;
  criteria?: string[] | undefined;
  examples?: string[] | undefined;
}>;

const describedValue = ({ summary, criteria = [], examples = [] }: Written): PlainMap => ({
  ...(summary !== undefined && { summary }),
  ...(criteria.length > 0 && { criteria }),
  ...(examples.length > 0 && { examples }),
});

/** A plain summary is written as a plain text. */
function levelValue(level: LadderSkill['levels'][string]): Plain {
  const { summary, criteria, examples } = descriptionOf(level);
  return criteria.length + examples.length === 0
    ? (summary ?? '')
    : describedValue({ summary, criteria: [...criteria], examples: [...examples] });
}

const levelValues = (levels: LadderSkill['levels']): PlainMap =>
  Object.fromEntries(Object.entries(levels).map(([level, value]) => [level, levelValue(value)]));

function skillValue({ id, title, theme, levels, ...written }: LadderSkill): Plain {
  return {
    id,
    ...(title !== undefined && { title }),
    ...(theme !== undefined && { theme }),
    ...describedValue(written),
    ...(Object.keys(levels).length > 0 && { levels: levelValues(levels) }),
  };
}

const rungValue = ({ id, title, expects, ...written }: Ladder['rungs'][number]): Plain => ({
  id,
  ...(title !== undefined && { title }),
  ...describedValue(written),
  ...(Object.keys(expects).length > 0 && { expects }),
});

const noteValue = ({ title, text }: Ladder['notes'][number]): Plain => ({
  ...(title !== undefined && { title }),
  text,
});

/** Skills and rungs with the same name are the same, even when their IDs differ. */
export function mergeChanges(present: Ladder, imported: Ladder): readonly Change[] {
  const idOf = (skill: string): string => {
    const named = imported.skills.find(({ id }) => id === skill);
    return present.skills[named ? placeOf(present.skills, named) : -1]?.id ?? skill;
  };
  const levels = Object.entries(imported.levels).flatMap(([level, name]): readonly Change[] =>
    present.levels[level] === undefined ? [{ do: 'set', path: ['levels', level], value: name }] : [],
  );
  const skills = imported.skills.flatMap((skill): readonly Change[] => {
    const at = placeOf(present.skills, skill);
    const own = present.skills[at];
    if (!own) return [{ do: 'append', path: ['skills'], value: skillValue(skill) }];
    const described = Object.entries(skill.levels).flatMap(([level, value]): readonly Change[] =>
      own.levels[level] === undefined
        ? [{ do: 'set', path: ['skills', at, 'levels', level], value: levelValue(value) }]
        : [],
    );
    return [...missingParts(own, skill, ['skills', at]), ...described];
  });
  const rungs = imported.rungs.flatMap((rung): readonly Change[] => {
    const at = placeOf(present.rungs, rung);
    const own = present.rungs[at];
    const expects = Object.entries(rung.expects).map(([skill, level]) => [idOf(skill), level] as const);
    if (!own)
      return [{ do: 'append', path: ['rungs'], value: rungValue({ ...rung, expects: Object.fromEntries(expects) }) }];
    const expected = expects.flatMap(([skill, level]): readonly Change[] =>
      own.expects[skill] === undefined ? [{ do: 'set', path: ['rungs', at, 'expects', skill], value: level }] : [],
    );
    return [...missingParts(own, rung, ['rungs', at]), ...expected];
  });
  const notes = imported.notes
    .filter(({ title, text }) => !present.notes.some((own) => own.title === title && own.text === text))
    .map((note): Change => ({ do: 'append', path: ['notes'], value: noteValue(note) }));
  return [...levels, ...skills, ...rungs, ...notes];
}

/** The parts of a description that the existing entry lacks. */
const missingParts = (own: Written, imported: Written, path: readonly (string | number)[]): readonly Change[] =>
  Object.entries(describedValue(imported)).flatMap(([key, value]): readonly Change[] =>
    Object.hasOwn(describedValue(own), key) ? [] : [{ do: 'set', path: [...path, key], value }],
  );

type Named = Readonly<{ id: string; title?: string | undefined }>;

/** -1 when there is none. */
function placeOf(present: readonly Named[], { id, title }: Named): number {
  const byId = present.findIndex((own) => own.id === id);
  return byId >= 0 || title === undefined
    ? byId
    : present.findIndex((own) => own.title !== undefined && slugOf(own.title) === slugOf(title));
}
