import { distance } from 'fastest-levenshtein';

/** Whether no other word is as near to what was written as the one that was probably meant. */
export function isClearlyMeant(written: string, meant: string, candidates: Iterable<string>): boolean {
  const letters = distance(written.toLowerCase(), meant.toLowerCase());
  for (const other of candidates)
    if (other !== meant && distance(written.toLowerCase(), other.toLowerCase()) <= letters) return false;
  return true;
}
