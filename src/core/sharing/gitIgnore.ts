/**
 * Decides whether Git ignores a path, from the text of its rule files; see gitignore(5). The files may be hostile: all
 * answers together take a bounded number of steps.
 */
import { longestPattern, wildmatch, type StepBudget } from './wildmatch.ts';

/** The text of a `.gitignore`, of `info/exclude`, or of the file that `core.excludesFile` names. */
export type IgnoreFile = Readonly<{
  /** The folder that its patterns are relative to, from the root of the work tree: empty, or with a final `/`. */
  folder: string;
  /** Undefined for a file that is too large to be read. */
  text: string | undefined;
}>;

export type IgnoreOptions = Readonly<{
  /** `core.ignoreCase` of the repository. */
  ignoreCase: boolean;
  /** The steps for all answers together. */
  steps?: number;
}>;

/** `undecided`: finding out would take too long. The path has to count as one that Git adds. */
export type IgnoreAnswer = 'ignored' | 'not-ignored' | 'undecided';

/** Takes about a second. A usual repository needs less than a hundredth of it. */
const usualSteps = 10_000_000;
/** Looking at a line takes as long as some steps of the matcher. */
const stepsPerLine = 10;

/**
 * A function that tells whether Git ignores a path, given from the root of the work tree; a folder ends with `/`. As in
 * Git, the last pattern that matches decides, and nothing is included again below an ignored folder. Patterns are
 * looked at from the last one on, so that a line at the end of a `.gitignore` counts however many others there are.
 *
 * @param files from the lowest precedence to the highest: the user's file, `info/exclude`, then the `.gitignore` files
 *   from the root down
 */
export function ignoreRules(
  files: readonly IgnoreFile[],
  { ignoreCase, steps = usualSteps }: IgnoreOptions,
): (path: string) => IgnoreAnswer {
  let left = steps;
  const sources = files.toReversed().map(patternSource);
  const folders = new Map<string, IgnoreAnswer>();

  const lastMatch = (path: string): IgnoreAnswer => {
    // A share, so that the folders above leave something for those below, where a pattern may decide.
    const share = Math.min(left, steps / 4);
    const budget: StepBudget = { steps: share };
    const answer = lastMatchWithin(path, budget);
    left -= share - budget.steps;
    return answer;
  };

  const lastMatchWithin = (path: string, budget: StepBudget): IgnoreAnswer => {
    const bytes = encoder.encode(path.replace(/\/$/, ''));
    const name = bytes.subarray(bytes.lastIndexOf(slash) + 1);
    const isFolder = path.endsWith('/');
    for (const source of sources) {
      if (!path.startsWith(source.folder) || path === source.folder) continue;
      if (!source.lines) return 'undecided';
      const below = bytes.subarray(source.prefix);
      for (let at = source.lines.length - 1; at >= 0; at--) {
        const pattern = source.patternAt(at);
        budget.steps -= stepsPerLine;
        if (budget.steps < 0 || pattern === 'too-long') return 'undecided';
        if (pattern === 'none' || (pattern.isFolderOnly && !isFolder)) continue;
        const { hasSlash: slashes } = pattern;
        const isMatch = wildmatch(pattern.bytes, slashes ? below : name, { slashes, ignoreCase }, budget);
        if (isMatch === undefined) return 'undecided';
        if (isMatch) return pattern.isNegative ? 'not-ignored' : 'ignored';
      }
    }
    return 'not-ignored';
  };

  const answerFor = (path: string): IgnoreAnswer => {
    let isUndecided = false;
    for (let end = path.indexOf('/'); end >= 0 && end < path.length - 1; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end + 1);
      const answer = folders.get(folder) ?? lastMatch(folder);
      folders.set(folder, answer);
      if (answer === 'ignored') return answer;
      isUndecided ||= answer === 'undecided';
    }
    // Where the folders above are ignored or not, the path is ignored if its own rules say so.
    const answer = lastMatch(path);
    return isUndecided && answer === 'not-ignored' ? 'undecided' : answer;
  };
  return answerFor;
}

const slash = 0x2f;
const encoder = new TextEncoder();

type Pattern = Readonly<{
  bytes: Uint8Array;
  isNegative: boolean;
  isFolderOnly: boolean;
  /** Whether it is for the whole path. Otherwise it is for the name, at any depth. */
  hasSlash: boolean;
}>;

function patternSource({ folder, text }: IgnoreFile) {
  const lines = text?.replace(/^\uFEFF/, '').split('\n');
  const read: (Pattern | 'too-long' | 'none' | undefined)[] = [];
  return {
    folder,
    /** The length of the folder in bytes. */
    prefix: encoder.encode(folder).length,
    lines,
    patternAt: (at: number): Pattern | 'too-long' | 'none' => (read[at] ??= patternOf(lines?.[at] ?? '')),
  };
}

/** `none` for blank lines and comments. */
function patternOf(line: string): Pattern | 'too-long' | 'none' {
  if (line.startsWith('#')) return 'none';
  const isNegative = line.startsWith('!');
  const body = withoutTrailingSpaces((isNegative ? line.slice(1) : line).replace(/\r$/, ''));
  if (body.length > longestPattern) return 'too-long';
  const isFolderOnly = body.endsWith('/');
  const plain = isFolderOnly ? body.slice(0, -1) : body;
  if (plain === '') return 'none';
  const bytes = encoder.encode(plain.replace(/^\//, ''));
  if (bytes.length > longestPattern) return 'too-long';
  return { bytes, isNegative, isFolderOnly, hasSlash: plain.includes('/') };
}

/** Git drops trailing spaces unless a backslash quotes them. Other white space counts. */
function withoutTrailingSpaces(body: string): string {
  let end = body.length;
  while (end > 0 && body[end - 1] === ' ' && !isQuoted(body, end - 1)) end -= 1;
  return body.slice(0, end);
}

function isQuoted(body: string, at: number): boolean {
  let backslashes = 0;
  while (body[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
