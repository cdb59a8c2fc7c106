/** Maps the levels of an imported ladder to 0..4, after Dreyfus & Dreyfus (1980). */

const dreyfus: readonly (readonly string[])[] = [
  ['novice', 'none', 'beginner'],
  ['advanced beginner', 'basic'],
  ['competent', 'intermediate'],
  ['proficient', 'advanced'],
  ['expert', 'master'],
];
const highest = 4;

/** The number in "3", "L3", "Level 3", "3 - Proficient"; undefined when it is a name. */
function levelNumber(level: string | number): number | undefined {
  if (typeof level === 'number') return Number.isInteger(level) ? level : undefined;
  const digits = /^(?:l|lvl|level|stage|step|grade|milestone)?[\s_.-]*(?<number>\d{1,2})\b/iu.exec(level.trim())?.groups
    ?.number;
  return digits === undefined ? undefined : Number(digits);
}

export const isLevelName = (text: string): boolean =>
  levelNumber(text) !== undefined || dreyfusLevel(text) !== undefined;

function dreyfusLevel(level: string): number | undefined {
  const name = level
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const at = dreyfus.findIndex((names) => names.includes(name));
  return at < 0 ? undefined : at;
}

export type LevelPlace = (level: string | number) => number | undefined | 'too-high';

/**
 * Interprets the levels of a ladder from all its values: numbers as they are, or minus one when they are 1..5; Dreyfus
 * names by meaning; other names by order, as long as there are no numbers.
 */
export function levelPlaces(levels: readonly (string | number)[]): LevelPlace {
  const numbers = levels.flatMap((level) => levelNumber(level) ?? []);
  // 1..5 is five levels from the first on; where there is a 0, it is the first.
  const first = numbers.includes(highest + 1) && !numbers.includes(0) ? 1 : 0;
  const names = [
    ...new Set(
      levels.filter((level) => levelNumber(level) === undefined).map((level) => String(level).trim().toLowerCase()),
    ),
  ];
  const byMeaning = names.length > 0 && names.every((name) => dreyfusLevel(name) !== undefined);
  return (level) => {
    const number = levelNumber(level);
    if (number !== undefined) return within(number - first);
    const name = String(level).trim().toLowerCase();
    if (name === '') return undefined;
    const at = byMeaning ? dreyfusLevel(name) : numbers.length > 0 ? undefined : names.indexOf(name);
    return at === undefined || at < 0 ? undefined : within(at);
  };
}

const within = (level: number): number | undefined | 'too-high' =>
  level < 0 ? undefined : level > highest ? 'too-high' : level;
