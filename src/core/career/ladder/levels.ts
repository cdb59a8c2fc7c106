/** Recognises the names of levels and roles, and numbers the levels of a ladder. */
import { mostLevels } from '../../model/values.ts';

/** After Dreyfus & Dreyfus (1980), with the words that other scales use. */
const dreyfus: readonly (readonly string[])[] = [
  ['novice', 'none', 'beginner'],
  ['advanced beginner', 'basic'],
  ['competent', 'intermediate'],
  ['proficient', 'advanced'],
  ['expert', 'master'],
];

/** Names of levels on other scales. A heading may use them for something else, so they count only together. */
const proficiencies = new Set([
  ...dreyfus.flat(),
  ...['foundational', 'foundation', 'fundamental', 'awareness', 'aware', 'working', 'practitioner', 'learning'],
  ...['developing', 'emerging', 'mastering', 'mastery', 'entry', 'familiar', 'trained', 'skilled', 'leading'],
  ...['exploring', 'applying', 'guiding', 'thought leader', 'specialist', 'core', 'stretch', 'not at all'],
]);

const seniorities: readonly string[] = [
  ...['intern', 'internship', 'trainee', 'apprentice', 'graduate', 'grad', 'entry', 'junior', 'jr', 'associate'],
  ...['mid', 'middle', 'intermediate', 'regular', 'pleno', 'semi', 'advanced', 'senior', 'sr', 'staff', 'lead'],
  ...['principal', 'distinguished', 'fellow', 'head', 'director', 'vp', 'svp', 'chief', 'cto', 'ceo'],
];

/** The word that a role ends with. In the plural it is about people, not about a role. */
const roleNouns = new Set([
  ...['engineer', 'developer', 'programmer', 'designer', 'manager', 'analyst', 'architect', 'tester', 'scientist'],
  ...['administrator', 'director', 'specialist', 'consultant', 'officer', 'writer', 'researcher', 'executive'],
  ...['coordinator', 'lead', 'technician', 'strategist', 'marketer', 'editor', 'producer', 'recruiter', 'president'],
  ...['representative', 'assistant', 'owner', 'sysadmin', 'sre', 'sdet', 'intern', 'trainee', 'apprentice', 'fellow'],
  ...['operator', 'advisor', 'planner', 'buyer', 'teacher', 'nurse', 'librarian', 'professor', 'lecturer'],
]);

const scaleWords =
  'levels?|lvl|stages?|steps?|grades?|bands?|tiers?|milestones?|ranks?|stufe|niveau|nivel|nível|livello|уровень';
const afterWord = new RegExp(`^(?:${scaleWords})[\\s_.:-]*(?<number>\\d{1,2})(?!\\d)`, 'iu');
/** `IC3`, `L4`, `D1 - Developer 1`, `M2+`. */
const code = /^(?<series>[A-Z]{1,4})[-. ]?(?<number>\d{1,2})\b(?!\s*(?:year|%))/u;
const codeWithin = /[([](?<series>[A-Z]{1,4})[-. ]?(?<number>\d{1,2})(?!\d)[^)\]]*[)\]]/u;
const numbered = /^(?<number>\d{1,2})(?!\d)(?<rest>.*)$/su;

export type LevelNumber = { readonly series: string; readonly number: number };

/** The number in "3", "L3", "Level 3", "3 - Proficient", "Lead (L4)"; undefined when it is a name. */
export function levelNumber(level: string): LevelNumber | undefined {
  const text = level.trim().slice(0, longestTitle);
  const found = (afterWord.exec(text) ?? code.exec(text) ?? codeWithin.exec(text))?.groups;
  if (found) return { series: found.series ?? '', number: Number(found.number) };
  const plain = numbered.exec(text)?.groups;
  const rest = plain?.rest?.replace(/^[\s.:)–—-]+/u, '') ?? '';
  return plain?.number !== undefined && (rest === '' || isProficiency(rest) || isRoleTitle(rest))
    ? { series: '', number: Number(plain.number) }
    : undefined;
}

/** Longer texts are sentences, in characters. */
const longestTitle = 80;
/** In words. */
const mostWords = 7;

const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, longestTitle)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#'’]+/u)
    .filter((word) => word !== '');

/** "IC1–IC2" and "IC1 → IC2" name no single level. */
export const isRange = (name: string): boolean => /→|->|\d\s?[-–]\s?[A-Z]{0,4}\d/u.test(name) && !name.includes('(');

/** A name on a scale of proficiency, such as "Practitioner" or "Level 2 - Working". */
export function isProficiency(text: string): boolean {
  if (text.length > longestTitle) return false;
  const words = wordsOf(text).filter((word) => !/^(?:\d+|level|lvl)$/.test(word));
  return words.length > 0 && words.length <= 3 && proficiencies.has(words.join(' '));
}

/** "Senior Engineer 1", "Head of Operations", "Mid-level", "Developer II". */
export function isRoleTitle(text: string): boolean {
  if (text.length > longestTitle || /[.!?:;,](?:\s|$)/.test(text.trim())) return false;
  const words = wordsOf(text).filter((word) => !/^(?:\d+|i{1,3}|iv|v|level|of|and|the|[a-z]\d)$/.test(word));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length > mostWords) return false;
  if (words.length === 1) return seniorities.includes(first) || roleNouns.has(first);
  return (
    roleNouns.has(last) ||
    (seniorities.includes(last) && words.length <= 3) ||
    (words.slice(0, 2).some((word) => /^(?:head|vp|svp|director|chief)$/.test(word)) && words.length <= 5)
  );
}

/** Whether a text names a level on its own, wherever it stands. */
export function isLevelTitle(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestTitle) return false;
  return levelNumber(trimmed) !== undefined || isRoleTitle(trimmed);
}

/**
 * Which of the texts that stand side by side name levels. Names of a scale of proficiency count when there are at least
 * two: "Learning" alone is a skill.
 */
export function levelTitlesAmong(texts: readonly string[]): readonly boolean[] {
  const proficient = texts.filter(isProficiency).length >= 2;
  return texts.map((text) => isLevelTitle(text) || (proficient && isProficiency(text)));
}

/** "All levels" is about a skill, not about one of its levels. */
export const isEveryLevel = (text: string): boolean =>
  /^(?:all|every|any)\b.{1,30}\b(?:levels?|engineers?|roles?|grades?|positions?)$/i.test(
    text.trim().slice(0, longestTitle),
  );

const dreyfusLevel = (level: string): number | undefined => {
  const at = dreyfus.findIndex((names) => names.includes(wordsOf(level).join(' ')));
  return at < 0 ? undefined : at;
};

const rankOf = (level: string): number | undefined => {
  const words = wordsOf(level);
  const ranks = words.map((word) => seniorities.indexOf(word)).filter((rank) => rank >= 0);
  return ranks.length === 0 ? undefined : Math.max(...ranks);
};

/**
 * Numbers the levels of a ladder: numbers as they are; Dreyfus names by meaning, from 0; other names from 1 in their
 * order, which is turned round when the ladder begins with its highest. A name among numbers gets the free number that
 * follows the level before it.
 * @param names distinct, in the order of the source
 */
export function numberLevels(names: readonly string[]): ReadonlyMap<string, number> {
  const numbers = names.map((name) => {
    const found = levelNumber(name);
    return found && found.number <= mostLevels ? found.number : undefined;
  });
  const known = numbers.filter((number) => number !== undefined);
  if (known.length === 0) {
    const meanings = names.map(dreyfusLevel);
    if (names.length > 0 && meanings.every((meaning) => meaning !== undefined))
      return new Map(names.map((name, at) => [name, meanings[at] ?? 0]));
    const ranks = names.map(rankOf).filter((rank) => rank !== undefined);
    const falls = ranks.filter((rank, at) => at > 0 && rank < (ranks[at - 1] ?? 0)).length;
    const rises = ranks.filter((rank, at) => at > 0 && rank > (ranks[at - 1] ?? 0)).length;
    const order = falls > rises ? names.toReversed() : names;
    return new Map(order.map((name, at) => [name, at + 1]));
  }
  const others = names.filter((_, at) => numbers[at] === undefined);
  if (others.length > 0 && others.every((name) => dreyfusLevel(name) !== undefined))
    return new Map(names.map((name, at) => [name, numbers[at] ?? dreyfusLevel(name) ?? 0]));
  const taken = new Set(known);
  let last = Math.min(...known) - 2;
  return new Map(
    names.map((name, at) => {
      let number = numbers[at];
      if (number === undefined) {
        number = Math.max(0, last + 1);
        while (taken.has(number)) number++;
        taken.add(number);
      }
      last = number;
      return [name, number];
    }),
  );
}
