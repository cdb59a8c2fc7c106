/**
 * The level of a problem: from a comment in the file, or else from the settings, or else from the rule. A comment is a
 * line such as `# cairn: off vague-title, late-actions`, anywhere in the file.
 */
import { linesOf, type Lines } from '../base/lines.ts';
import { nearest } from '../base/nearest.ts';
import { problem, type Problem, type ProblemPlace } from './problem.ts';
import { levels, type Level } from './rule.ts';
import { adjustableCodes, isProblemCode, rules, type ProblemCode } from './rules.ts';

export type Levels = Readonly<Partial<Record<ProblemCode, Level>>>;

export function levelOf(code: ProblemCode, inFile: Levels | undefined, inSettings: Levels): Level {
  const { severity, alwaysOn } = rules[code];
  return alwaysOn === true ? severity : (inFile?.[code] ?? inSettings[code] ?? severity);
}

const comment = /^([ \t]*#[ \t]*cairn:[ \t]*)(\w+)[ \t]+([a-z][a-z, \t-]*)$/gm;

/** The levels that a file’s comments set, and the problems of these comments. */
export function levelsIn(
  text: string,
  lines: Lines = linesOf(text),
): Readonly<{ levels: Levels; problems: readonly Problem[] }> {
  const found: Partial<Record<ProblemCode, Level>> = {};
  const problems: Problem[] = [];
  // Most files have no such comment, and the pattern is slow.
  if (!text.includes('cairn:')) return { levels: found, problems };
  for (const { 1: before = '', 2: level = '', 3: codes = '', index } of text.matchAll(comment)) {
    if (!isLevel(level)) continue;
    const from = index + before.length + text.slice(index + before.length).search(/[ \t]/);
    for (const { 0: code, index: at } of codes.matchAll(/[a-z-]+/g)) {
      if (isProblemCode(code) && rules[code].alwaysOn !== true) found[code] = level;
      else {
        const start = from + text.slice(from).search(/[a-z]/) + at;
        problems.push(unknownRule(code, { range: lines.rangeOf(start, start + code.length) }));
      }
    }
  }
  return { levels: found, problems };
}

function unknownRule(code: string, place: ProblemPlace): Problem {
  const near = nearest(code, adjustableCodes);
  return near === undefined
    ? problem('unknown-rule', place, { code })
    : problem('misspelt-rule', place, { code, near });
}

const isLevel = (word: unknown): word is Level => levels.some((level) => level === word);

/** The valid entries of the setting `cairn.rules`. */
export function levelsFrom(setting: unknown): Levels {
  if (typeof setting !== 'object' || setting === null) return {};
  return Object.fromEntries(Object.entries(setting).filter(([code, level]) => isProblemCode(code) && isLevel(level)));
}
