/** Whether a goal's title is specific (SMART; Doran 1981): a verb and an object. */

/** `one-word`: no object. `direction`: a wish to improve without an object. */
export type Vagueness = 'one-word' | 'direction';

/**
 * Words that name a direction instead of a result. English only: in other languages only the number of words counts.
 */
const directions = new Set(
  [
    'improve improving learn learning better grow growing more understand practise practice study develop progress',
    'advance senior expert good great',
  ].flatMap((line) => line.split(' ')),
);

/** Words that name no object either. */
const fillers = new Set(
  [
    'i want will would like should try start keep be being get become do go a an the my myself me it in at on of to',
    'and as with about much new some things stuff something skills skill soft every day always further faster',
    'quickly work job developer engineer engineering programming coding person',
  ].flatMap((line) => line.split(' ')),
);

/**
 * The words that make a title vague; undefined for a specific one.
 * @param own the user's own vague words or phrases, in lower case
 */
export function vagueWordsIn(title: string, own: readonly string[] = []): string | undefined {
  const lower = title.toLowerCase();
  const found = own.find(
    (phrase) =>
      phrase !== '' &&
      new RegExp(`(?<![\\p{L}\\p{N}])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(
        lower,
      ),
  );
  if (found !== undefined) return found;
  switch (vaguenessOf(title)) {
    case undefined:
      return undefined;
    case 'one-word':
      return title.trim();
    case 'direction':
      return (lower.match(wordPattern) ?? []).filter((word) => directions.has(word)).join(', ');
  }
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’+#.-]*/gu;

/** Undefined for a specific or empty title. */
export function vaguenessOf(title: string): Vagueness | undefined {
  const words = title.toLowerCase().match(wordPattern) ?? [];
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  // Scripts without spaces write a whole sentence as one word.
  if (others.length === 0)
    return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(first) ? 'one-word' : undefined;
  const saysObject = words.some((word) => !directions.has(word) && !fillers.has(word));
  return !saysObject && words.some((word) => directions.has(word)) ? 'direction' : undefined;
}
