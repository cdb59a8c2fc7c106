/**
 * Matches a path with a pattern the way Git does (`wildmatch.c`): byte by byte, with `*`, `?`, brackets, and `**` for
 * any number of folders. The time is bounded by the product of the two lengths, whatever the pattern is.
 */

/** Steps that may still be taken. Matching subtracts what it takes, and ends early when none are left. */
export type StepBudget = { steps: number };

export type MatchOptions = Readonly<{
  /** Whether `*`, `?`, and brackets stop at a slash, and only `**` goes across. */
  slashes: boolean;
  /** Whether ASCII letters match in both cases. */
  ignoreCase: boolean;
}>;

/** Longer patterns match no path that an operating system takes, and would nest too deep. */
export const longestPattern = 4_096;

const [star, question, bracket, backslash, slash] = [0x2a, 0x3f, 0x5b, 0x5c, 0x2f];

/**
 * @param pattern of at most `longestPattern` bytes of UTF-8
 * @param text UTF-8
 * @returns undefined if the budget does not suffice
 */
export function wildmatch(
  pattern: Uint8Array,
  text: Uint8Array,
  { slashes, ignoreCase }: MatchOptions,
  budget: StepBudget,
): boolean | undefined {
  /** Pairs of positions after a star and in the text that do not match, so that none is tried twice. */
  let failed: Set<number> | undefined;
  const lowered = (byte: number): number => (ignoreCase ? lowerByte(byte) : byte);

  const matchFrom = (from: number, at: number): boolean => {
    let t = at;
    for (let p = from; p < pattern.length; p++, t++) {
      budget.steps -= 1;
      if (budget.steps < 0) return false;
      const wanted = pattern[p] ?? 0;
      if (wanted === star) return matchStar(p, t);
      const byte = text[t];
      if (byte === undefined) return false;
      if (wanted === question) {
        if (slashes && byte === slash) return false;
      } else if (wanted === bracket) {
        const set = readSet(pattern, p + 1, byte, ignoreCase);
        budget.steps -= set ? set.next - p : pattern.length - p;
        if (!set?.has || (slashes && byte === slash)) return false;
        p = set.next - 1;
      } else {
        if (wanted === backslash) p += 1;
        // Nothing matches a backslash at the end.
        const literal = pattern[p];
        if (literal === undefined || lowered(literal) !== lowered(byte)) return false;
      }
    }
    return t === text.length;
  };

  const matchStar = (first: number, at: number): boolean => {
    let next = first;
    while (pattern[next] === star) next += 1;
    let crosses = !slashes;
    if (slashes && next - first > 1 && (first === 0 || pattern[first - 1] === slash)) {
      const isSlashNext = pattern[next] === slash;
      crosses = next === pattern.length || isSlashNext || (pattern[next] === backslash && pattern[next + 1] === slash);
      // `**/` also matches no folder at all.
      if (isSlashNext && tryAt(next + 1, at)) return true;
    }
    for (let t = at; t <= text.length; t++) {
      if (next === pattern.length && (crosses || !text.includes(slash, t))) return true;
      // Where it has failed before, everything after has been tried as well.
      if (failed?.has(keyOf(next, t)) === true) return false;
      if (tryAt(next, t)) return true;
      if (budget.steps < 0 || (!crosses && text[t] === slash)) return false;
    }
    return false;
  };

  const tryAt = (p: number, t: number): boolean => {
    budget.steps -= 1;
    if (matchFrom(p, t)) return true;
    (failed ??= new Set()).add(keyOf(p, t));
    return false;
  };

  const keyOf = (p: number, t: number): number => p * (text.length + 1) + t;

  const isMatch = matchFrom(0, 0);
  return budget.steps < 0 ? undefined : isMatch;
}

/** The position after a set such as `[a-z]`, and whether it has a byte; undefined if it does not end. */
function readSet(
  pattern: Uint8Array,
  from: number,
  byte: number,
  ignoreCase: boolean,
): Readonly<{ next: number; has: boolean }> | undefined {
  const isNegated = pattern[from] === 0x21 || pattern[from] === 0x5e;
  const cases = ignoreCase ? [byte, lowerByte(byte), upperByte(byte)] : [byte];
  let has = false;
  let previous = 0;
  for (let p = isNegated ? from + 1 : from, isFirst = true; ; p++, isFirst = false) {
    let one = pattern[p];
    if (one === undefined) return undefined;
    if (one === 0x5d && !isFirst) return { next: p + 1, has: has !== isNegated };
    const after = pattern[p + 1];
    if (one === 0x2d && previous !== 0 && after !== undefined && after !== 0x5d) {
      p += 1;
      const last = after === backslash ? pattern[++p] : after;
      if (last === undefined) return undefined;
      const first = previous;
      has ||= cases.some((each) => each >= first && each <= last);
      previous = 0;
    } else if (one === bracket && after === 0x3a) {
      const end = pattern.indexOf(0x5d, p + 2);
      if (end < 0) return undefined;
      if (end - p - 3 < 0 || pattern[end - 1] !== 0x3a) {
        // Not a class, but a bracket.
        has ||= byte === bracket;
        previous = bracket;
        continue;
      }
      const isIn = classes.get(String.fromCharCode(...pattern.subarray(p + 2, end - 1)));
      if (!isIn) return undefined;
      has ||= cases.some(isIn);
      p = end;
      previous = 0;
    } else {
      if (one === backslash) one = pattern[++p];
      if (one === undefined) return undefined;
      const literal = one;
      has ||= cases.includes(literal);
      previous = literal;
    }
  }
}

const isUpper = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isLower = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isPrinted = (byte: number): boolean => byte > 0x20 && byte < 0x7f;
const lowerByte = (byte: number): number => (isUpper(byte) ? byte + 0x20 : byte);
const upperByte = (byte: number): number => (isLower(byte) ? byte - 0x20 : byte);
const isAlpha = (byte: number): boolean => isUpper(byte) || isLower(byte);

/** The POSIX classes, for ASCII. */
const classes: ReadonlyMap<string, (byte: number) => boolean> = new Map([
  ['alnum', (byte) => isAlpha(byte) || isDigit(byte)],
  ['alpha', isAlpha],
  ['blank', (byte) => byte === 0x20 || byte === 0x09],
  ['cntrl', (byte) => byte < 0x20 || byte === 0x7f],
  ['digit', isDigit],
  ['graph', isPrinted],
  ['lower', isLower],
  ['print', (byte) => isPrinted(byte) || byte === 0x20],
  ['punct', (byte) => isPrinted(byte) && !isAlpha(byte) && !isDigit(byte)],
  ['space', (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)],
  ['upper', isUpper],
  ['xdigit', (byte) => isDigit(byte) || (lowerByte(byte) >= 0x61 && lowerByte(byte) <= 0x66)],
]);
