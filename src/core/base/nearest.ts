/** Suggestions for misspelled words. */
import { distance } from 'fastest-levenshtein';

/**
 * The maximum edit distance. Two swapped adjacent letters count as two edits, but as one if nothing else differs: this
 * is a common typo.
 */
const mostDifferent = (word: string): number => Math.max(1, Math.floor(word.length * 0.4));

/** The edit distance of a word to a candidate; undefined if it is too large. */
function difference(word: string, candidate: string): number | undefined {
  const most = mostDifferent(word);
  if (candidate === word || Math.abs(candidate.length - word.length) > most) return undefined;
  const [one, other] = [word.toLowerCase(), candidate.toLowerCase()];
  const letters = isSwapped(one, other) ? 1 : distance(one, other);
  return letters <= most && letters < word.length ? letters : undefined;
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at < one.length && `${one.slice(0, at)}${one.charAt(at + 1)}${one.charAt(at)}${one.slice(at + 2)}` === other;
}

/** The nearest candidate. Of equally near ones, the first by UTF-16 code units. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: Readonly<{ candidate: string; letters: number }> | undefined;
  for (const candidate of candidates) {
    const letters = difference(word, candidate);
    if (letters === undefined) continue;
    if (!best || letters < best.letters || (letters === best.letters && candidate < best.candidate))
      best = { candidate, letters };
  }
  return best?.candidate;
}

/** Whether `nearest` could return the candidate. */
export function isNear(word: string, candidate: string): boolean {
  return difference(word, candidate) !== undefined;
}

/** Whether no other candidate is as near to the word as the one that `nearest` found. */
export function isUniqueNearest(word: string, found: string, candidates: Iterable<string>): boolean {
  const letters = distance(word.toLowerCase(), found.toLowerCase());
  for (const other of candidates)
    if (other !== found && distance(word.toLowerCase(), other.toLowerCase()) <= letters) return false;
  return true;
}
