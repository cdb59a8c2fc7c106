/** Whether a goal's title says what will be done (SMART's "specific"; Doran 1981): a verb and an object. */

/** `one-word`: there is no object. `direction`: a wish to get better, without saying at what. */
export type Vagueness = 'one-word' | 'direction';

/** Words that name a direction and no result. English alone: in other languages only the number of words is looked at. */
const directions = new Set([
  'improve', 'improving', 'learn', 'learning', 'better', 'grow', 'growing', 'more', 'understand', 'practise', 'practice', 'study', 'develop', 'progress', 'advance', 'senior', 'expert', 'good', 'great',
]);

/** Words beside them that say nothing about the object either. */
const fillers = new Set([
  'i', 'want', 'will', 'would', 'like', 'should', 'try', 'start', 'keep', 'be', 'being', 'get', 'become', 'do', 'go', 'a', 'an', 'the', 'my', 'myself', 'me', 'it', 'in', 'at', 'on', 'of', 'to', 'and', 'as', 'with', 'about',
  'much', 'new', 'some', 'things', 'stuff', 'something', 'skills', 'skill', 'soft', 'every', 'day', 'always', 'further', 'faster', 'quickly', 'work', 'job', 'developer', 'engineer', 'engineering', 'programming', 'coding', 'person',
]);

/** Undefined for a title that is specific enough, and for one that is empty. */
export function vaguenessOf(title: string): Vagueness | undefined {
  const words = title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’+#.-]*/gu) ?? [];
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  // Scripts without spaces put a whole sentence into what looks like one word.
  if (others.length === 0) return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(first) ? 'one-word' : undefined;
  const saysObject = words.some((word) => !directions.has(word) && !fillers.has(word));
  return !saysObject && words.some((word) => directions.has(word)) ? 'direction' : undefined;
}
